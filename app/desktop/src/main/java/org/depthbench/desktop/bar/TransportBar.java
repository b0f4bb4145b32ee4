package org.depthbench.desktop.bar;

import java.util.List;
import java.util.function.IntSupplier;
import javafx.beans.property.LongProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.depthbench.desktop.edit.EditorViewModel;
import org.depthbench.desktop.live.TransportViewModel;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.theme.Worded;
import org.depthbench.desktop.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The upper bar: train, reset, step and speed; the task; how far it is; undo; and what concerns the whole window. */
public final class TransportBar {
    /** Milliseconds between two batches, full speed first. */
    private static final List<Long> GAPS = List.of(0L, 50L, 200L, 500L, 1000L);

    /** Room for how far it is, in the size of its letters. */
    private static final double LEAST_SENTENCE = 10.5;

    private final TransportViewModel transport;
    private final Words words;
    private final IntSupplier most;
    private final Button train;
    private final Tooltip trainTip = new Tooltip();
    private final Label epoch = new Label();
    private final HBox root = new HBox(8);
    private final List<Node> spared;

    /**
     * The bar of what is live and edited.
     *
     * @param gap milliseconds between two batches
     * @param takeBack takes the last reset or edit back
     * @param picker chooses the task
     * @param rest what stands at the bar's end
     */
    public TransportBar(
            TransportViewModel transport,
            LongProperty gap,
            EditorViewModel editor,
            Words words,
            Runnable takeBack,
            Node picker,
            List<Node> rest) {
        this.transport = transport;
        this.words = words;
        this.most = () -> editor.draft().stop().epochs();
        train = Controls.button(words, "train", Feather.PLAY, transport::toggle);
        train.getStyleClass().addAll("accent", "train");
        // A disabled button shows no tooltip; what holds it does.
        StackPane trainHolder = new StackPane(train);
        Tooltip.install(trainHolder, trainTip);
        Button reset = Controls.icon(words, "reset", Feather.ROTATE_CCW, transport::reset);
        Button step = Controls.icon(words, "step", Feather.SKIP_FORWARD, transport::step);
        reset.disableProperty().bind(transport.canResetProperty().not());
        step.disableProperty().bind(transport.canStepProperty().not());
        Button undo = Controls.icon(words, "undo", Feather.CORNER_UP_LEFT, takeBack);
        Button redo = Controls.icon(words, "redo", Feather.CORNER_UP_RIGHT, editor::redo);
        undo.disableProperty()
                .bind(editor.canUndoProperty()
                        .or(transport.canTakeResetBackProperty())
                        .not());
        redo.disableProperty().bind(editor.canRedoProperty().not());
        epoch.setId("epoch");
        epoch.getStyleClass().add("epoch");
        epoch.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Node speed = speed(gap);
        root.getChildren().addAll(reset, trainHolder, step, speed, picker, epoch, space, undo, redo);
        // Without a key of its own first, but not without the slow motion that a class can follow.
        spared = List.of(redo, undo, step, speed);
        root.getChildren().addAll(rest);
        // A long sentence is cut rather than the names of what can be pressed; its tooltip has it whole.
        for (Node each : root.getChildren()) {
            if (each != epoch && each != space && each instanceof Region region) {
                region.setMinWidth(Region.USE_PREF_SIZE);
            }
        }
        root.setAlignment(Pos.CENTER_LEFT);
        root.getStyleClass().add("bar");
        root.widthProperty().addListener((property, was, is) -> fit());
        // It grows with the letters of another look.
        train.widthProperty().addListener((property, was, is) -> fit());
        picker.layoutBoundsProperty().addListener((property, was, is) -> fit());
        transport.trainProperty().addListener((property, was, is) -> show());
        transport.canTrainProperty().addListener((property, was, is) -> show());
        transport.epochsProperty().addListener((property, was, is) -> show());
        transport.problem().addListener((property, was, is) -> show());
        editor.draftProperty().addListener((property, was, is) -> show());
        show();
    }

    /** The bar. */
    public Node node() {
        return root;
    }

    /** In a narrow window, what has a key or can wait makes room for the rest. */
    private void fit() {
        double room = root.getWidth() - root.snappedLeftInset() - root.snappedRightInset();
        double needed = -root.getSpacing();
        double sentence = LEAST_SENTENCE * epoch.getFont().getSize();
        for (Node each : root.getChildren()) {
            if (!spared.contains(each)) {
                needed += root.getSpacing()
                        + (each == epoch ? Math.min(each.prefWidth(-1), sentence) : each.prefWidth(-1));
            }
        }
        for (int i = spared.size() - 1; i >= 0; i--) {
            Node each = spared.get(i);
            needed += root.getSpacing() + each.prefWidth(-1);
            Controls.show(each, needed <= room);
        }
    }

    private Node speed(LongProperty gap) {
        ChoiceBox<Long> speed = Controls.described(new ChoiceBox<>(), words, "speed");
        speed.getStyleClass().add("speed");
        speed.getItems().setAll(GAPS);
        speed.setConverter(new Worded<>(each -> each == 0
                ? words.get("speed.full")
                : each == 1000 ? words.get("speed.one") : words.get("speed.slow", 1000 / each)));
        speed.setValue(gap.get());
        speed.valueProperty().addListener((property, before, now) -> gap.set(now));
        return speed;
    }

    private String epochs() {
        TransportViewModel.Epochs now = transport.epochsProperty().get();
        return now.equal()
                ? words.get("transport.epoch", now.shallow(), most.getAsInt())
                : words.get("transport.epochs", now.shallow(), now.deep(), most.getAsInt());
    }

    private void show() {
        String word = transport.trainProperty().get();
        train.setText(words.get("control." + word));
        train.setAccessibleText(train.getText());
        Feather icon = word.equals("pause") ? Feather.PAUSE : Feather.PLAY;
        if (!(train.getGraphic() instanceof FontIcon shown) || shown.getIconCode() != icon) {
            Controls.setIcon(train, icon);
        }
        train.setDisable(!transport.canTrainProperty().get());
        boolean possible = transport.problem().getValue().isEmpty();
        String why = possible
                ? words.get("control." + word + ".tip")
                : transport.problem().getValue();
        train.setAccessibleHelp(why);
        trainTip.setText(why);
        epoch.setText(epochs());
        Controls.tip(epoch, words.get("transport.epoch.tip"));
    }
}
