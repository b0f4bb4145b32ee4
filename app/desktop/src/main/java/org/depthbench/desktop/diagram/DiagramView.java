package org.depthbench.desktop.diagram;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.depthbench.comparison.chart.ChartStyle;
import org.depthbench.desktop.diagram.Columns.Column;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.theme.Look;
import org.depthbench.desktop.words.Words;
import org.depthbench.network.NetworkPlan;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * A network drawn from left to right: small dense layers as neurons with their weights as links, and what each computes
 * across the plane within it; larger ones as blocks with their weights as a picture; convolutions as stacks with their
 * filters; many equal layers as one. It can be zoomed, and then scrolls; a unit that is pointed at grows, and one that is clicked
 * is shown by itself.
 */
public final class DiagramView {
    /** Of the whole picture, labels included, in the units of a desk. */
    static final double HEIGHT = 147;

    private static final double IMPOSSIBLE_FONT = 12;
    private static final List<Double> ZOOMS = List.of(1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0, 12.0);
    private static final double MOST_HIGH = 4;
    private static final double ROOMY = 60;
    /** More than this is larger than what graphics cards draw on. */
    private static final double MOST_PIXELS = 8000;

    private static final double SCROLL_BAR = 12;

    private final DiagramViewModel model;
    private final ObservableValue<Look> look;
    private final Words words;
    private final BiConsumer<String, Region> open;
    private final Canvas canvas = new Canvas(100, HEIGHT);
    private final Pane pane = new Pane(canvas);
    private final ScrollPane scroll = new ScrollPane(pane);
    private final HBox zooming;
    private final Button out;
    private final StackPane root;
    private @Nullable Columns columns;
    private @Nullable Column pointed;
    private int grown = -1;
    private int zoom;
    private int drawn;

    /**
     * A picture of one side's network.
     *
     * @param open shows a unit by itself, under a name
     */
    public DiagramView(
            DiagramViewModel model, Words words, ObservableValue<Look> look, BiConsumer<String, Region> open) {
        this.model = model;
        this.look = look;
        this.words = words;
        this.open = open;
        pane.setFocusTraversable(true);
        pane.setId(model.side().word() + "-diagram");
        pane.getStyleClass().add("diagram");
        pane.setAccessibleText(words.get("diagram", words.get(model.side().word())));
        pane.setAccessibleHelp(words.get("diagram.help"));
        pane.addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        pane.addEventHandler(MouseEvent.MOUSE_EXITED, event -> pointAt(null, -1));
        pane.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        scroll.setFocusTraversable(false);
        scroll.setPannable(true);
        scroll.setMinWidth(60);
        scroll.getStyleClass().add("diagram-scroll");
        scroll.addEventFilter(ScrollEvent.SCROLL, event -> {
            if (event.isShortcutDown()) {
                zoomBy(event.getDeltaY() > 0 ? 1 : -1, event.getX() / scroll.getWidth());
                event.consume();
            }
        });
        Button in = zoomButton("zoom-in", Feather.PLUS, 1);
        out = zoomButton("zoom-out", Feather.MINUS, -1);
        zooming = new HBox(out, in);
        zooming.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        zooming.getStyleClass().add("diagram-zoom");
        StackPane.setAlignment(zooming, Pos.TOP_RIGHT);
        root = new StackPane(scroll, zooming);
        root.hoverProperty().addListener((property, was, is) -> showZooming());
        scroll.viewportBoundsProperty().addListener((property, was, is) -> {
            if (was.getWidth() != is.getWidth()) {
                draw();
            }
        });
        look.addListener((property, was, is) -> draw());
        model.revisionProperty().addListener((property, was, is) -> draw());
        draw();
    }

    private Button zoomButton(String key, Feather icon, int by) {
        Button button = Controls.icon(words, model.side().word() + "-" + key, key, icon, () -> zoomBy(by, 0.5));
        button.getStyleClass().add("small");
        button.setFocusTraversable(false);
        return button;
    }

    /** The picture. */
    public Region node() {
        return root;
    }

    // ---- What is drawn ----

    private double scale() {
        return look.getValue().scale();
    }

    /** The width that is seen, in the units of a desk. */
    private double room() {
        return scroll.getViewportBounds().getWidth() / scale();
    }

    private double zoomed() {
        return ZOOMS.get(zoom);
    }

    /** Zoomed in, layers become higher only once there is more room between them than at first. */
    private double heightened(NetworkPlan plan, double room) {
        double pitch = room / (plan.layers().size() + 1);
        return Math.max(1, Math.min(Math.min(MOST_HIGH, zoomed()), pitch / ROOMY));
    }

