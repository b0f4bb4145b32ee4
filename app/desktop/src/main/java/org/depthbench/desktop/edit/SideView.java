package org.depthbench.desktop.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.depthbench.comparison.machine.MemoryShare;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.words.Figures;
import org.depthbench.desktop.frame.Folding;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.theme.SideMark;
import org.depthbench.desktop.words.Words;
import org.depthbench.desktop.work.Gradually;
import org.depthbench.network.Loss;
import org.depthbench.network.NetworkSpec;
import org.depthbench.network.Optimiser;
import org.depthbench.network.RateSchedule;
import org.depthbench.network.TrainingSettings;
import org.depthbench.network.shape.Shape;
import org.depthbench.zoo.Preset;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One side's panel: what it is, how it does, its diagram, its layers, and how it is trained. */
public final class SideView {
    private static final int NOBODY = -1;

    private final SideViewModel model;
    private final Words words;
    private final VBox layers = new VBox();
    private final List<LayerRow> rows = new ArrayList<>();
    private final List<NumberField> numbers = new ArrayList<>();
    private final MenuButton presets;
    private final MenuButton add;
    private final List<Runnable> choices = new ArrayList<>();
    private final FlowPane further = new FlowPane();
    private final ToggleButton more;
    private final Label input = new Label();
    private final Label costs = new Label();
    private final Label memory = new Label();
    private final VBox root;
    private final Gradually gradually = Gradually.aFewAFrame();
    private int toFocus = NOBODY;
    private boolean showing;

