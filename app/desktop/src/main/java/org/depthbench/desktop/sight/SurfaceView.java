package org.depthbench.desktop.sight;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import org.depthbench.comparison.chart.SurfacePicture;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.words.Figures;
import org.depthbench.desktop.theme.Look;
import org.depthbench.desktop.theme.SideMark;
import org.depthbench.desktop.words.Words;
import org.depthbench.desktop.work.Background;
import org.depthbench.desktop.work.Painting;
import org.depthbench.trial.Answer;

/** One side's decision surface with the data over it, and the point that is tried out. */
final class SurfaceView {
    private static final int PIXELS = 320;
    private static final int MOST_PIXELS = 1280;
    private static final double LEAST = 90;
    private static final double KEY_STEP = 0.25;

    private final SightViewModel sight;
    private final TryViewModel tried;
    private final Side side;
    private final Words words;
    private final ObservableValue<Look> look;
    private final Painting painting;
    private final ImageView image = new ImageView();
    private final Line across = new Line();
    private final Line down = new Line();
    private final Label says = new Label();
    private final Pane pane = new Pane(image, across, down);

    private final HBox head;
    private final VBox root;
    private int painted = PIXELS;

    SurfaceView(
            SightViewModel sight,
            TryViewModel tried,
            Side side,
            Words words,
            ObservableValue<Look> look,
            Background painter) {
        this.sight = sight;
        this.tried = tried;
        this.side = side;
        this.words = words;
        this.look = look;
        this.painting = new Painting(painter, this::show);
        Label title = new Label(words.get(side.word()), SideMark.marker(side));
        title.getStyleClass().add("sight-title");
        for (Line line : new Line[] {across, down}) {
            line.getStyleClass().add("probe");
            line.setMouseTransparent(true);
        }
        says.getStyleClass().add("says");
        // As wide whatever it says: else the planes move under the pointer that clicks into them.
        says.getStyleClass().add("surface-caption");
        pane.setCursor(Cursor.CROSSHAIR);
        pane.setMinSize(LEAST, LEAST);
        pane.setFocusTraversable(true);
        pane.setId(side.word() + "-surface");
        pane.setAccessibleText(words.get("surface", words.get(side.word())));
        pane.setAccessibleHelp(words.get("surface.help"));
        pane.getStyleClass().add("surface");
        pane.setOnMousePressed(this::point);
        pane.setOnMouseDragged(this::point);
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        pane.widthProperty().addListener((property, was, is) -> resized());
        pane.heightProperty().addListener((property, was, is) -> resized());
        // In one line, since every line makes the planes smaller.
        title.setMinWidth(Region.USE_PREF_SIZE);
        head = new HBox(14, title, says);
        head.setMinWidth(0);
        root = new VBox(3, head, pane);
        root.setMinWidth(100);
        sight.revisionProperty().addListener((property, was, is) -> show());
        look.addListener((property, was, is) -> show());
        tried.revisionProperty().addListener((property, was, is) -> place());
        tried.inputProperty().addListener((property, was, is) -> place());
        show();
    }

    Region node() {
        return root;
    }

    private double radius() {
        DataViewModel.Shown data = sight.data();
        return data == null ? 0 : data.radius().orElse(0);
    }

    /** Makes it a square within a room. */
    void fit(double width, double height) {
        double side = Math.max(LEAST, Math.floor(Math.min(width, height - head.prefHeight(-1) - root.getSpacing())));
        pane.setPrefSize(side, side);
        pane.setMaxSize(side, side);
    }

    /** A large surface is painted finely. */
    private void resized() {
        int wanted = Math.max(PIXELS, Math.min(MOST_PIXELS, (int) (Math.ceil(size() / PIXELS) * PIXELS)));
        if (wanted != painted) {
            painted = wanted;
            show();
        }
        place();
    }

    private double size() {
        return Math.min(pane.getWidth(), pane.getHeight());
    }

    private void show() {
        DataViewModel.Shown data = sight.data();
        if (data == null || !data.plane()) {
            return;
        }
        SurfacePicture picture = new SurfacePicture(
                radius(),
                painted,
                SurfacePicture.Scale.of(data.data().train()),
                SurfacePicture.Tone.of(look.getValue().charts()));
        if (!painting.postpones()) {
            sight.surface(side).ifPresentOrElse(surface -> paint(picture, surface), () -> image.setImage(null));
        }
        place();
    }

    private void paint(SurfacePicture picture, Answer.Surface surface) {
        List<SurfacePicture.Points> points = sight.points(side);
        painting.draw(() -> Pictures.of(picture.paint(surface, points)), image::setImage);
    }

    private void place() {
        double size = size();
        image.setFitWidth(size);
        image.setFitHeight(size);
        float[] input = tried.inputProperty().get();
        boolean visible = input.length == 2;
        across.setVisible(visible);
        down.setVisible(visible);
        if (visible) {
            double radius = radius();
            double x = (input[0] + radius) / (2 * radius) * size;
            double y = size - (input[1] + radius) / (2 * radius) * size;
            across.setStartX(0);
            across.setEndX(size);
            across.setStartY(y);
            across.setEndY(y);
            down.setStartX(x);
            down.setEndX(x);
            down.setStartY(0);
            down.setEndY(size);
        }
        says.setText(visible ? answer() : words.get("surface.point"));
    }

    private String answer() {
        Optional<String> mute = sight.whyMute(side);
        if (mute.isPresent()) {
            return words.get(mute.get());
        }
        DataViewModel.Shown data = sight.data();
        if (data != null && !data.classes()) {
            return tried.answer(side)
                    .map(answer -> words.figure(Figures.quantity(answer[0])))
                    .orElse("…");
        }
        return tried.answer(side)
                .filter(answer ->
                        data != null && answer.length == data.task().classes().size())
                .map(answer -> {
                    int best = answer[1] > answer[0] ? 1 : 0;
                    return words.get(
                            "says",
                            data == null ? "" : words.classes(data.task()).get(best),
                            Figures.percent(answer[best]));
                })
                .orElse("…");
    }

    private void point(MouseEvent event) {
        pane.requestFocus();
        // Else the dock around it takes the focus, and with it the arrow keys.
        event.consume();
        double size = size();
        double radius = radius();
        double x = Math.min(size, Math.max(0, event.getX())) / size * 2 * radius - radius;
        double y = radius - Math.min(size, Math.max(0, event.getY())) / size * 2 * radius;
        tried.put(new float[] {(float) x, (float) y});
    }

    private void key(KeyEvent event) {
        float[] now = tried.inputProperty().get();
        double x = now.length == 2 ? now[0] : 0;
        double y = now.length == 2 ? now[1] : 0;
        switch (event.getCode()) {
            case LEFT -> x -= KEY_STEP;
            case RIGHT -> x += KEY_STEP;
            case UP -> y += KEY_STEP;
            case DOWN -> y -= KEY_STEP;
            default -> {
                return;
            }
        }
        double radius = radius();
        tried.put(new float[] {
            (float) Math.min(radius, Math.max(-radius, x)), (float) Math.min(radius, Math.max(-radius, y))
        });
        event.consume();
    }
}
