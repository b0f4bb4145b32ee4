package org.depthbench.desktop.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
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
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.words.Figures;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.words.Words;
import org.depthbench.network.Activation;
import org.depthbench.network.LayerPlan;
import org.depthbench.network.LayerSpec;
import org.depthbench.network.Padding;
import org.depthbench.network.Shape;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One layer in a side's list: its fields, what it costs, and what is wrong with it. */
final class LayerRow {
    private static final String DRAGGED = "depthbench layer ";

    private static final Activation[] ELEMENTWISE = Arrays.stream(Activation.values())
            .filter(activation -> activation != Activation.SOFTMAX)
            .toArray(Activation[]::new);

    private final SideViewModel model;
    private final Words words;
    private final int index;
    private final LayerKind kind;
    private final List<NumberField> numbers = new ArrayList<>();
    private final List<Runnable> choices = new ArrayList<>();
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
        addFields();
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

    private void addFields() {
        switch (kind) {
            case DENSE -> {
                number(
                        "units",
                        4,
                        dense -> dense.units(),
                        (dense, n) -> new LayerSpec.Dense(n, dense.activation()),
                        LayerSpec.Dense.class);
                choice(
                        "activation",
                        Activation.values(),
                        LayerSpec.Dense::activation,
                        (dense, to) -> new LayerSpec.Dense(dense.units(), to),
                        LayerSpec.Dense.class);
            }
            case CONVOLUTION -> {
                number(
                        "filters",
                        3,
                        c -> c.filters(),
                        (c, n) -> conv(c, n, c.kernel(), c.stride()),
                        LayerSpec.Convolution.class);
                number(
                        "kernel",
                        2,
                        c -> c.kernel(),
                        (c, n) -> conv(c, c.filters(), n, c.stride()),
                        LayerSpec.Convolution.class);
                number(
                        "stride",
                        2,
                        c -> c.stride(),
                        (c, n) -> conv(c, c.filters(), c.kernel(), n),
                        LayerSpec.Convolution.class);
                choice(
                        "padding",
                        Padding.values(),
                        LayerSpec.Convolution::padding,
                        (c, to) -> new LayerSpec.Convolution(c.filters(), c.kernel(), c.stride(), to, c.activation()),
                        LayerSpec.Convolution.class);
                choice(
                        "activation",
                        ELEMENTWISE,
                        LayerSpec.Convolution::activation,
                        (c, to) -> new LayerSpec.Convolution(c.filters(), c.kernel(), c.stride(), c.padding(), to),
                        LayerSpec.Convolution.class);
            }
            case CONVOLUTION1D -> {
                number(
                        "filters",
                        3,
                        c -> c.filters(),
                        (c, n) -> conv1D(c, n, c.kernel(), c.stride()),
                        LayerSpec.Convolution1D.class);
                number(
                        "kernel",
                        2,
                        c -> c.kernel(),
                        (c, n) -> conv1D(c, c.filters(), n, c.stride()),
                        LayerSpec.Convolution1D.class);
                number(
                        "stride",
                        2,
                        c -> c.stride(),
                        (c, n) -> conv1D(c, c.filters(), c.kernel(), n),
                        LayerSpec.Convolution1D.class);
                choice(
                        "padding",
                        Padding.values(),
                        LayerSpec.Convolution1D::padding,
                        (c, to) -> new LayerSpec.Convolution1D(c.filters(), c.kernel(), c.stride(), to, c.activation()),
                        LayerSpec.Convolution1D.class);
                choice(
                        "activation",
                        ELEMENTWISE,
                        LayerSpec.Convolution1D::activation,
                        (c, to) -> new LayerSpec.Convolution1D(c.filters(), c.kernel(), c.stride(), c.padding(), to),
                        LayerSpec.Convolution1D.class);
            }
            case RESIDUAL -> {
                number(
                        "kernel",
                        2,
                        block -> block.kernel(),
                        (block, n) -> new LayerSpec.Residual(n, block.activation()),
                        LayerSpec.Residual.class);
                choice(
                        "activation",
                        ELEMENTWISE,
                        LayerSpec.Residual::activation,
                        (block, to) -> new LayerSpec.Residual(block.kernel(), to),
                        LayerSpec.Residual.class);
            }
            case POOLING -> {
                choice(
                        "pooling",
                        LayerSpec.PoolingKind.values(),
                        LayerSpec.Pooling::kind,
                        (p, to) -> new LayerSpec.Pooling(to, p.window(), p.stride()),
                        LayerSpec.Pooling.class);
                number(
                        "window",
                        2,
                        p -> p.window(),
                        (p, n) -> new LayerSpec.Pooling(p.kind(), n, p.stride()),
                        LayerSpec.Pooling.class);
                number(
                        "stride",
                        2,
                        p -> p.stride(),
                        (p, n) -> new LayerSpec.Pooling(p.kind(), p.window(), n),
                        LayerSpec.Pooling.class);
            }
            case DROPOUT ->
                addField(
                        "rate",
                        new NumberField(
                                words,
                                id("rate"),
                                "rate",
                                4,
                                model.editor(),
                                NumberField.target(
                                        draft -> draftLayer(draft, LayerSpec.Dropout.class)
                                                .map(drop -> NumberField.plain(drop.rate()))
                                                .orElse(""),
                                        number -> {
                                            LayerSpec made = new LayerSpec.Dropout(number);
                                            return draft -> with(draft, made);
                                        })));
            case RECURRENT -> {
                choice(
                        "kind",
                        LayerSpec.RecurrentKind.values(),
                        LayerSpec.Recurrent::kind,
                        (r, to) -> new LayerSpec.Recurrent(to, r.units()),
                        LayerSpec.Recurrent.class);
                number(
                        "units",
                        4,
                        r -> r.units(),
                        (r, n) -> new LayerSpec.Recurrent(r.kind(), n),
                        LayerSpec.Recurrent.class);
            }
            case EMBEDDING ->
                number(
                        "units",
                        4,
                        embedding -> embedding.units(),
                        (embedding, n) -> new LayerSpec.Embedding(n),
                        LayerSpec.Embedding.class);
            case TRANSFORMER -> {
                number(
                        "heads",
                        2,
                        block -> block.heads(),
                        (block, n) -> new LayerSpec.Transformer(n, block.feedForward()),
                        LayerSpec.Transformer.class);
                number(
                        "feed-forward",
                        4,
                        block -> block.feedForward(),
                        (block, n) -> new LayerSpec.Transformer(block.heads(), n),
                        LayerSpec.Transformer.class);
            }
            case SUMMARY ->
                choice(
                        "kind",
                        LayerSpec.SummaryKind.values(),
                        LayerSpec.Summary::kind,
                        (summary, to) -> new LayerSpec.Summary(to),
                        LayerSpec.Summary.class);
            case NORMALISATION -> {
                // It has nothing to choose.
            }
        }
    }

