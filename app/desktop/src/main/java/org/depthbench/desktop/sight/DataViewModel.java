package org.depthbench.desktop.sight;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.depthbench.comparison.words.Figures;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.datasets.task.DataSeeds;
import org.depthbench.datasets.task.Labels;
import org.depthbench.datasets.task.Target;
import org.depthbench.datasets.task.Task;
import org.depthbench.datasets.task.TaskData;
import org.depthbench.desktop.words.Words;
import org.depthbench.desktop.work.Background;
import org.depthbench.trial.spec.Seeds;
import org.depthbench.trial.spec.TaskChoice;
import org.jspecify.annotations.Nullable;

/** The examples that both networks learn from and are tested on, as the window shows them. */
public final class DataViewModel {
    /** Columns that are shown of an example where there is little room. */
    static final int MOST_COLUMNS = 4;

    /** Examples with what they belong to. */
    public record Shown(Task task, TaskChoice choice, long seed, TaskData data) {
        /** How far a picture of its plane reaches to each side; empty for a task that does not lie in the plane. */
        public OptionalDouble radius() {
            return task.inputs() instanceof Inputs.Plane plane
                    ? OptionalDouble.of(plane.radius())
                    : OptionalDouble.empty();
        }

        /** Whether it lies in the plane. */
        public boolean plane() {
            return radius().isPresent();
        }

        /** Whether classes are told, and not quantities. */
        public boolean classes() {
            return task.target() instanceof Target.Classes;
        }

        /** The quantity that is right for a held-out example, without its unit; empty where classes are told. */
        Optional<String> right(int example) {
            if (!(task.target() instanceof Target.Quantities target)) {
                return Optional.empty();
            }
            Labels.Quantities labels = data.test().quantities();
            return Optional.of(Figures.quantity(target.scale().recorded(labels.values()[example * labels.width()])));
        }

        /** An example's numbers and values as they were recorded, without units; of a text its characters, of images and frames none. */
        public List<String> recorded(float[] example, Words words) {
            if (task.inputs() instanceof Inputs.Pixels || task.inputs() instanceof Inputs.Frames) {
                return List.of();
            }
            if (task.inputs() instanceof Inputs.Text text) {
                return List.of(text.vocabulary().decode(example));
            }
            float[] values = data.preparation().undo(example);
            return IntStream.range(0, values.length)
                    .mapToObj(i -> words.recorded(task, i, values[i]))
                    .toList();
        }

        /** The names of its columns in their order, each with its unit; empty for images. */
        String columns(Words words) {
            List<String> names = words.columns(task());
            return IntStream.range(0, Math.min(MOST_COLUMNS, names.size()))
                    .mapToObj(i -> names.get(i)
                            + words.unit(task(), i)
                                    .map(unit -> " (" + unit + ")")
                                    .orElse(""))
                    .collect(Collectors.joining(" · ", "", names.size() > MOST_COLUMNS ? " …" : ""));
        }
    }

    private final TaskCatalogue catalogue;
    private final Background background;
    private final Consumer<Throwable> failed;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private @Nullable TaskChoice wanted;
    private long wantedSeed;

    /**
     * Data that is loaded beside the window's thread.
     *
     * @param catalogue where it comes from
     * @param failed told why the latest choice cannot be loaded
     */
    public DataViewModel(TaskCatalogue catalogue, Background background, Consumer<Throwable> failed) {
        this.catalogue = catalogue;
        this.background = background;
        this.failed = failed;
    }

    // ---- Properties ----

    /** What was loaded last; null before. */
    public ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    // ---- Commands ----

    /** Loads the examples of a choice, unless they are the ones at hand. */
    public void show(TaskChoice choice, long seed) {
        if (wanted(choice, seed)) {
            return;
        }
        wanted = choice;
        wantedSeed = seed;
        background.run(
                () -> load(choice, seed),
                loaded -> {
                    if (wanted(choice, seed)) {
                        shown.set(loaded);
                    }
                },
                failure -> {
                    if (wanted(choice, seed)) {
                        failed.accept(failure);
                    }
                });
    }

    private boolean wanted(TaskChoice choice, long seed) {
        return choice.equals(wanted) && seed == wantedSeed;
    }

    private Shown load(TaskChoice choice, long seed) {
        Task task = choice.check(catalogue);
        Seeds seeds = new Seeds(seed);
        DataSeeds from = new DataSeeds(seeds.split(), seeds.noise(), choice.division());
        return new Shown(task, choice, seed, task.load(choice.examples(), choice.noise(), from));
    }
}
