package org.depthbench.desktop.chart;

import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.TextAlignment;
import org.depthbench.comparison.chart.ChartStyle;
import org.depthbench.comparison.chart.CurveChart;
import org.depthbench.comparison.chart.Measure;
import org.depthbench.desktop.theme.Look;
import org.depthbench.desktop.words.Words;
import org.depthbench.desktop.work.Background;
import org.depthbench.desktop.work.Painting;
import org.jspecify.annotations.Nullable;

/**
 * One chart: drawn beside the window's thread, newest wins; the cursor and the rectangle of a zoom are drawn over it and
 * move without a redraw.
 */
final class LiveChart {
    private static final double LEAST_DRAG = 6;
    private static final double KEY_STEP = 0.02;
    /** That a reading has more than an axis tells apart. */
    private static final int DIGITS = 2;

    private static final int MOST_DECIMALS = 9;

    private final ChartsViewModel charts;
    private final Measure measure;
    private final boolean axisNamed;
    private final ObservableValue<Look> look;
    private final Painting painting;

    private final ImageView image = new ImageView();
    private final Line cursor = new Line();
    private final Label values = new Label();
    private final Label empty = new Label();
    private final Rectangle drag = new Rectangle();
    private final Pane pane = new Pane(image, cursor, drag, values, empty);

    /** What a picture is of: while it stays equal, it need not be drawn again. */
    private record Drawing(ChartsViewModel.Subject subject, Look look, int width, int height, double scale) {}

    private @Nullable ChartPicture shown;
    private @Nullable Drawing drawn;
    private double dragFrom;

    /** @param axisNamed whether there is room to say what the horizontal axis counts */
    LiveChart(
            ChartsViewModel charts,
            Measure measure,
            boolean axisNamed,
            Words words,
            ObservableValue<Look> look,
            Background painter) {
        this.charts = charts;
        this.measure = measure;
        this.axisNamed = axisNamed;
        this.look = look;
        this.painting = new Painting(painter, this::repaint);
        pane.getStyleClass().add("live-chart");
        pane.setId("chart-" + measure.word());
        pane.setMinSize(60, 60);
        pane.setPrefSize(200, 120);
        pane.setFocusTraversable(true);
        pane.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        pane.setAccessibleText(charts.title(measure));
        pane.setAccessibleHelp(words.get("chart.help"));
        cursor.getStyleClass().add("chart-cursor");
        drag.getStyleClass().add("chart-drag");
        values.getStyleClass().add("chart-values");
        empty.getStyleClass().add("chart-empty");
        empty.setWrapText(true);
        empty.setTextAlignment(TextAlignment.CENTER);
        for (Node overlay : new Node[] {cursor, drag, values, empty}) {
            overlay.setMouseTransparent(true);
            overlay.setManaged(false);
            overlay.setVisible(false);
        }
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(pane.widthProperty());
        clip.heightProperty().bind(pane.heightProperty());
        pane.setClip(clip);
        pane.widthProperty().addListener((property, was, is) -> repaint());
        pane.heightProperty().addListener((property, was, is) -> repaint());
        look.addListener((property, was, is) -> repaint());
        charts.revisionProperty().addListener((property, was, is) -> repaint());
        charts.cursorProperty().addListener((property, was, is) -> placeCursor());
        pane.setOnMouseMoved(this::moved);
        pane.setOnMouseExited(event -> charts.cursorProperty().set(null));
        pane.setOnMousePressed(this::pressed);
        pane.setOnMouseDragged(this::dragged);
        pane.setOnMouseReleased(this::released);
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    Region node() {
        return pane;
    }

    /** Draws anew; while a drawing is under way, once more after it. */
    void repaint() {
        int width = (int) pane.getWidth();
        int height = (int) pane.getHeight();
        if (width < 2 || height < 2 || pane.getScene() == null) {
            return;
        }
        if (painting.postpones()) {
            return;
        }
        Look dressed = look.getValue();
        double scale = pane.getLocalToSceneTransform().getMxx()
                * (pane.getScene().getWindow() == null
                        ? 1
                        : pane.getScene().getWindow().getOutputScaleX());
        Drawing wanted = new Drawing(charts.subject(measure), dressed, width, height, scale);
        if (wanted.equals(drawn)) {
            empty.setText(charts.emptiness());
            return;
        }
        drawn = wanted;
        Supplier<CurveChart> chart = charts.chart(measure);
        ChartStyle style = dressed.charts();
        painting.draw(
                () -> ChartPicture.draw(chart.get(), axisNamed, style, width, height, scale),
                picture -> show(picture, width, height));
    }

    private void show(ChartPicture picture, int width, int height) {
        shown = picture;
        image.setImage(picture.image());
        image.setFitWidth(width);
        image.setFitHeight(height);
        boolean nothing = picture.chart().curves().stream().allMatch(curve -> curve.size() == 0);
        image.setVisible(!nothing);
        empty.setText(charts.emptiness());
        empty.setVisible(nothing);
        empty.resizeRelocate(0, 0, width, height);
        placeCursor();
    }

    private void placeCursor() {
        Double x = charts.cursorProperty().get();
        ChartPicture picture = shown;
        boolean visible = x != null && picture != null && !empty.isVisible();
        cursor.setVisible(visible);
        values.setVisible(visible);
        if (x == null || picture == null || !visible) {
            return;
        }
        double pixel = picture.toPixel(x);
        var plot = picture.place().plot();
        cursor.setStartX(pixel);
        cursor.setEndX(pixel);
        cursor.setStartY(plot.getMinY());
        cursor.setEndY(plot.getMaxY());
        CurveChart.Window y = picture.place().y();
        String unit = picture.chart().labels().y();
        String text = String.join(
                "\n",
                ChartsViewModel.nearest(
                        picture.chart(),
                        x,
                        (curve, value) -> curve.name() + "  " + charts.figure(line(value, y)) + " " + unit));
        values.setText(charts.reading(picture.chart(), x) + "\n" + text);
        values.setVisible(!text.isEmpty());
        pane.setAccessibleText(charts.title(measure) + ": " + text.replace("\n", ", "));
        values.applyCss();
        values.autosize();
        double left = pixel + 8 + values.getWidth() > pane.getWidth() ? pixel - 8 - values.getWidth() : pixel + 8;
        values.relocate(Math.max(0, Math.min(left, pane.getWidth() - values.getWidth())), plot.getMinY() + 4);
    }

    /** With as many digits as tell apart what the vertical axis does. */
    static String line(double value, CurveChart.Window axis) {
        int decimals = (int) Math.ceil(DIGITS - Math.log10(axis.to() - axis.from()));
        return String.format(Locale.ROOT, "%,." + Math.max(0, Math.min(MOST_DECIMALS, decimals)) + "f", value);
    }

    private void moved(MouseEvent event) {
        if (shown != null) {
            charts.cursorProperty().set(shown.toValue(event.getX()));
        }
    }

    private void pressed(MouseEvent event) {
        pane.requestFocus();
        dragFrom = event.getX();
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            if (charts.zoomProperty().get() == null) {
                fill();
            } else {
                charts.zoomProperty().set(null);
            }
        }
    }

