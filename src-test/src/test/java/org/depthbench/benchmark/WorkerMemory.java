package org.depthbench.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.depthbench.comparison.worker.WorkerLaunch;
import org.depthbench.comparison.worker.WorkerTrial;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.Split;
import org.depthbench.trial.Slice;
import org.depthbench.trial.spec.Learner;
import org.depthbench.trial.spec.TaskChoice;
import org.depthbench.trial.spec.TrialSpec;
import org.depthbench.zoo.Presets;

/**
 * The memory of one worker that gets new data for every epoch: a network of each family in turn is prepared with another seed,
 * so with another choice of examples, trained for an epoch, and evaluated. Prints the most that it has held every minute.
 */
final class WorkerMemory {
    private static final List<String> NETWORKS =
            List.of("shallow-128", "deep-4x128", "deep-convnet-small", "deep-lstm", "deep-transformer");
    /** Fewer than there are, so that each seed chooses others. */
    private static final TaskChoice TASK = TaskChoice.of(TaskCatalogue.builtIn().byId("digits"), 1000, 0);

    private WorkerMemory() {}

    /** @param args how many minutes */
    public static void main(String[] args) throws Exception {
        Path log = Files.createTempDirectory("worker-memory").resolve("worker.log");
        long begin = System.nanoTime();
        try (WorkerTrial worker = WorkerTrial.start(WorkerLaunch.ofThisProgram(), "memory", 1, log)) {
            long minutes = 0;
            for (int seed = 1; minutes <= Long.parseLong(args[0]); seed++) {
                TrialSpec trial = trial(seed);
                worker.prepare(trial);
                trainEpoch(worker);
                long peak = worker.evaluate(Split.TEST).memory().peakBytes();
                if (TimeUnit.NANOSECONDS.toMinutes(System.nanoTime() - begin) >= minutes) {
                    System.out.printf("minute %2d  epoch %5d  at most %4d MiB%n", minutes, seed, peak >> 20);
                    minutes++;
                }
            }
        }
    }

    private static TrialSpec trial(int seed) {
        Learner learner = Learner.of(
                Presets.byId(NETWORKS.get(seed % NETWORKS.size()), TASK.demand().input()), TASK.demand());
        return new TrialSpec(TASK, learner, seed, 1);
    }

    static void trainEpoch(WorkerTrial worker) {
        while (!worker.advance(new Slice(Integer.MAX_VALUE, Long.MAX_VALUE)).epochEnded()) {
            // A slice may end before its epoch does.
        }
    }
}
