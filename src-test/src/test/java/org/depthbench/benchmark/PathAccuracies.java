package org.depthbench.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.depthbench.comparison.worker.WorkerLaunch;
import org.depthbench.comparison.worker.WorkerTrial;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.Split;
import org.depthbench.trial.spec.Learner;
import org.depthbench.trial.spec.TaskChoice;
import org.depthbench.trial.spec.TrialSpec;
import org.depthbench.zoo.Presets;

/**
 * Whether both training paths learn as well: test accuracies over 5 seeds on each, with their standard deviation over the
 * seeds, and the mean of the differences between two trials of one seed. Dropout drops other values on each path, and sums are
 * rounded otherwise, so trials of one seed differ as trials of two seeds do.
 */
final class PathAccuracies {
    private static final int SEEDS = 5;

    private record Case(String task, int examples, String network, int epochs) {}

    private static final List<Case> CASES = List.of(
            new Case("digits", 1348, "shallow-128", 10),
            new Case("digits", 1348, "deep-convnet-small", 6),
            new Case("fashion", 3000, "shallow-128", 6),
            new Case("fashion", 3000, "deep-convnet", 3),
            new Case("two-spirals", 194, "shallow-8", 300),
            new Case("two-spirals", 194, "deep-3x64", 300));

    private final Path logs;

    private PathAccuracies(Path logs) {
        this.logs = logs;
    }

    /** Prints a line for each network. */
    public static void main(String[] args) throws Exception {
        PathAccuracies measurement = new PathAccuracies(Files.createTempDirectory("path-accuracies"));
        System.out.println(
                "task         network              epochs   fused mean ± sd   stock mean ± sd   difference, points");
        for (Case each : CASES) {
            double[] fused = measurement.accuracies(each, WorkerLaunch.ofThisProgram());
            double[] stock =
                    measurement.accuracies(each, WorkerLaunch.ofThisProgram().onStockPath());
            System.out.printf(
                    "%-12s %-20s %6d   %6.2f ± %5.2f    %6.2f ± %5.2f     %+6.2f%n",
                    each.task(),
                    each.network(),
                    each.epochs(),
                    StatUtils.mean(fused),
                    new StandardDeviation().evaluate(fused),
                    StatUtils.mean(stock),
                    new StandardDeviation().evaluate(stock),
                    StatUtils.meanDifference(fused, stock));
        }
    }

    private double[] accuracies(Case wanted, WorkerLaunch launch) {
        return IntStream.rangeClosed(1, SEEDS)
                .mapToDouble(seed -> accuracy(wanted, launch, seed))
                .toArray();
    }

    /** In percent. */
    private double accuracy(Case wanted, WorkerLaunch launch, int seed) {
        TaskChoice task = TaskChoice.of(TaskCatalogue.builtIn().byId(wanted.task()), wanted.examples(), 0);
        TrialSpec trial = new TrialSpec(
                task, Learner.of(Presets.byId(wanted.network(), task.demand().input()), task.demand()), seed, 1);
        try (WorkerTrial worker = WorkerTrial.start(launch, "accuracy", 1, logs.resolve("worker.log"))) {
            worker.prepare(trial);
            for (int epoch = 0; epoch < wanted.epochs(); epoch++) {
                WorkerMemory.trainEpoch(worker);
            }
            return 100 * worker.evaluate(Split.TEST).scores().score();
        }
    }
}
