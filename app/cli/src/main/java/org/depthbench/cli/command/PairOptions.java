package org.depthbench.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import org.depthbench.comparison.machine.ThisMachine;
import org.depthbench.comparison.spec.ComparisonFile;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.DefaultComparisons;
import org.depthbench.comparison.spec.NamedPairs;
import org.depthbench.comparison.spec.Schedule;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.Task;
import org.depthbench.trial.spec.Demand;
import org.depthbench.trial.spec.Learner;
import org.depthbench.trial.spec.TaskChoice;
import org.depthbench.zoo.Presets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which two networks, on which task, for how long. */
public final class PairOptions {
    private static final String DEFAULT_TASK = "digits";

    @Option(
            names = "--pair",
            paramLabel = "ID",
            description = "Two networks for one question, such as depth or convolution (`depthbench networks TASK`).")
    private @Nullable String pair;

    @Option(names = "--shallow", paramLabel = "PRESET", description = "The shallow network (`depthbench networks`).")
    private @Nullable String shallow;

    @Option(names = "--deep", paramLabel = "PRESET", description = "The deep network.")
    private @Nullable String deep;

    @Option(names = "--epochs", paramLabel = "N", description = "Passes through the training examples, 1 to 100000.")
    private @Nullable Integer epochs;

    @Option(
            names = "--target",
            paramLabel = "A|COLUMN",
            description =
                    "The score, 0.01 to 1, whose cost is measured; of a table of your own the column that is predicted.")
    private @Nullable String target;

    @Option(
            names = "--class-weights",
            paramLabel = "WORD",
            description =
                    "equal or balanced: whether each example counts alike in the loss of both sides, or each class.")
    private @Nullable String classWeights;

    @Option(names = "--examples", paramLabel = "N", description = "How many training examples.")
    private @Nullable Integer examples;

    @Option(names = "--noise", paramLabel = "X", description = "Noise for the tasks in the plane, 0 to 0.5.")
    private @Nullable Double noise;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Decides data, initial weights and sample order; of an experiment the first repeat's.")
    private @Nullable Long seed;

    /**
     * The comparison of a task's networks, or of those in a file, with what was chosen otherwise.
     *
     * @param what a task's id or a file; null for the usual task
     * @throws IllegalArgumentException with a sentence when there is no such task, pair or network
     */
    public ComparisonSpec comparison(TaskCatalogue catalogue, @Nullable String what) {
        ComparisonSpec base = base(catalogue, or(what, DEFAULT_TASK));
        Demand demand = base.task().demand();
        return new ComparisonSpec(
                new TaskChoice(
                        base.task().task(),
                        or(examples, base.task().examples()),
                        or(noise, base.task().noise()),
                        demand),
                weighted(side(shallow, demand, base.shallow())),
                weighted(side(deep, demand, base.deep())),
                or(seed, base.seed()),
                base.schedule(),
                base.pace(),
                base.stop().withEpochs(or(epochs, base.stop().epochs())),
                target == null ? base.target() : score(target));
    }

    private static double score(String target) {
        try {
            return Double.parseDouble(target);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "--target is a score from 0.01 to 1, such as 0.9, was \"%s\".".formatted(target), e);
        }
    }

    /** The column of a table that is predicted; null where it was not said. */
    @Nullable
    String column() {
        return target;
    }

    /** The same, for a task that the target has named the column of. */
    ComparisonSpec comparison(TaskCatalogue catalogue, Task own) {
        target = null;
        return comparison(catalogue, own.id());
    }

    /** Whether a number of epochs was chosen. */
    boolean limitsEpochs() {
        return epochs != null;
    }

    private ComparisonSpec base(TaskCatalogue catalogue, String what) {
        boolean file = what.endsWith(ComparisonFile.EXTENSION) || Files.isRegularFile(Path.of(what));
        if (!file) {
            Task task = catalogue.byId(what);
            return NamedPairs.byId(or(pair, DefaultComparisons.DEPTH), task)
                    .comparison(task, Schedule.suiting(ThisMachine.cores()));
        }
        if (pair != null) {
            throw new IllegalArgumentException(
                    "--pair names the networks for a task, but %s is a file.".formatted(what));
        }
        return ComparisonFile.read(Path.of(what));
    }

    private static Learner side(@Nullable String preset, Demand demand, Learner base) {
        return preset == null ? base : Learner.of(Presets.byId(preset, demand.input()), demand);
    }

    private Learner weighted(Learner learner) {
        if (classWeights == null) {
            return learner;
        }
        boolean balanced =
                switch (classWeights) {
                    case "balanced" -> true;
                    case "equal" -> false;
                    default ->
                        throw new IllegalArgumentException(
                                "--class-weights are equal or balanced, was \"%s\".".formatted(classWeights));
                };
        return new Learner(learner.network(), learner.training().withBalancedClasses(balanced));
    }

    static <T> T or(@Nullable T chosen, T otherwise) {
        return chosen == null ? otherwise : chosen;
    }
}
