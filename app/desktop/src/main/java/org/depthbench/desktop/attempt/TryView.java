package org.depthbench.desktop.attempt;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.depthbench.comparison.spec.Side;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.datasets.sound.Ear;
import org.depthbench.desktop.sight.DataViewModel;
import org.depthbench.desktop.sight.Pictures;
import org.depthbench.desktop.sight.SightViewModel;
import org.depthbench.desktop.sight.TryViewModel;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.words.Words;
import org.depthbench.desktop.work.Background;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A place to draw an image, or to set the numbers of an example, with what both networks say of it beside. */
public final class TryView {
    private static final double PAD = 168;
    private static final double PEN = 16;
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

    private final SightViewModel sight;
    private final TryViewModel tried;
    private final Words words;
    private final RandomGenerator random;
    private final Outside outside;
    private final Scribble scribble = new Scribble(PAD);
    private final Canvas pad = new Canvas(PAD, PAD);
    private final Label hint = new Label();
    private final Canvas seen = new Canvas(56, 56);
    private final StackPane input = new StackPane();
    private final AnswersGrid answers;
    private final Label caption = new Label();
    private final Label truth = new Label();
    private final HBox root;
    private @Nullable ColumnSliders sliders;
    private @Nullable TextEntry text;
    private @Nullable SoundEntry sound;
    private @Nullable ImageStyle style;
    private final Button undo;
    private final Button clear;
    private final Button middle;

    /**
     * What is beside the window.
     *
     * @param files asks a person for a file
     * @param background listens and reads
     */
    public record Outside(Supplier<Optional<Path>> files, Background background) {}