    private static LayerSpec.Convolution1D conv1D(LayerSpec.Convolution1D like, int filters, int kernel, int stride) {
        return new LayerSpec.Convolution1D(filters, kernel, stride, like.padding(), like.activation());
    }

    private static LayerSpec.Convolution conv(LayerSpec.Convolution like, int filters, int kernel, int stride) {
        return new LayerSpec.Convolution(filters, kernel, stride, like.padding(), like.activation());
    }

    private <L extends LayerSpec> Optional<L> draftLayer(Draft draft, Class<L> type) {
        List<LayerSpec> layers = draft.side(model.side()).network().layers();
        return index < layers.size() && type.isInstance(layers.get(index))
                ? Optional.of(type.cast(layers.get(index)))
                : Optional.empty();
    }

    private Draft with(Draft draft, LayerSpec made) {
        List<LayerSpec> layers =
                new ArrayList<>(draft.side(model.side()).network().layers());
        layers.set(index, made);
        return draft.with(model.side(), layers);
    }

    private <L extends LayerSpec> void number(
            String part, int columns, Function<L, Integer> get, BiFunction<L, Integer, LayerSpec> set, Class<L> type) {
        addField(
                part,
                new NumberField(
                        words,
                        id(part),
                        part,
                        columns,
                        model.editor(),
                        NumberField.target(
                                draft -> draftLayer(draft, type)
                                        .map(layer -> Integer.toString(get.apply(layer)))
                                        .orElse(""),
                                number -> {
                                    int whole = NumberField.whole(number, words.get("control." + part));
                                    LayerSpec made = set.apply(type.cast(layer()), whole);
                                    return draft -> with(draft, made);
                                })));
    }

    private void addField(String part, NumberField field) {
        numbers.add(field);
        field.node().getStyleClass().add("small");
        HBox pair = new HBox(3, Controls.caption(words.get("control." + part), field.node()), field.node());
        pair.setAlignment(Pos.CENTER_LEFT);
        fields.getChildren().add(pair);
    }

    private <L extends LayerSpec, E extends Enum<E>> void choice(
            String part, E[] values, Function<L, E> get, BiFunction<L, E, LayerSpec> set, Class<L> type) {
        ChoiceBox<E> box = Controls.described(new ChoiceBox<>(), words, id(part), part);
        box.getStyleClass().addAll("small", part);
        box.getItems().setAll(values);
        box.setConverter(new EnumWords<>(words));
        box.valueProperty().addListener((property, before, now) -> {
            if (!showing && now != null && fits()) {
                model.replace(index, part, set.apply(type.cast(layer()), now));
            }
        });
        choices.add(() -> box.setValue(get.apply(type.cast(layer()))));
        fields.getChildren().add(box);
    }

    /** Shows the layer as it is in the draft. */
    void show() {
        showing = true;
        Draft draft = model.editor().draft();
        numbers.forEach(field -> field.show(draft));
        choices.forEach(Runnable::run);
        showing = false;
        Optional<LayerPlan> plan = model.plan(index);
        cost.setText(plan.map(this::costs).orElse(""));
        if (kind == LayerKind.RESIDUAL) {
            // Only on images is it made of convolutions, which have a kernel.
            Controls.show(
                    fields.getChildren().get(0),
                    plan.filter(found -> found.input() instanceof Shape.Image).isPresent());
        }
        Controls.tip(cost, plan.map(this::costsInWords).orElse(""));
        Draft.Fit fit = model.fit();
        boolean wrong = fit.layer() == index && fit.problem() != null;
        problem.setText(wrong ? fit.problem() : "");
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
                + (plan.parameters() == 0 ? "" : " · " + Figures.count((double) plan.parameters()));
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
