package org.depthbench.training.network;

import org.depthbench.network.LayerPlan;
import org.depthbench.network.NetworkPlan;
import org.depthbench.network.layer.TokenBag;
import org.depthbench.network.shape.Shape;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The arrays in which Deeplearning4j's network takes examples: {@code [examples, values]}, or for a network that begins with a
 * sequence {@code [examples, values of a step, steps]}. A bag of a text's tokens is made here, since it has no weights.
 *
 * @param sequence what the first layer makes of an example; null when it is no sequence, and of tokens
 * @param bag what makes a bag of an example's tokens; null where none does
 * @param tokens whether an example is a text whose padding is masked
 */
public record InputForm(
        Shape.@Nullable Sequence sequence, @Nullable TokenBag bag, boolean tokens) {
    /** The form for a network. */
    public static InputForm of(NetworkPlan plan) {
        LayerPlan first = plan.layers().get(0);
        if (first.layer() instanceof TokenBag bag) {
            return new InputForm(null, bag, false);
        }
        if (first.input() instanceof Shape.Tokens) {
            return new InputForm(null, null, true);
        }
        if (!(first.output() instanceof Shape.Sequence)) {
            return new InputForm(null, null, false);
        }
        return new InputForm(
                first.input() instanceof Shape.Image image
                        ? new Shape.Sequence(image.height(), image.width())
                        : (Shape.Sequence) first.input(),
                null,
                false);
    }

    /** Examples one after the other, step by step, as such an array, allocated in the workspace that is open. */
    public INDArray array(float[] values, int examples) {
        int width = values.length / examples;
        if (bag != null) {
            return bags(bag, values, examples);
        }
        if (sequence == null) {
            return Nd4j.create(values, new long[] {examples, width}, 'c');
        }
        float[] byValue = new float[values.length];
        for (int example = 0; example < examples; example++) {
            for (int step = 0; step < sequence.steps(); step++) {
                for (int i = 0; i < sequence.features(); i++) {
                    byValue[example * width + i * sequence.steps() + step] =
                            values[example * width + step * sequence.features() + i];
                }
            }
        }
        return Nd4j.create(byValue, new long[] {examples, sequence.features(), sequence.steps()}, 'c');
    }

    private static INDArray bags(TokenBag layer, float[] tokens, int examples) {
        int width = tokens.length / examples;
        float[] bags = new float[examples * layer.buckets()];
        float[] one = new float[layer.buckets()];
        for (int example = 0; example < examples; example++) {
            layer.fill(tokens, example * width, width, one);
            System.arraycopy(one, 0, bags, example * one.length, one.length);
        }
        return Nd4j.create(bags, new long[] {examples, layer.buckets()}, 'c');
    }

    /** 1 for each step of the examples that is no padding, {@code [examples, steps]}; null where nothing is padded. */
    public @Nullable INDArray mask(float[] values, int examples) {
        if (!tokens) {
            return null;
        }
        int width = values.length / examples;
        float[] known = new float[values.length];
        for (int example = 0; example < examples; example++) {
            for (int step = 0; step < width && values[example * width + step] != 0; step++) {
                known[example * width + step] = 1;
            }
        }
        return Nd4j.create(known, new long[] {examples, width}, 'c');
    }
}
