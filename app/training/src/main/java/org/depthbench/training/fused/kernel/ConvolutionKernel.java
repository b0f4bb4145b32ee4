package org.depthbench.training.fused.kernel;

import java.util.Arrays;
import org.depthbench.network.shape.Shape;
import org.depthbench.training.fused.convolution.Convolution;
import org.depthbench.training.fused.convolution.Windows;
import org.depthbench.training.fused.function.ActivationFunction;
import org.depthbench.training.fused.function.Sums;
import org.depthbench.training.fused.memory.Floats;
import org.depthbench.training.fused.memory.Gemm;
import org.jspecify.annotations.Nullable;

/**
 * A 2-D convolution layer, image by image: {@code Y = f(W∗X + b)}; {@code δZ = δY·f′(Z)}, {@code δb = Σδz}, and of {@code δZ} the
 * {@link Convolution} makes the gradient of W and {@code δX}.
 */
public final class ConvolutionKernel implements Kernel {
    private final Tensor input;
    private final Tensor output;
    private final Parameter weights;
    private final Parameter bias;
    private final ActivationFunction function;
    private final Convolution convolution;
    private final int filters;
    private final int places;
    private final float[] plane;
    private final float[] kept;
    private final float[] biases;
    private final @Nullable Floats weightedSums;

    public ConvolutionKernel(
            org.depthbench.network.layer.Convolution layer,
            Shape.Image in,
            Shape.Image out,
            Tensor input,
            Tensor output,
            int rows,
            Parameter weights,
            Parameter bias,
            Gemm gemm) {
        Windows windows = Windows.square(in, out, layer.kernel(), layer.stride(), layer.padding());
        this.input = input;
        this.output = output;
        this.weights = weights;
        this.bias = bias;
        this.function = ActivationFunction.of(layer.activation(), layer.filters());
        this.convolution = Convolution.of(windows, layer.filters(), gemm);
        this.filters = layer.filters();
        this.places = windows.places();
        this.plane = new float[places];
        this.kept = new float[places];
        this.biases = new float[filters];
        this.weightedSums = function.keepsInput() ? Floats.allocate((long) rows * output.width()) : null;
    }

    @Override
    public Tensor output() {
        return output;
    }

    @Override
    public boolean rowByRow() {
        return true;
    }

    @Override
    public void forward(int from, int rows) {
        if (from == 0) {
            convolution.take(weights.values(), weights.at());
        }
        bias.read(biases);
        for (int row = from; row < from + rows; row++) {
            convolution.sums(input.values(), input.at(row), output.values(), output.at(row));
            for (int filter = 0; filter < filters; filter++) {
                int at = output.at(row) + filter * places;
                output.values().read(at, plane, places);
                add(plane, biases[filter]);
                if (weightedSums != null) {
                    weightedSums.write(at, plane, places);
                }
                function.apply(plane, places);
                output.values().write(at, plane, places);
            }
        }
    }

    private static void add(float[] to, float term) {
        for (int i = 0; i < to.length; i++) {
            to[i] += term;
        }
    }

    @Override
    public void backward(int from, int rows) {
        if (from == 0) {
            Arrays.fill(biases, 0);
        }
        for (int row = from; row < from + rows; row++) {
            weightedSumDeltas(row);
            int deltas = output.deltaAt(row);
            convolution.gradient(
                    input.values(), input.at(row), output.deltas(), deltas, row > 0, weights.gradients(), weights.at());
            if (input.hasDeltas()) {
                convolution.imageDeltas(output.deltas(), deltas, input.deltas(), input.deltaAt(row));
            }
        }
        bias.writeGradient(biases);
    }

    /** Turns δy of one image into δz in place, and sums δb on the way. */
    private void weightedSumDeltas(int row) {
        Floats keptValues = weightedSums == null ? output.values() : weightedSums;
        for (int filter = 0; filter < filters; filter++) {
            int at = output.deltaAt(row) + filter * places;
            output.deltas().read(at, plane, places);
            keptValues.read(output.at(row) + filter * places, kept, places);
            function.multiplyByDerivative(plane, kept, places);
            output.deltas().write(at, plane, places);
            biases[filter] += Sums.of(plane, 0, places);
        }
    }
}
