package org.depthbench.training.network;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * A loss of classes in which each example counts as often as its labels add up to: a row of labels has the example's weight at its
 * class, and 0 elsewhere. Deeplearning4j's own weights belong to outputs rather than examples, and a mask also changes what comes out.
 *
 * @param plain the loss of one example
 */
public record WeightedLoss(ILossFunction plain) implements ILossFunction {
    private static INDArray weights(INDArray labels) {
        return labels.sum(true, 1);
    }

    private static INDArray ones(INDArray labels) {
        return labels.gt(0).castTo(labels.dataType());
    }

    @Override
    public double computeScore(
            INDArray labels, INDArray preOutput, IActivation activation, INDArray mask, boolean average) {
        double sum = computeScoreArray(labels, preOutput, activation, mask)
                .sumNumber()
                .doubleValue();
        return average ? sum / labels.size(0) : sum;
    }

    @Override
    public INDArray computeScoreArray(INDArray labels, INDArray preOutput, IActivation activation, INDArray mask) {
        INDArray each = plain.computeScoreArray(ones(labels), preOutput, activation, mask);
        return each.mul(weights(labels).reshape(each.shape()));
    }

    @Override
    public INDArray computeGradient(INDArray labels, INDArray preOutput, IActivation activation, INDArray mask) {
        return plain.computeGradient(ones(labels), preOutput, activation, mask).mulColumnVector(weights(labels));
    }

    @Override
    public Pair<Double, INDArray> computeGradientAndScore(
            INDArray labels, INDArray preOutput, IActivation activation, INDArray mask, boolean average) {
        return new Pair<>(
                computeScore(labels, preOutput.dup(), activation, mask, average),
                computeGradient(labels, preOutput, activation, mask));
    }

    @Override
    public String name() {
        return toString();
    }
}
