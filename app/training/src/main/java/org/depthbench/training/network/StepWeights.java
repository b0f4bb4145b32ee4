package org.depthbench.training.network;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Initial weights of layers that treat each step of a sequence alike. */
final class StepWeights {
    private StepWeights() {}

    /** Fills {@code [outputs × inputs]} with normal numbers of variance 2/(inputs + outputs) (Glorot and Bengio 2010). */
    static void draw(INDArray weights) {
        double deviation = Math.sqrt(2.0 / (weights.size(0) + weights.size(1)));
        weights.assign(Nd4j.randn(weights.dataType(), weights.shape()).muli(deviation));
    }
}