    private void draw() {
        double scale = scale();
        boolean larger = zoom > 0;
        Optional<NetworkPlan> plan = model.plan();
        int layers = plan.map(found -> found.layers().size()).orElse(0);
        if (layers != drawn) {
            // What is zoomed in on has gone.
            drawn = layers;
            zoom = 0;
            larger = false;
        }
        double high = HEIGHT * scale;
        scroll.setMinHeight(high + (larger ? SCROLL_BAR : 0));
        scroll.setPrefHeight(scroll.getMinHeight());
        double room = Math.min(room() * zoomed(), MOST_PIXELS / scale);
        columns = plan.filter(found -> room >= 40)
                .map(found -> Columns.of(found, room, HEIGHT * heightened(found, room)))
                .orElse(null);
        canvas.setWidth(Math.min(MOST_PIXELS, (columns == null ? room : columns.width()) * scale));
        canvas.setHeight(columns == null ? high : columns.height() * scale);
        // The bars' own room would make another bar where everything fits.
        scroll.setHbarPolicy(
                canvas.getWidth() > scroll.getViewportBounds().getWidth() + 1
                        ? ScrollPane.ScrollBarPolicy.AS_NEEDED
                        : ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setVbarPolicy(larger ? ScrollPane.ScrollBarPolicy.AS_NEEDED : ScrollPane.ScrollBarPolicy.NEVER);
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        graphics.save();
        graphics.scale(scale, scale);
        if (plan.isEmpty()) {
            sayImpossible(graphics, room);
        } else if (columns != null) {
            DiagramPainter painter = new DiagramPainter(model, style(), columns, graphics);
            painter.draw(plan.get());
            if (pointed != null && grown >= 0) {
                painter.drawGrown(pointed, grown);
            }
        }
        graphics.restore();
        showZooming();
    }

    private void sayImpossible(GraphicsContext graphics, double width) {
        java.awt.Color text = style().text();
        graphics.setFill(Color.rgb(text.getRed(), text.getGreen(), text.getBlue(), 0.8));
        graphics.setFont(Font.font(IMPOSSIBLE_FONT));
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.fillText(words.get("side.impossible"), width / 2, HEIGHT / 2, width);
    }

    private ChartStyle style() {
        return look.getValue().charts();
    }

    // ---- Zooming ----

    private void showZooming() {
        boolean folded = columns != null && columns.all().stream().anyMatch(Column::folded);
        zooming.setVisible(columns != null && (folded || zoom > 0 || root.isHover()));
        out.setDisable(zoom == 0);
    }

    /** @param where what stays where it is, as a share of the width that is seen */
    private void zoomBy(int steps, double where) {
        double before = canvas.getWidth();
        double seen = scroll.getViewportBounds().getWidth();
        double at = scroll.getHvalue() * Math.max(0, before - seen) + where * seen;
        zoomTo(Math.max(0, Math.min(ZOOMS.size() - 1, zoom + steps)), at / before, where);
    }

    /** @param share of the whole width, which comes to stand at a share of the width that is seen */
    private void zoomTo(int step, double share, double where) {
        if (step == zoom) {
            return;
        }
        zoom = step;
        pointAt(null, -1);
        draw();
        root.layout();
        scroll.layout();
        double seen = scroll.getViewportBounds().getWidth();
        double beyond = canvas.getWidth() - seen;
        scroll.setHvalue(
                beyond <= 0 ? 0 : Math.max(0, Math.min(1, (share * canvas.getWidth() - where * seen) / beyond)));
        scroll.setVvalue(0.5);
    }

    /** Zooms in until equal layers stand each for itself. */
    private void unfold(NetworkPlan plan, Column column) {
        int step = zoom;
        while (step < ZOOMS.size() - 1 && room() * ZOOMS.get(step) < Columns.roomy(plan)) {
            step++;
        }
        zoomTo(step, (column.layer() + 1.5) / (plan.layers().size() + 1), 0.1);
    }

    // ---- Pointing ----

    private Optional<Column> at(MouseEvent event) {
        return Optional.ofNullable(columns).flatMap(drawn -> drawn.at(event.getX() / scale()));
    }

    private int unit(Column column, MouseEvent event) {
        int count = model.units(column.layer())
                .map(units -> units.values().length)
                .orElse(column.neurons() ? column.units() : 0);
        return column.folded()
                ? -1
                : column.unitAt(event.getX() / scale(), event.getY() / scale(), count)
                        .orElse(-1);
    }

    private void point(MouseEvent event) {
        Column column = at(event).orElse(null);
        pointAt(column, column == null ? -1 : unit(column, event));
    }

    private void pointAt(@Nullable Column column, int unit) {
        boolean another = grown != unit || !Objects.equals(column, pointed);
        pointed = column;
        grown = unit;
        if (another) {
            DiagramWords say = new DiagramWords(model, words);
            pane.setCursor(column != null && (column.folded() || say.opens(column)) ? Cursor.HAND : Cursor.DEFAULT);
            Controls.tip(scroll, column == null ? words.get("diagram.help") : say.tip(column));
            draw();
        }
    }

    private void click(MouseEvent event) {
        pane.requestFocus();
        at(event).ifPresent(column -> {
            if (column.folded()) {
                model.plan().ifPresent(plan -> unfold(plan, column));
            } else if (event.isStillSincePress() && new DiagramWords(model, words).opens(column)) {
                open(column.layer(), Math.max(0, unit(column, event)));
            }
        });
        event.consume();
    }

    private void open(int layer, int unit) {
        UnitView view = new UnitView(model, words, look, layer, unit);
        open.accept(words.get("unit.title", words.get(model.side().word())), view.node());
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.PLUS || code == KeyCode.ADD || code == KeyCode.EQUALS) {
            zoomBy(1, 0.5);
        } else if (code == KeyCode.MINUS || code == KeyCode.SUBTRACT) {
            zoomBy(-1, 0.5);
        } else if (code == KeyCode.DIGIT0 || code == KeyCode.NUMPAD0) {
            zoomTo(0, 0, 0);
        } else if (code == KeyCode.ENTER) {
            DiagramWords say = new DiagramWords(model, words);
            Optional.ofNullable(columns).stream()
                    .flatMap(drawn -> drawn.all().stream())
                    .filter(column -> !column.folded() && say.opens(column))
                    .findFirst()
                    .ifPresent(column -> open(column.layer(), 0));
        } else {
            return;
        }
        event.consume();
    }
}
