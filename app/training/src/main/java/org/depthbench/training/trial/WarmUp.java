package org.depthbench.training.trial;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.depthbench.trial.Slice;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Trains a network that waits to be trained, and puts everything back, until its batches take as long as they will: while
 * Java still compiles what trains it, times say more of the compiler than of the network. It takes a small network most of a
 * second.
 */
final class WarmUp {
    /** Larger networks spend their time in matrix products, which need no compiling, and their copy would count as memory. */
    private static final long MOST_PARAMETERS = 1_000_000;

    /** Times are compared over stretches of so long. */
    private static final long STRETCH_NANOS = 25_000_000;

    /** Steady are as many neighbouring stretches … */
    private static final int STRETCHES = 6;

    /** … of which none is faster than the slowest by more than this. */
    private static final double STEADY = 1.15;

    /** Java has compiled the inner loops of any network by then. */
    private static final long LEAST_NANOS = 300_000_000;

    /** On a busy machine times may never be steady. */
    private static final long MOST_NANOS = 1_500_000_000;

    private final MultiLayerNetwork network;
    private final TrainingPath path;
    private final Batches batches;
    private final Deque<Double> latest = new ArrayDeque<>();
    private int next;
    private int batchesOfStretch;
    private long nanosOfStretch;
    private long doneNanos;
    private boolean steady;

    /** @param batches what to train on, over and over */
    WarmUp(MultiLayerNetwork network, TrainingPath path, Batches batches) {
        this.network = network;
        this.path = path;
        this.batches = batches;
        this.steady = network.numParams() > MOST_PARAMETERS;
    }

    /**
     * Trains through a slice.
     *
     * @return whether times are steady, or it has been long enough
     */
    boolean goOn(Slice slice) {
        if (steady) {
            return true;
        }
        INDArray parameters = network.params().dup();
        INDArray state = network.getUpdater().getStateViewArray();
        INDArray stateBefore = state == null ? null : state.dup();
        int iterations = network.getIterationCount();
        int epochs = network.getEpochCount();
        path.beginEpoch(1, 0);
        long begin = System.nanoTime();
        int done = 0;
        try {
            while (!steady
                    && done < slice.batches()
                    && (System.nanoTime() - begin) / 1_000_000 < slice.milliseconds()) {
                long batchBegin = System.nanoTime();
                double unused = path.fit(batches, next);
                took(System.nanoTime() - batchBegin);
                next = (next + 1) % batches.count();
                done++;
            }
        } finally {
            network.params().assign(parameters);
            putBack(state, stateBefore);
            network.setIterationCount(iterations);
            network.setEpochCount(epochs);
        }
        return steady;
    }

    private void took(long nanos) {
        doneNanos += nanos;
        nanosOfStretch += nanos;
        batchesOfStretch++;
        if (nanosOfStretch >= STRETCH_NANOS) {
            latest.add((double) nanosOfStretch / batchesOfStretch);
            if (latest.size() > STRETCHES) {
                latest.remove();
            }
            nanosOfStretch = 0;
            batchesOfStretch = 0;
            steady = doneNanos >= MOST_NANOS
                    || (doneNanos >= LEAST_NANOS
                            && latest.size() == STRETCHES
                            && Collections.max(latest) <= STEADY * Collections.min(latest));
        }
    }

    private static void putBack(@Nullable INDArray state, @Nullable INDArray before) {
        if (state != null && before != null) {
            state.assign(before);
        }
    }
}