    /** @param random chooses a held-out example when one is asked for */
    public TryView(SightViewModel sight, TryViewModel tried, Words words, RandomGenerator random, Outside outside) {
        this.outside = outside;
        this.sight = sight;
        this.tried = tried;
        this.words = words;
        this.random = random;
        hint.setText(words.get("try.hint"));
        hint.getStyleClass().add("pad-hint");
        hint.setMouseTransparent(true);
        hint.setWrapText(true);
        pad.setCursor(Cursor.CROSSHAIR);
        pad.setId("pad");
        pad.setFocusTraversable(true);
        pad.setAccessibleText(words.get("try.hint"));
        pad.setOnMousePressed(event -> {
            pad.requestFocus();
            // Else the dock around it takes the focus, and with it the keys.
            event.consume();
            scribble.begin(event.getX(), event.getY());
            drawn();
        });
        pad.setOnMouseDragged(event -> {
            scribble.extend(event.getX(), event.getY());
            drawn();
        });
        pad.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.BACK_SPACE || UNDO.match(event)) {
                undo();
                event.consume();
            }
        });
        undo = Controls.button(words, "try-undo", Feather.CORNER_UP_LEFT, this::undo);
        clear = Controls.button(words, "try-clear", Feather.TRASH_2, this::clear);
        middle = Controls.button(words, "try-middle", Feather.MINUS, this::showMiddle);
        Button example = Controls.button(words, "try-example", Feather.SHUFFLE, this::takeExample);
        caption.setText(words.get("try.seen"));
        caption.getStyleClass().add("muted");
        undo.getStyleClass().add("small");
        clear.getStyleClass().add("small");
        undo.setMinWidth(Region.USE_PREF_SIZE);
        clear.setMinWidth(Region.USE_PREF_SIZE);
        VBox beside = new VBox(6, example, middle, new HBox(6, undo, clear), truth, caption, seen);
        // Only examples have a known class.
        truth.managedProperty().bind(truth.textProperty().isNotEmpty());
        answers = new AnswersGrid(words);
        ScrollPane scroll = new ScrollPane(answers.node());
        scroll.setFitToWidth(true);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        input.setMinWidth(PAD + 8);
        root = new HBox(18, input, beside, scroll);
        root.getStyleClass().add("dock-page");
        root.setMinSize(200, 100);
        tried.revisionProperty().addListener((property, was, is) -> show());
        tried.inputProperty().addListener((property, was, is) -> showInput());
        sight.revisionProperty().addListener((property, was, is) -> begin());
        begin();
    }

    /** The panel. */
    public Region node() {
        return root;
    }

    private DataViewModel.@Nullable Shown begun;

    /** Another task has other inputs and classes. */
    private void begin() {
        DataViewModel.Shown data = sight.data();
        if (data == null || data.equals(begun)) {
            return;
        }
        begun = data;
        sliders = null;
        text = null;
        sound = null;
        style = null;
        scribble.clear();
        boolean columns = data.task().inputs() instanceof Inputs.Columns || data.plane();
        Controls.show(middle, columns);
        Controls.show(clear, !columns);
        Controls.show(undo, data.task().inputs() instanceof Inputs.Pixels drawn && drawn.channels() == 1);
        if (data.task().inputs() instanceof Inputs.Pixels pixels && pixels.channels() > 1) {
            onlyExamples("try.photographs");
        } else if (data.task().inputs() instanceof Inputs.Pixels pixels) {
            style = ImageStyle.of(data.data().train(), pixels);
            StackPane paper = new StackPane(pad, hint);
            paper.getStyleClass().add("pad");
            paper.setMaxSize(PAD, PAD);
            input.getChildren().setAll(paper);
            StackPane.setAlignment(paper, Pos.TOP_LEFT);
        } else if (data.task().inputs() instanceof Inputs.Text texts) {
            text = new TextEntry(texts, words, tried::put, tried::clear);
            input.getChildren().setAll(text.node());
        } else if (data.task().inputs() instanceof Inputs.Frames frames
                && data.task().source().ear().isPresent()) {
            Ear ear = data.task().source().ear().get();
            sound = new SoundEntry(frames, ear, words, tried::put, outside.files(), outside.background());
            input.getChildren().setAll(sound.node());
        } else if (data.task().inputs() instanceof Inputs.Frames) {
            onlyExamples("try.frames");
        } else {
            sliders = new ColumnSliders(data, words, tried::put);
            input.getChildren().setAll(sliders.node());
        }
        boolean pictured = data.task().inputs() instanceof Inputs.Pixels
                || (data.task().inputs() instanceof Inputs.Frames && sound == null);
        caption.setVisible(pictured);
        seen.setVisible(pictured);
        answers.begin(data.task());
        showInput();
        if (tried.inputProperty().get().length == 0) {
            offer();
        }
        show();
    }

    /** What cannot be drawn or typed has an answer at once. */
    private void offer() {
        if (sliders != null) {
            showMiddle();
        } else if (style == null && text == null) {
            takeExample();
        }
    }

    private void showMiddle() {
        if (sliders != null) {
            sliders.middle();
        }
    }

    /** Nothing can be made by hand here; examples can be taken. */
    private void onlyExamples(String why) {
        Label only = new Label(words.get(why));
        only.setWrapText(true);
        only.setMaxWidth(PAD);
        input.getChildren().setAll(only);
        StackPane.setAlignment(only, Pos.TOP_LEFT);
    }

    /** What was drawn is answered as it stands. */
    private void drawn() {
        if (style != null) {
            tried.put(scribble.made(style));
        }
        paintPad();
    }

    private void undo() {
        if (scribble.undo() && scribble.blank()) {
            clear();
        } else {
            drawn();
        }
    }

    private void clear() {
        scribble.clear();
        tried.clear();
        paintPad();
    }

    private void takeExample() {
        DataViewModel.Shown data = sight.data();
        if (data == null) {
            return;
        }
        tried.putExample(random.nextInt(data.data().test().count()));
    }

    /** The input may come from elsewhere: a point in the plane, an example of the list. */
    private void showInput() {
        float[] now = tried.inputProperty().get();
        if (begun == null
                || (now.length > 0 && now.length != begun.task().inputs().size())) {
            // What was tried on another task is about to be taken away.
            return;
        }
        if (begun.task().inputs() instanceof Inputs.Pixels pixels && now.length == pixels.size()) {
            if (style != null && (scribble.blank() || !Arrays.equals(now, scribble.made(style)))) {
                scribble.show(now);
            }
            GraphicsContext graphics = seen.getGraphicsContext2D();
            graphics.setImageSmoothing(false);
            graphics.drawImage(Pictures.of(now, pixels), 0, 0, seen.getWidth(), seen.getHeight());
        } else if (begun.task().inputs() instanceof Inputs.Frames frames && now.length == frames.size()) {
            GraphicsContext graphics = seen.getGraphicsContext2D();
            graphics.setImageSmoothing(false);
            graphics.drawImage(Pictures.frames(now, frames), 0, 0, seen.getWidth(), seen.getHeight());
            if (sound != null) {
                sound.show(now);
            }
        } else {
            showSet(now);
        }
        if (now.length == 0) {
            seen.getGraphicsContext2D().clearRect(0, 0, seen.getWidth(), seen.getHeight());
        }
        paintPad();
    }

    /** What is set or typed. */
    private void showSet(float[] now) {
        if (sliders != null && now.length > 0) {
            sliders.show(now);
        }
        if (text != null && now.length > 0) {
            text.show(now);
        } else if (text != null) {
            text.clear();
        }
    }

    private void paintPad() {
        GraphicsContext graphics = pad.getGraphicsContext2D();
        // Where 1 is light, it is drawn by light on a dark ground.
        boolean light = begun != null && begun.task().inputs() instanceof Inputs.Pixels pixels && pixels.light();
        graphics.setFill(light ? Color.BLACK : Color.WHITE);
        graphics.fillRect(0, 0, PAD, PAD);
        float[] ground = scribble.ground();
        if (ground != null && style != null) {
            graphics.setImageSmoothing(true);
            graphics.drawImage(
                    Pictures.of(ground, new Inputs.Pixels(style.height(), style.width(), 1, light)), 0, 0, PAD, PAD);
        }
        graphics.setStroke(light ? Color.WHITE : Color.BLACK);
        graphics.setLineWidth(PEN);
        graphics.setLineCap(StrokeLineCap.ROUND);
        graphics.setLineJoin(StrokeLineJoin.ROUND);
        for (List<Scribble.Point> stroke : scribble.strokes()) {
            graphics.beginPath();
            graphics.moveTo(stroke.get(0).x(), stroke.get(0).y());
            // A line to where it begins is a dot.
            stroke.forEach(point -> graphics.lineTo(point.x(), point.y()));
            graphics.stroke();
        }
        hint.setVisible(scribble.blank());
        undo.setDisable(scribble.strokes().isEmpty());
    }

    private void show() {
        DataViewModel.Shown data = begun;
        if (data == null) {
            return;
        }
        int label = tried.truth();
        truth.setText(
                label < 0
                        ? tried.right().map(this::right).orElse("")
                        : words.get("sight.is", words.classes(data.task()).get(label)));
        for (Side side : Side.values()) {
            answers.show(side, tried.answer(side).orElse(new float[0]), label, why(side));
        }
    }

    private String right(String quantity) {
        return words.get("try.right", words.figure(quantity));
    }

    /** Why a side does not answer; nothing while it will. */
    private String why(Side side) {
        return sight.whyMute(side).map(words::get).orElse("");
    }
}
