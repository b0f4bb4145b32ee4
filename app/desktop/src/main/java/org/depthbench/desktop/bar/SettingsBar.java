package org.depthbench.desktop.bar;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Pace;
import org.depthbench.comparison.spec.Schedule;
import org.depthbench.comparison.spec.Stop;
import org.depthbench.datasets.task.Sizes;
import org.depthbench.datasets.task.Task;
import org.depthbench.desktop.edit.EditorViewModel;
import org.depthbench.desktop.edit.EnumWords;
import org.depthbench.desktop.edit.NumberField;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.words.Words;
import org.depthbench.network.shape.Check;
import org.depthbench.trial.spec.TaskChoice;
import org.kordamp.ikonli.feather.Feather;

/** The lower bar: the data, chance, how the machine is shared, and when to stop. */
public final class SettingsBar {
    private static final double PERCENT = 100;

    private final EditorViewModel editor;
    private final Words words;
    private final List<NumberField> numbers = new ArrayList<>();
    private final Slider examples;
    private final Slider noise;
    private final NumberField noiseField;
    private final ChoiceBox<Schedule> schedule;
    private final ChoiceBox<Pace> pace;
    private final CheckBox atTarget;
    private final FlowPane root = new FlowPane(9, 5);
    private boolean showing;

    /** The bar of what is edited. */
    public SettingsBar(EditorViewModel editor, Words words) {
        this.editor = editor;
        this.words = words;
        examples = slider(
                "examples",
                80,
                (choice, value) ->
                        choice.withExamples(round(value, editor.task().sizes())));
        noise = slider("noise", 60, (choice, value) -> choice.withNoise(Math.rint(value * PERCENT) / PERCENT));
        noiseField = number("noise", 3, draft -> NumberField.plain(draft.task().noise()), n -> {
            TaskChoice made = editor.checked(editor.draft().task().withNoise(n));
            return draft -> draft.with(made);
        });
        schedule = choice("schedule", Schedule.values(), ComparisonSpec::schedule, now -> draft -> draft.with(now));
        pace = choice("pace", Pace.values(), ComparisonSpec::pace, now -> draft -> draft.with(now));
        atTarget = Controls.described(new CheckBox(words.get("control.at-target")), words, "at-target");
        atTarget.selectedProperty().addListener((property, before, now) -> {
            if (!showing) {
                editor.edit(
                        "at-target",
                        draft -> draft.with(new Stop(
                                draft.stop().epochs(),
                                draft.stop().seconds(),
                                now,
                                draft.stop().patience())));
            }
        });
        Node newSeed = Controls.icon(words, "new-seed", Feather.REFRESH_CW, editor::newSeed);
        root.getChildren()
                .addAll(
                        group("examples", examples, examplesText()),
                        group("noise", noise, noiseField.node()),
                        group("seed", seedText(), newSeed),
                        group("schedule", schedule),
                        group("pace", pace),
                        lock(),
                        stop());
        root.getStyleClass().addAll("bar", "settings");
        root.setPrefWrapLength(1240);
        editor.draftProperty().addListener((property, was, is) -> show());
        editor.problemProperty().addListener((property, was, is) -> show());
        show();
    }

    /** The bar. */
    public Node node() {
        return root;
    }

    /** Whether both sides learn under the same conditions. */
    private Node lock() {
        ToggleButton lock = Controls.toggle(words, "fair");
        lock.getStyleClass().addAll("small", "flat", "lock");
        editor.lockedProperty().subscribe(locked -> {
            lock.setSelected(locked);
            Controls.setIcon(lock, locked ? Feather.LOCK : Feather.UNLOCK);
        });
        lock.setOnAction(event -> {
            editor.lock(lock.isSelected());
            lock.setSelected(editor.lockedProperty().get());
        });
        return lock;
    }

    private Node examplesText() {
        return number("examples", 4, draft -> Integer.toString(draft.task().examples()), n -> {
                    int count = NumberField.whole(n, words.get("control.examples"));
                    TaskChoice made = editor.checked(editor.draft().task().withExamples(count));
                    return draft -> draft.with(made);
                })
                .node();
    }

    private Node seedText() {
        return number("seed", 2, draft -> Long.toString(draft.seed()), n -> {
                    long value = EditorViewModel.checkedSeed(NumberField.whole(n, words.get("control.seed")));
                    return draft -> draft.withSeed(value);
                })
                .node();
    }

    /** When to stop: where the bar needs two lines, it stands together on one. */
    private Node stop() {
        NumberField epochs =
                number("epochs", 4, draft -> Integer.toString(draft.stop().epochs()), n -> {
                    int count = NumberField.whole(n, words.get("control.epochs"));
                    Stop old = editor.draft().stop();
                    Stop made = new Stop(count, old.seconds(), old.atTarget(), old.patience());
                    return draft -> draft.with(made);
                });
        NumberField seconds = new NumberField(words, "seconds", "seconds", 3, editor, new Seconds(editor));
        numbers.add(seconds);
        NumberField target =
                number("target", 2, draft -> NumberField.plain(Math.rint(draft.target() * 1e4) / PERCENT), n -> {
                    double fraction = Check.range(words.get("control.target"), n, 1, PERCENT) / PERCENT;
                    return draft -> draft.withTarget(fraction);
                });
        NumberField patience = new NumberField(words, "patience", "patience", 2, editor, new Patience(editor, words));
        numbers.add(patience);
        HBox reached =
                new HBox(5, atTarget, target.node(), Controls.caption(words.get("stop.target.unit"), target.node()));
        reached.setAlignment(Pos.CENTER_LEFT);
        return new HBox(
                root.getHgap(),
                ending("epochs", epochs.node()),
                ending("seconds", seconds.node()),
                reached,
                ending("patience", patience.node()));
    }

