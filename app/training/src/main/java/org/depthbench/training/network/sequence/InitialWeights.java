package org.depthbench.training.network.sequence;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Initial weights of the layers that Deeplearning4j does not have. */
public final class InitialWeights {
    private InitialWeights() {}

    /**
     * Fills {@code [outputs × inputs × …]} with normal numbers of variance 2/(fan-in + fan-out) (Glorot and Bengio 2010).
     */
    public static void draw(INDArray weights) {
        draw(weights, 1);
    }

    /**
     * The same where the outputs are of several gates, each of which is a layer of its own.
     *
     * @param gates how many
     */
    static void draw(INDArray weights, int gates) {
        double fanIn = (double) weights.length() / weights.size(0);
        double fanOut = (double) weights.length() / weights.size(1) / gates;
        double deviation = Math.sqrt(2 / (fanIn + fanOut));
        weights.assign(Nd4j.randn(weights.dataType(), weights.shape()).muli(deviation));
    }
}
