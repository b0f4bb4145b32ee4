package org.depthbench.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.depthbench.comparison.conductor.Conductor;
import org.depthbench.comparison.machine.Machine;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.run.Meter;
import org.depthbench.comparison.run.TrialStart;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.DefaultComparisons;
import org.depthbench.comparison.spec.Schedule;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.worker.ResidentMemoryMeter;
import org.depthbench.comparison.worker.WorkerLaunch;
import org.depthbench.comparison.worker.WorkerTrial;
import org.depthbench.datasets.TaskCatalogue;

/**
 * What the meter costs: the same comparison with and without it, in turns, and the ratio of the median training times.
 * Both trials run at once, so that on two cores the meter has no core to itself.
 */
final class MeterCost {
    private static final int PAIRS = 7;

    private MeterCost() {}

    /** Prints the ratio. */
    public static void main(String[] args) throws Exception {
        Path logs = Files.createTempDirectory("meter-cost");
        List<Double> with = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            with.add(trainingSeconds(new ResidentMemoryMeter(), logs));
            without.add(trainingSeconds(Meter.none(), logs));
        }
        System.out.printf(
                "training with the meter %.3f s, without %.3f s (medians of %d), ratio %.3f%n",
                Median.of(with), Median.of(without), PAIRS, Median.of(with) / Median.of(without));
    }

    private static double trainingSeconds(Meter meter, Path logs) throws Exception {
        ComparisonSpec spec = DefaultComparisons.of(TaskCatalogue.builtIn().byId("digits"), Schedule.AT_ONCE);
        try (Conductor conductor = new Conductor(
                spec,
                TrialStart.fresh(spec.trial(Side.SHALLOW, 1), spec.stop(), null),
                TrialStart.fresh(spec.trial(Side.DEEP, 1), spec.stop(), null),
                false,
                Instant.EPOCH,
                new Machine("", 0, 0, "", "", ""),
                name -> WorkerTrial.start(WorkerLaunch.ofThisProgram(), name, 1, logs.resolve(name + ".log")),
                meter,
                List.of())) {
            conductor.start();
            ComparisonResult result = conductor.end().get();
            return result.shallow().trainingSeconds() + result.deep().trainingSeconds();
        }
    }
}