    /** Seconds of training; an empty field sets no limit. */
    private record Seconds(EditorViewModel editor) implements NumberField.Target {
        @Override
        public String show(ComparisonSpec draft) {
            return draft.stop().timed() ? NumberField.plain(draft.stop().seconds()) : "";
        }

        @Override
        public UnaryOperator<ComparisonSpec> change(double number) {
            Stop old = editor.draft().stop();
            Stop made = new Stop(old.epochs(), number, old.atTarget(), old.patience());
            return draft -> draft.with(made);
        }

        @Override
        public double empty() {
            return Stop.NO_LIMIT;
        }
    }

    /** Epochs without a gain after which a side stops; an empty field waits for ever. */
    private record Patience(EditorViewModel editor, Words words) implements NumberField.Target {
        @Override
        public String show(ComparisonSpec draft) {
            return draft.stop().early() ? Integer.toString(draft.stop().patience()) : "";
        }

        @Override
        public UnaryOperator<ComparisonSpec> change(double number) {
            Stop old = editor.draft().stop();
            Stop made = new Stop(
                    old.epochs(),
                    old.seconds(),
                    old.atTarget(),
                    NumberField.whole(number, words.get("control.patience")));
            return draft -> draft.with(made);
        }

        @Override
        public double empty() {
            return 0;
        }
    }

    /** A part of the sentence that says when to stop. */
    private HBox ending(String key, Node field) {
        HBox part = new HBox(
                5,
                Controls.caption(words.get("stop." + key), field),
                field,
                Controls.caption(words.get("stop." + key + ".unit"), field));
        part.setAlignment(Pos.CENTER_LEFT);
        return part;
    }

    private HBox group(String key, Node... controls) {
        HBox group = new HBox(5, Controls.caption(words.get("control." + key), controls[0]));
        group.getChildren().addAll(controls);
        group.setAlignment(Pos.CENTER_LEFT);
        return group;
    }

    private Slider slider(String key, double width, BiFunction<TaskChoice, Double, TaskChoice> change) {
        Slider slider = Controls.described(new Slider(), words, key + "-slider", key);
        slider.setPrefWidth(width);
        slider.valueProperty()
                .addListener((property, before, now) -> moved(key, choice -> change.apply(choice, now.doubleValue())));
        return slider;
    }

    private NumberField number(
            String key,
            int columns,
            Function<ComparisonSpec, String> show,
            Function<Double, UnaryOperator<ComparisonSpec>> change) {
        NumberField field = new NumberField(words, key, key, columns, editor, NumberField.target(show, change));
        numbers.add(field);
        return field;
    }

    private <E extends Enum<E>> ChoiceBox<E> choice(
            String key, E[] values, Function<ComparisonSpec, E> get, Function<E, UnaryOperator<ComparisonSpec>> set) {
        ChoiceBox<E> box = Controls.described(new ChoiceBox<>(), words, key);
        box.getStyleClass().add(key);
        box.getItems().setAll(values);
        box.setConverter(new EnumWords<>(words));
        box.setValue(get.apply(editor.draft()));
        box.valueProperty().addListener((property, before, now) -> {
            if (!showing && now != null) {
                editor.edit(key, set.apply(now));
            }
        });
        return box;
    }

    private void moved(String field, UnaryOperator<TaskChoice> change) {
        if (!showing) {
            editor.edit(field, draft -> draft.with(change.apply(draft.task())));
        }
    }

    /** Steps that a hand can hit: tens above a hundred. */
    private static int round(double value, Sizes sizes) {
        int step = sizes.most() > 200 ? 10 : 1;
        long rounded = Math.round(value / step) * step;
        return (int) Math.min(sizes.most(), Math.max(sizes.least(), rounded));
    }

    private void show() {
        showing = true;
        ComparisonSpec draft = editor.draft();
        Task task = editor.task();
        examples.setMin(task.sizes().least());
        examples.setMax(task.sizes().most());
        if (!examples.isValueChanging()
                || round(examples.getValue(), task.sizes()) != draft.task().examples()) {
            examples.setValue(draft.task().examples());
        }
        boolean noisy = task.mostNoise() > 0;
        noise.setMax(noisy ? task.mostNoise() : 1);
        noise.setValue(draft.task().noise());
        noise.setDisable(!noisy);
        noiseField.node().setDisable(!noisy);
        numbers.forEach(field -> field.show(draft));
        schedule.setValue(draft.schedule());
        pace.setValue(draft.pace());
        atTarget.setSelected(draft.stop().atTarget());
        showing = false;
    }
}
