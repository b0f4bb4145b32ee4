package org.depthbench.training.trial;

import java.util.function.BooleanSupplier;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Trains a network that waits to be trained, and puts everything back. So Java has compiled what trains it when the first
 * batch counts: of a small network's first seconds, compiling is a large part, and it takes a core from whoever else trains
 * or draws.
 */
final class WarmUp {
    private static final long NANOS = 400_000_000;

    /** Larger networks spend their time in matrix products, which need no compiling, and their copy would count as memory. */
    private static final long MOST_PARAMETERS = 1_000_000;

    private final MultiLayerNetwork network;
    private final TrainingPath path;
    private final Batches batches;
    private int next;
    private long doneNanos;

    /** @param batches what to train on, over and over */
    WarmUp(MultiLayerNetwork network, TrainingPath path, Batches batches) {
        this.network = network;
        this.path = path;
        this.batches = batches;
    }

    /**
     * Trains until it has been long enough in all.
     *
     * @param wanted asked after each batch, whether to stop now
     */
    void goOn(BooleanSupplier wanted) {
        if (doneNanos >= NANOS || network.numParams() > MOST_PARAMETERS || wanted.getAsBoolean()) {
            return;
        }
        INDArray parameters = network.params().dup();
        INDArray state = network.getUpdater().getStateViewArray();
        INDArray stateBefore = state == null ? null : state.dup();
        path.beginEpoch(1, 0);
        long begin = System.nanoTime();
        try {
            do {
                double unused = path.fit(batches, next);
                next = (next + 1) % batches.count();
            } while (System.nanoTime() - begin + doneNanos < NANOS && !wanted.getAsBoolean());
        } finally {
            doneNanos += System.nanoTime() - begin;
            putBack(parameters, state, stateBefore);
        }
    }

    private void putBack(INDArray parameters, @Nullable INDArray state, @Nullable INDArray stateBefore) {
        network.params().assign(parameters);
        if (state != null && stateBefore != null) {
            state.assign(stateBefore);
        }
        network.setIterationCount(0);
        network.setEpochCount(0);
    }
}
