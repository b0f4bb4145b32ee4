package org.depthbench.desktop.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.words.Figures;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.words.Words;
import org.depthbench.network.LayerPlan;
import org.depthbench.network.layer.LayerSpec;
import org.depthbench.network.shape.Shape;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One layer in a side's list: its fields, what it costs, and what is wrong with it. */
final class LayerRow {
    private static final String DRAGGED = "depthbench layer ";

    private final SideViewModel model;
    private final Words words;
    private final int index;
    private final LayerKind kind;
    private final List<NumberField> numbers = new ArrayList<>();
    private final List<Runnable> choices = new ArrayList<>();
    private final List<Node> onImagesAlone = new ArrayList<>();
    private final FlowPane fields = new FlowPane();
    private final Label cost = new Label();
    private final Label problem = new Label();
    private final VBox root;
    private final IntConsumer focus;
    private boolean showing;

    /** @param focus gives the keys to a layer that has been moved, or to the one that took a removed one's place */
    LayerRow(SideViewModel model, Words words, int index, IntConsumer focus) {
        this.focus = focus;
        this.model = model;
        this.words = words;
        this.index = index;
        this.kind = LayerKind.of(model.layers().get(index));
        FontIcon grip = new FontIcon(Feather.MENU);
        Label name = new Label(words.get("layer." + kind.word()), grip);
        name.getStyleClass().add("layer-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        cost.getStyleClass().add("layer-cost");
        cost.setMinWidth(0);
        cost.setMaxWidth(Double.MAX_VALUE);
        cost.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(cost, Priority.ALWAYS);
        Node remove = Controls.icon(words, id("remove"), "layer-remove", Feather.X, () -> model.remove(index));
        HBox head = new HBox(2, name, cost, remove);
        head.setAlignment(Pos.CENTER_LEFT);
        fields.getStyleClass().add("layer-fields");
        addFields(LayerFields.of(layer()));
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        root = new VBox(head);
        if (!fields.getChildren().isEmpty()) {
            root.getChildren().add(fields);
        }
        root.getStyleClass().add("layer-row");
        root.setFocusTraversable(true);
        root.setAccessibleText(words.get("layer.position", index + 1, words.get("layer." + kind.word())));
        root.setAccessibleHelp(words.get("layer.keys"));
        root.setId(id("row"));
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        root.setOnMousePressed(event -> {
            root.requestFocus();
            // Else the list around it takes the focus.
            event.consume();
        });
        enableDragging();
    }

    private String id(String part) {
        return model.side().word() + "-layer-" + (index + 1) + "-" + part;
    }

    Node node() {
        return root;
    }

    /** Whether this row can show the layer that stands in its place now. */
    boolean fits() {
        return index < model.layers().size() && LayerKind.of(model.layers().get(index)) == kind;
    }

    private LayerSpec layer() {
        return model.layers().get(index);
    }

    private <L extends LayerSpec> void addFields(LayerFields<L> kind) {
        for (LayerField<L> field : kind.fields()) {
            Node node = field instanceof LayerField.Choice<L, ?> choice
                    ? choice(kind.type(), choice)
                    : number(kind.type(), (LayerField.Quantity<L>) field);
            fields.getChildren().add(node);
            if (field.onImagesAlone()) {
                onImagesAlone.add(node);
            }
        }
    }

    private <L extends LayerSpec> Node number(Class<L> type, LayerField.Quantity<L> number) {
        String caption = words.get("control." + number.key());
        NumberField field = new NumberField(
                words,
                id(number.key()),
                number.key(),
                number.columns(),
                model.editor(),
                NumberField.target(
                        draft -> draftLayer(draft, type)
                                .map(layer -> NumberField.plain(number.get().applyAsDouble(layer)))
                                .orElse(""),
                        typed -> {
                            double taken = number.whole() ? NumberField.whole(typed, caption) : typed;
                            LayerSpec made = number.with().apply(type.cast(layer()), taken);
                            return draft -> with(draft, made);
                        }));
        numbers.add(field);
        field.node().getStyleClass().add("small");
        HBox pair = new HBox(3, Controls.caption(caption, field.node()), field.node());
        pair.setAlignment(Pos.CENTER_LEFT);
        return pair;
    }

    private <L extends LayerSpec, E extends Enum<E>> Node choice(Class<L> type, LayerField.Choice<L, E> choice) {
        String key = choice.key();
        ChoiceBox<E> box = Controls.described(new ChoiceBox<>(), words, id(key), key);
        box.getStyleClass().addAll("small", key);
        box.getItems().setAll(choice.values());
        box.setConverter(new EnumWords<>(words, choice.words()));
        box.valueProperty().addListener((property, before, now) -> {
            if (!showing && now != null && fits()) {
                model.replace(index, key, choice.with().apply(type.cast(layer()), now));
            }
        });
        choices.add(() -> box.setValue(choice.get().apply(type.cast(layer()))));
        return box;
    }

    private <L extends LayerSpec> Optional<L> draftLayer(ComparisonSpec draft, Class<L> type) {
        List<LayerSpec> layers = draft.side(model.side()).network().layers();
        return index < layers.size() && type.isInstance(layers.get(index))
                ? Optional.of(type.cast(layers.get(index)))
                : Optional.empty();
    }

    private ComparisonSpec with(ComparisonSpec draft, LayerSpec made) {
        List<LayerSpec> layers =
                new ArrayList<>(draft.side(model.side()).network().layers());
        layers.set(index, made);
        return draft.with(model.side(), layers);
    }

    /** Shows the layer as it is in the draft. */
    void show() {
        showing = true;
        ComparisonSpec draft = model.editor().draft();
        numbers.forEach(field -> field.show(draft));
        choices.forEach(Runnable::run);
        showing = false;
        Optional<LayerPlan> plan = model.plan(index);
        cost.setText(plan.map(this::costs).orElse(""));
        boolean onImages =
                plan.filter(found -> found.input() instanceof Shape.Image).isPresent();
        onImagesAlone.forEach(field -> Controls.show(field, onImages));
        Controls.tip(cost, plan.map(this::costsInWords).orElse(""));
        Fit fit = model.fit();
        boolean wrong = fit.layer() == index && fit.problem() != null;
        problem.setText(wrong ? words.failure(String.valueOf(fit.problem())) : "");
        if (wrong != root.getChildren().contains(problem)) {
            if (wrong) {
                root.getChildren().add(problem);
            } else {
                root.getChildren().remove(problem);
            }
        }
    }

    /** Its output in figures, or in words where one figure alone would say nothing, and its parameters. */
    private String costs(LayerPlan plan) {
        Shape output = plan.output();
        return (output instanceof Shape.Vector ? words.terms(output.words()) : output.figures())
                + (plan.parameters() == 0 ? "" : " · " + words.figure(Figures.count((double) plan.parameters())));
    }

    private String costsInWords(LayerPlan plan) {
        return words.get("layer.cost", words.terms(plan.output().words()), Figures.count((double) plan.parameters()));
    }

    private void key(KeyEvent event) {
        if (event.getTarget() != root) {
            return;
        }
        if (event.isAltDown() && event.getCode() == KeyCode.UP) {
            model.move(index, index - 1);
            focus.accept(index - 1);
            event.consume();
        } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
            model.move(index, index + 1);
            focus.accept(index + 1);
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            model.remove(index);
            focus.accept(index);
            event.consume();
        }
    }

    private void enableDragging() {
        Side side = model.side();
        root.setOnDragDetected(event -> {
            Dragboard board = root.startDragAndDrop(TransferMode.MOVE);
            ClipboardContent content = new ClipboardContent();
            content.putString(DRAGGED + side + " " + index);
            board.setContent(content);
            event.consume();
        });
        root.setOnDragOver(event -> {
            if (source(event.getDragboard()) >= 0) {
                event.acceptTransferModes(TransferMode.MOVE);
                event.consume();
            }
        });
        root.setOnDragDropped(event -> {
            int from = source(event.getDragboard());
            if (from >= 0) {
                model.move(from, index);
                focus.accept(index);
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    /** The place that a layer of this side is dragged from; -1 for anything else. */
    private int source(Dragboard board) {
        String mine = DRAGGED + model.side() + " ";
        return board.hasString() && board.getString().startsWith(mine)
                ? Integer.parseInt(board.getString().substring(mine.length()))
                : -1;
    }
}