    /** Shows this chart alone, or all of them again. */
    void fill() {
        charts.aloneProperty().set(charts.aloneProperty().get() == null ? measure : null);
    }

    private void dragged(MouseEvent event) {
        ChartPicture picture = shown;
        if (picture != null) {
            var plot = picture.place().plot();
            double to = Math.min(plot.getMaxX(), Math.max(plot.getMinX(), event.getX()));
            drag.setX(Math.min(dragFrom, to));
            drag.setWidth(Math.abs(to - dragFrom));
            drag.setY(plot.getMinY());
            drag.setHeight(plot.getHeight());
            drag.setVisible(drag.getWidth() >= LEAST_DRAG);
        }
    }

    private void released(MouseEvent event) {
        if (drag.isVisible() && shown != null) {
            double from = shown.toValue(drag.getX());
            double to = shown.toValue(drag.getX() + drag.getWidth());
            if (from < to) {
                charts.zoomProperty().set(new CurveChart.Window(from, to));
                // The pointer is at another place of what is shown now.
                charts.cursorProperty().set(null);
            }
        }
        drag.setVisible(false);
    }

    private void key(KeyEvent event) {
        ChartPicture picture = shown;
        if (event.isShortcutDown()) {
            return;
        }
        if (event.getCode() == KeyCode.F) {
            fill();
            event.consume();
            return;
        }
        if (picture == null) {
            return;
        }
        CurveChart.Window x = picture.place().x();
        double width = x.to() - x.from();
        Double at = charts.cursorProperty().get();
        double now = at == null ? x.from() + width / 2 : at;
        if (event.getCode() == KeyCode.LEFT) {
            charts.cursorProperty().set(Math.max(x.from(), now - KEY_STEP * width));
        } else if (event.getCode() == KeyCode.RIGHT) {
            charts.cursorProperty().set(Math.min(x.to(), now + KEY_STEP * width));
        } else if (event.getText().equals("+")) {
            charts.zoomProperty().set(new CurveChart.Window(now - width / 4, now + width / 4));
        } else if (charts.zoomProperty().get() != null
                && (event.getCode() == KeyCode.DIGIT0 || event.getCode() == KeyCode.ESCAPE)) {
            charts.zoomProperty().set(null);
        } else {
            return;
        }
        event.consume();
    }

    /** The chart as it is shown, for a file. */
    Supplier<CurveChart> chart() {
        return charts.chart(measure);
    }

    String title() {
        return charts.title(measure);
    }
}
