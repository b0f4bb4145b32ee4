package org.depthbench.training.network;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Initial weights of the layers that Deeplearning4j does not have. */
final class InitialWeights {
    private InitialWeights() {}

    /**
     * Fills {@code [outputs × inputs × …]} with normal numbers of variance 2/(fan-in + fan-out) (Glorot and Bengio 2010).
     */
    static void draw(INDArray weights) {
        double fanIn = (double) weights.length() / weights.size(0);
        double fanOut = (double) weights.length() / weights.size(1);
        double deviation = Math.sqrt(2 / (fanIn + fanOut));
        weights.assign(Nd4j.randn(weights.dataType(), weights.shape()).muli(deviation));
    }
}
