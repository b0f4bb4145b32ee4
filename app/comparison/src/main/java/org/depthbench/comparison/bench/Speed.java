package org.depthbench.comparison.bench;

import java.util.function.Supplier;
import org.depthbench.comparison.worker.WorkerTrial;
import org.depthbench.trial.Prepared;
import org.depthbench.trial.Progress;
import org.depthbench.trial.Slice;
import org.depthbench.trial.spec.TrialSpec;

/**
 * How fast one network was trained, once the Java machine had compiled what it needs.
 *
 * @param gflops 10⁹ floating-point operations a second: 2 × 3 × multiply–accumulates of a forward pass × examples
 * @param gemmGflops the same in products of 512×512 matrices, measured in the same process
 * @param path which code ran the training step
 * @param secondsToFirstStep from starting the worker process to the end of its first step
 */
public record Speed(
        double examplesPerSecond, double gflops, double gemmGflops, String path, double secondsToFirstStep) {
    private static final double GEMM_SECONDS = 0.5;
    private static final double WARM_UP_SECONDS = 2;
    private static final int PASSES = 3;
    private static final Slice SHORT = new Slice(Integer.MAX_VALUE, 100);

    /**
     * Measures a trial in a worker of its own.
     *
     * @param workers starts it
     * @param seconds of training after the warm-up
     */
    public static Speed measure(Supplier<WorkerTrial> workers, TrialSpec trial, double seconds) {
        long begin = System.nanoTime();
        try (WorkerTrial worker = workers.get()) {
            Prepared prepared = worker.prepare(trial);
            worker.advance(Slice.oneBatch());
            double first = (System.nanoTime() - begin) / 1e9;
            double gemm = worker.diagnose(GEMM_SECONDS, trial.threads()).gemmGflops();
            rate(worker, WARM_UP_SECONDS);
            double rate = rate(worker, seconds);
            double flops = 2.0 * PASSES * trial.plan().macsPerExample();
            return new Speed(rate, rate * flops / 1e9, gemm, prepared.engine().path(), first);
        }
    }

    /** Examples a second of training time, over at least so many seconds of it. */
    private static double rate(WorkerTrial worker, double seconds) {
        long examples = 0;
        double trained = 0;
        while (trained < seconds) {
            Progress progress = worker.advance(SHORT);
            examples += progress.examples();
            trained += progress.wallNanos() / 1e9;
        }
        return examples / trained;
    }
}
