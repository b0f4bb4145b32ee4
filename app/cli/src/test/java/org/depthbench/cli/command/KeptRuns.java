package org.depthbench.cli.command;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.depthbench.comparison.machine.Machine;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.Costs;
import org.depthbench.comparison.result.Divergence;
import org.depthbench.comparison.result.EpochRecord;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.run.TrialEvent;
import org.depthbench.comparison.run.TrialRecord;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.DefaultComparisons;
import org.depthbench.comparison.spec.Schedule;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.spec.Stop;
import org.depthbench.comparison.store.ComparisonRecord;
import org.depthbench.comparison.workbench.Workbench;
import org.depthbench.network.NetworkSpec;
import org.depthbench.trial.Progress;
import org.depthbench.trial.Scores;
import org.depthbench.trial.spec.Learner;

/** Comparisons of one epoch on iris, put into a store as if they had been run at four minutes past three. */
final class KeptRuns {
    private static final Instant STARTED =
            LocalDateTime.of(2026, 1, 2, 3, 4, 5).atZone(ZoneId.systemDefault()).toInstant();
    private static final Machine MACHINE = new Machine("cpu", 2, 1L << 33, "os", "jvm", "0.1");
    private static final TrialEvent.SliceTrained SLICE =
            new TrialEvent.SliceTrained(new Progress(1, 1, 16, 1, 1, 1, 1, true), 0.1, 16);

    private KeptRuns() {}

    /** The usual comparison on iris, for one epoch. */
    static ComparisonSpec spec(Workbench workbench) {
        return DefaultComparisons.of(workbench.catalogue().byId("iris"), Schedule.AT_ONCE)
                .with(Stop.afterEpochs(1));
    }

    /** The same, with another name for its shallow network. */
    static ComparisonSpec named(Workbench workbench, String network) {
        Learner usual = spec(workbench).shallow();
        return spec(workbench)
                .with(
                        Side.SHALLOW,
                        new Learner(new NetworkSpec(network, usual.network().layers()), usual.training()));
    }

    /** Keeps a comparison that has finished on both sides; its number. */
    static long keep(Workbench workbench, ComparisonSpec spec) {
        return keep(workbench, spec, trial(spec, Side.DEEP, 0.75));
    }

    /** Keeps a comparison whose deep network has diverged in its second epoch; its number. */
    static long keepDiverged(Workbench workbench, ComparisonSpec spec) {
        TrialResult finished = trial(spec, Side.DEEP, 0.75);
        return keep(
                workbench,
                spec,
                new TrialResult(
                        finished.spec(),
                        TrialState.FAILED,
                        Divergence.sentence(2, 0.1),
                        null,
                        finished.epochs(),
                        null));
    }

    private static long keep(Workbench workbench, ComparisonSpec spec, TrialResult deep) {
        ComparisonResult result = new ComparisonResult(spec, STARTED, MACHINE, trial(spec, Side.SHALLOW, 0.5), deep);
        ComparisonRecord record = new ComparisonRecord(
                workbench.store(),
                workbench.home(),
                spec,
                STARTED,
                MACHINE,
                result.shallow().spec(),
                result.deep().spec(),
                trouble -> {
                    throw new AssertionError(trouble);
                });
        for (Side side : Side.values()) {
            play(record.of(side), result.side(side));
        }
        record.ended(result);
        return record.id().orElseThrow();
    }

    private static void play(TrialRecord record, TrialResult trial) {
        record.begunWith(List.of());
        record.sliceTrained(SLICE);
        trial.epochs().forEach(epoch -> record.epochFinished(new TrialEvent.EpochFinished(epoch)));
        record.stateChanged(new TrialEvent.StateChanged(trial.state(), trial.error(), trial.parameterHash()));
    }

    private static TrialResult trial(ComparisonSpec spec, Side side, double accuracy) {
        return new TrialResult(
                spec.trial(side, 1),
                TrialState.FINISHED,
                null,
                null,
                List.of(new EpochRecord(
                        1,
                        new Scores(1, accuracy),
                        Optional.empty(),
                        new Scores(1, accuracy),
                        new Costs(0.1, 0.1, 0.1, spec.task().examples(), 100L << 20, 1 << 20, 1 << 20))),
                "hash");
    }
}
