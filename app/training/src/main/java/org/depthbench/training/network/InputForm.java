package org.depthbench.training.network;

import org.depthbench.network.NetworkPlan;
import org.depthbench.network.shape.Shape;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The array in which Deeplearning4j's network takes examples: {@code [examples, values]}, or for a network that begins with a
 * sequence {@code [examples, values of a step, steps]}.
 *
 * @param sequence what the first layer makes of an example; null when it is no sequence
 */
public record InputForm(Shape.@Nullable Sequence sequence) {
    /** The form for a network. */
    public static InputForm of(NetworkPlan plan) {
        if (!(plan.layers().get(0).output() instanceof Shape.Sequence)) {
            return new InputForm(null);
        }
        return new InputForm(
                plan.input() instanceof Shape.Image image
                        ? new Shape.Sequence(image.height(), image.width())
                        : (Shape.Sequence) plan.input());
    }

    /** Examples one after the other, step by step, as such an array, allocated in the workspace that is open. */
    public INDArray array(float[] values, int examples) {
        int width = values.length / examples;
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
}
