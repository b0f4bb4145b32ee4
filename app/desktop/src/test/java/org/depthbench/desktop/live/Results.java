package org.depthbench.desktop.live;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.depthbench.comparison.machine.Machine;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.Costs;
import org.depthbench.comparison.result.EpochRecord;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.run.TrialEvent;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.DefaultComparisons;
import org.depthbench.comparison.spec.Schedule;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.store.ComparisonRecord;
import org.depthbench.comparison.store.Home;
import org.depthbench.comparison.store.Store;
import org.depthbench.comparison.store.StoredComparison;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.trial.EngineFacts;
import org.depthbench.trial.Prepared;
import org.depthbench.trial.Scores;

/** Comparisons and results written by hand, for testing what a window makes of them. */
public final class Results {
    private static final Machine MACHINE = new Machine("cpu", 2, 1L << 33, "os", "jvm", "0.1");
    private static final Instant STARTED = Instant.parse("2026-01-02T03:04:05Z");
    private static final Prepared PREPARED = new Prepared(
            "sha",
            2,
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
            1);

    private Results() {}

    /** The usual comparison on a task with another seed. */
    public static ComparisonSpec spec(String task, long seed) {
        ComparisonSpec usual = DefaultComparisons.of(TaskCatalogue.builtIn().byId(task), Schedule.AT_ONCE);
        return new ComparisonSpec(
                usual.task(),
                usual.shallow(),
                usual.deep(),
                seed,
                usual.schedule(),
                usual.pace(),
                usual.stop(),
                usual.target());
    }

    /** A comparison as far as so many equal epochs on each side. */
    public static ComparisonResult result(ComparisonSpec spec, TrialState state, int epochs) {
        return new ComparisonResult(
                spec,
                STARTED,
                MACHINE,
                trial(spec, Side.SHALLOW, state, epochs),
                trial(spec, Side.DEEP, state, epochs));
    }

    /** A run in the history, whose trials finished after two epochs. */
    public static StoredComparison stored(long id, ComparisonSpec spec) {
        return new StoredComparison(id, null, 2 * id - 1, 2 * id, result(spec, TrialState.FINISHED, 2));
    }

    /** Puts a result into a store of a home and answers its number. */
    public static long keep(Store store, Home home, ComparisonResult result) {
        ComparisonRecord record = new ComparisonRecord(
                store,
                home,
                result.spec(),
                result.started(),
                result.machine(),
                result.shallow().spec(),
                result.deep().spec(),
                trouble -> {
                    throw new AssertionError(trouble);
                });
        record.begin();
        for (Side side : Side.values()) {
            TrialResult trial = result.side(side);
            if (trial.state() != TrialState.QUEUED) {
                record.of(side).trialPrepared(new TrialEvent.TrialPrepared(PREPARED));
                trial.epochs().forEach(epoch -> record.of(side).epochFinished(new TrialEvent.EpochFinished(epoch)));
                record.of(side).stateChanged(new TrialEvent.StateChanged(trial.state(), trial.error(), null));
            }
        }
        record.ended(result);
        return record.id().orElseThrow();
    }

    /** A trial as far as so many epochs; accuracy is 10 % after the first, 20 % after the second. */
    static TrialResult trial(ComparisonSpec spec, Side side, TrialState state, int epochs) {
        List<EpochRecord> records =
                IntStream.rangeClosed(1, epochs).mapToObj(Results::epoch).toList();
        return new TrialResult(spec.trial(side, 1), state, null, PREPARED, records, null);
    }

    /** One epoch of a second over a hundred examples. */
    static EpochRecord epoch(int number) {
        double accuracy = 0.1 * number;
        return new EpochRecord(
                number,
                new Scores(1.0 / number, accuracy),
                Optional.empty(),
                new Scores(2.0 / number, accuracy),
                new Costs(1, 1, 1, 100, 100L << 20, 1 << 20, 1 << 20));
    }
}