    /**
     * @param status how the side does, below its name
     * @param diagram the network's picture
     * @param budget makes this side cost as much as the other one
     * @param folding folds away what is edited
     */
    public SideView(SideViewModel model, Words words, Node status, Node diagram, Node budget, Folding folding) {
        this.model = model;
        this.words = words;
        Side side = model.side();
        String prefix = side.word() + "-";
        Label title = new Label(words.get(side.word() + ".title"), SideMark.marker(side));
        title.getStyleClass().add("side-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        presets = Controls.described(new MenuButton(), words, prefix + "preset", "preset");
        presets.getStyleClass().addAll("small", "preset");
        presets.setMinWidth(60);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(6, title, space, presets);
        head.setAlignment(Pos.CENTER_LEFT);

        input.getStyleClass().add("layer-end");
        costs.getStyleClass().add("costs");
        costs.setWrapText(true);
        costs.setId(prefix + "costs");
        memory.getStyleClass().add("caution");
        memory.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        memory.setWrapText(true);
        memory.setMinHeight(Region.USE_PREF_SIZE);
        memory.setId(prefix + "memory");
        layers.getStyleClass().add("layers");
        add = Controls.described(
                new MenuButton(words.get("control.add-layer")), words, prefix + "add-layer", "add-layer");
        Controls.setIcon(add, Feather.PLUS);
        add.getStyleClass().addAll("small", "flat");
        for (LayerKind kind : LayerKind.values()) {
            MenuItem item = new MenuItem(words.get("layer." + kind.word()));
            item.setId(prefix + "add-" + kind.word());
            item.setOnAction(event -> model.add(kind));
            item.setUserData(kind);
            add.getItems().add(item);
        }
        more = Controls.described(
                new ToggleButton(words.get("control.more-training")), words, prefix + "more-training", "more-training");
        more.getStyleClass().addAll("small", "more-training");
        more.selectedProperty().addListener((property, was, is) -> showFurther(is));

        VBox edited = new VBox(input, layers, add, training(), budget);
        edited.getStyleClass().add("side-edited");
        folding.fold(edited);
        VBox content = new VBox(diagram, memory, edited, costs);
        content.getStyleClass().add("side-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        Controls.paintWhatChanges(scroll);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root = new VBox(head, status, scroll);
        root.getStyleClass().addAll("side", side.word());
        root.setId(prefix + "side");
        folding.foldedProperty().subscribe(folded -> Controls.mark(root, "folded", folded));
        model.editor().draftProperty().addListener((property, was, is) -> show());
        model.editor().problemProperty().addListener((property, was, is) -> show());
        show();
    }

    /** The panel. */
    public Region node() {
        return root;
    }

    private Node training() {
        FlowPane pane = new FlowPane();
        pane.getStyleClass().add("layer-fields");
        ChoiceBox<Optimiser> optimiser =
                addChoice(pane, "optimiser", Optimiser.values(), TrainingSettings::optimiser, TrainingSettings::with);
        choices.add(() -> Controls.tip(
                optimiser,
                words.get("control.optimiser.tip") + "\n"
                        + words.get("formula." + optimiser.getValue().name().toLowerCase(Locale.ROOT))));
        addNumber(pane, "learning-rate", 5, TrainingSettings::learningRate, TrainingSettings::withLearningRate);
        addNumber(
                pane,
                "batch",
                4,
                old -> (double) old.batchSize(),
                (old, n) -> old.withBatchSize(NumberField.whole(n, words.get("control.batch"))));
        addNumber(pane, "l1", 4, TrainingSettings::l1, (old, n) -> old.withPenalties(n, old.l2()));
        addNumber(pane, "l2", 4, TrainingSettings::l2, (old, n) -> old.withPenalties(old.l1(), n));
        pane.getChildren().add(more);
        further.getStyleClass().add("layer-fields");
        further.setManaged(false);
        further.setVisible(false);
        Label title = new Label(words.get("side.training"));
        title.getStyleClass().add("section-title");
        return new VBox(title, pane, further);
    }

    /** What is seldom changed is made when it is first asked for. */
    private void showFurther(boolean shown) {
        if (shown && further.getChildren().isEmpty()) {
            ChoiceBox<Loss> unused =
                    addChoice(further, "loss", Loss.values(), TrainingSettings::loss, TrainingSettings::with);
            addBalance();
            addNumber(further, "clip", 4, TrainingSettings::clipNorm, TrainingSettings::withClipNorm);
            addChoice(
                    further,
                    "rate-schedule",
                    RateSchedule.RateKind.values(),
                    old -> old.rateSchedule().kind(),
                    (old, kind) ->
                            old.with(new RateSchedule(kind, old.rateSchedule().epochs())));
            Node epochs = addNumber(
                    further,
                    "rate-epochs",
                    4,
                    old -> (double) old.rateSchedule().epochs(),
                    (old, n) -> old.with(new RateSchedule(
                            old.rateSchedule().kind(), NumberField.whole(n, words.get("control.rate-epochs")))));
            // A constant rate has no epochs to fall in.
            choices.add(() ->
                    epochs.setDisable(model.spec().training().rateSchedule().kind() == RateSchedule.RateKind.CONSTANT));
            show();
        }
        Controls.show(further, shown);
    }

    private void addBalance() {
        String key = "balanced-classes";
        CheckBox box = Controls.described(
                new CheckBox(words.get("control." + key)), words, model.side().word() + "-" + key, key);
        box.getStyleClass().add("small");
        box.selectedProperty().addListener((property, was, is) -> {
            if (!showing) {
                model.train(key, old -> old.withBalancedClasses(is));
            }
        });
        choices.add(() -> {
            box.setSelected(model.spec().training().balancedClasses());
            box.setDisable(!model.editor().draft().task().demand().metric().ofClasses());
        });
        further.getChildren().add(box);
    }

    private interface Get {
        double of(TrainingSettings settings);
    }

    private interface Set {
        TrainingSettings with(TrainingSettings old, double number);
    }

    private <E extends Enum<E>> ChoiceBox<E> addChoice(
            FlowPane pane,
            String key,
            E[] values,
            Function<TrainingSettings, E> get,
            BiFunction<TrainingSettings, E, TrainingSettings> set) {
        ChoiceBox<E> box =
                Controls.described(new ChoiceBox<>(), words, model.side().word() + "-" + key, key);
        box.getItems().setAll(values);
        box.setConverter(new EnumWords<>(words));
        box.getStyleClass().addAll("small", key);
        box.valueProperty().addListener((property, before, now) -> {
            if (!showing && now != null) {
                model.train(key, old -> set.apply(old, now));
            }
        });
        choices.add(() -> box.setValue(get.apply(model.spec().training())));
        pane.getChildren().add(box);
        return box;
    }

    private Node addNumber(FlowPane pane, String key, int columns, Get get, Set set) {
        Side side = model.side();
        NumberField field = new NumberField(
                words,
                side.word() + "-" + key,
                key,
                columns,
                model.editor(),
                NumberField.target(
                        draft -> NumberField.plain(get.of(draft.side(side).training())), number -> {
                            TrainingSettings made = set.with(model.spec().training(), number);
                            return draft -> draft.with(side, made);
                        }));
        field.node().getStyleClass().add("small");
        numbers.add(field);
        HBox pair = new HBox(3, Controls.caption(words.get("control." + key), field.node()), field.node());
        pair.setAlignment(Pos.CENTER_LEFT);
        pane.getChildren().add(pair);
        return pair;
    }

    private void show() {
        showing = true;
        ComparisonSpec draft = model.editor().draft();
        presets.setText(words.terms(model.spec().network().name()));
        showPresets();
        Shape shape = draft.task().demand().input();
        input.setText(words.get("side.input", words.terms(shape.words())));
        showLayers();
        add.setDisable(model.layers().size() >= NetworkSpec.MOST_LAYERS);
        add.getItems().forEach(item -> item.setVisible(model.canAdd((LayerKind) item.getUserData())));
        Optional<MemoryShare> much = model.muchMemory();
        memory.setText(much.map(share ->
                        words.get("side.memory", Figures.bytes(share.of(model.side())), Figures.bytes(share.free())))
                .orElse(""));
        Controls.show(memory, much.isPresent());
        TrainingSettings training = model.spec().training();
        if (!TrainingSettings.of(training.optimiser(), training.learningRate(), training.batchSize())
                .withPenalties(training.l1(), training.l2())
                .equals(training)) {
            more.setSelected(true);
        }
        choices.forEach(Runnable::run);
        numbers.forEach(field -> field.show(draft));
        costs.setText(model.costs()
                .map(known -> words.get("side.costs", known.parameters(), known.macs(), known.memory()))
                .orElseGet(() -> words.get("side.impossible")));
        showing = false;
    }

    /** Rows that still fit stay; the others are made a few in each frame, since a deep network's take a third of a second. */
    private void showLayers() {
        int fitting = 0;
        while (fitting < rows.size() && rows.get(fitting).fits()) {
            fitting++;
        }
        toFocus = NOBODY;
        rows.subList(fitting, rows.size()).clear();
        layers.getChildren().remove(fitting, layers.getChildren().size());
        rows.forEach(LayerRow::show);
        gradually.start(Collections.nCopies(Math.max(0, model.layers().size() - fitting), (Runnable) this::addRow));
    }

    private void addRow() {
        LayerRow row = new LayerRow(model, words, rows.size(), this::focusLayer);
        rows.add(row);
        row.show();
        layers.getChildren().add(row.node());
        if (rows.size() == toFocus + 1) {
            row.node().requestFocus();
            toFocus = NOBODY;
        }
    }

    /** Gives the keys to a layer, or to the last one where there are fewer; at once, or when its row is made. */
    private void focusLayer(int index) {
        int wanted = Math.max(0, Math.min(model.layers().size() - 1, index));
        if (wanted < rows.size()) {
            rows.get(wanted).node().requestFocus();
        } else {
            toFocus = wanted;
        }
    }

    private void showPresets() {
        List<Preset> fitting = model.presets();
        if (presets.getItems().size() == fitting.size()
                && presets.getItems().stream().map(MenuItem::getId).toList().equals(ids(fitting))) {
            return;
        }
        presets.getItems().setAll(fitting.stream().map(this::item).toList());
    }

    private static List<String> ids(List<Preset> presets) {
        return presets.stream().map(Preset::id).toList();
    }

    private MenuItem item(Preset preset) {
        MenuItem item = new MenuItem(preset.id() + "  –  " + preset.purpose());
        item.setId(preset.id());
        item.setOnAction(event -> model.take(preset));
        return item;
    }
}
