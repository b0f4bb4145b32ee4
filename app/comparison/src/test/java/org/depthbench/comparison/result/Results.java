package org.depthbench.comparison.result;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.depthbench.comparison.machine.Machine;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.DefaultComparisons;
import org.depthbench.comparison.spec.Schedule;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.spec.Stop;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.trial.EngineFacts;
import org.depthbench.trial.Prepared;
import org.depthbench.trial.Scores;

/** Results written by hand, for testing what is made of results. */
public final class Results {
    /** Where they were not measured. */
    public static final Machine MACHINE = new Machine("cpu", 2, 1L << 33, "os", "jvm", "0.1");

    /** Of each trial here. */
    public static final int EPOCHS = 8;

    private static final Instant STARTED = Instant.parse("2026-01-02T03:04:05Z");

    private Results() {}

    /** The default comparison on a task, with another size and seed. */
    public static ComparisonSpec spec(String task, int examples, long seed) {
        ComparisonSpec usual = DefaultComparisons.of(TaskCatalogue.builtIn().byId(task), Schedule.AT_ONCE);
        return new ComparisonSpec(
                usual.task().withExamples(examples),
                usual.shallow(),
                usual.deep(),
                seed,
                usual.schedule(),
                usual.pace(),
                Stop.afterEpochs(EPOCHS),
                usual.target());
    }

    /** The comparison on a task that is made unasked, in all but its seed. */
    public static ComparisonSpec usual(String task, long seed) {
        return DefaultComparisons.of(TaskCatalogue.builtIn().byId(task), Schedule.AT_ONCE)
                .withSeed(seed);
    }

    /** Both trials finished, with these accuracies in their last epochs. */
    public static ComparisonResult finished(ComparisonSpec spec, double shallow, double deep) {
        return new ComparisonResult(
                spec,
                STARTED,
                MACHINE,
                trial(spec, Side.SHALLOW, spec.stop().epochs(), 0.1, 0.1, shallow),
                trial(spec, Side.DEEP, spec.stop().epochs(), 0.3, 0.3, deep));
    }

    /** A trial of equal epochs, but that accuracy rises to its last value and no two times are the same. */
    public static TrialResult trial(
            ComparisonSpec spec, Side side, int epochs, double seconds, double cpuSeconds, double accuracy) {
        return new TrialResult(
                spec.trial(side, 1),
                TrialState.FINISHED,
                null,
                new Prepared(
                        "sha",
                        3,
                        new EngineFacts(
                                "CPU",
                                "stock",
                                "It was asked for.",
                                "build",
                                "AVX2",
                                true,
                                "blas",
                                1,
                                "amd64",
                                "",
                                Map.of("nd4j", "1")),
                        1),
                IntStream.rangeClosed(1, epochs)
                        .mapToObj(epoch -> new EpochRecord(
                                epoch,
                                new Scores(1.0 / epoch, accuracy * epoch / epochs),
                                Optional.empty(),
                                new Scores(1.5 / epoch, accuracy * epoch / epochs),
                                new Costs(
                                        seconds + epoch * 1e-4,
                                        cpuSeconds,
                                        cpuSeconds,
                                        spec.task().examples(),
                                        100L << 20,
                                        1 << 20,
                                        1 << 20)))
                        .toList(),
                "hash");
    }
}
