package org.depthbench.training.fused.kernel;

import org.depthbench.network.choice.Activation;
import org.depthbench.network.shape.Shape;
import org.depthbench.training.fused.convolution.Convolution;
import org.depthbench.training.fused.convolution.Filters;
import org.depthbench.training.fused.convolution.Windows;
import org.depthbench.training.fused.function.ActivationFunction;
import org.depthbench.training.fused.memory.Floats;
import org.depthbench.training.fused.memory.Gemm;
import org.depthbench.training.fused.memory.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * A 2-D convolution layer, image by image: {@code Y = f(W∗X + b)}; {@code δZ = δY·f′(Z)}, {@code δb = Σδz}, and of {@code δZ} the
 * {@link Convolution} makes the gradient of W and {@code δX}.
 */
public final class ConvolutionKernel implements Kernel {
    private final Tensor input;
    private final Tensor output;
    private final ActivationFunction function;
    private final Convolution convolution;
    private final float[] piece;
    private final float[] kept;
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
        this.function = ActivationFunction.of(layer.activation(), layer.filters());
        this.convolution = Convolution.of(
                new Filters(
                        windows, layer.filters(), input.block(), output.block(), layer.activation() == Activation.RELU),
                weights,
                bias,
                input.hasDeltas(),
                gemm);
        this.piece = new float[Math.min(Floats.PIECE, output.width())];
        this.kept = new float[piece.length];
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
            convolution.take();
        }
        for (int row = from; row < from + rows; row++) {
            convolution.sums(input.values(), input.at(row), output.values(), output.at(row));
            if (!function.changesNothing() && !convolution.rectifies()) {
                apply(output.at(row));
            }
        }
    }

    private void apply(int begin) {
        for (int done = 0; done < output.width(); done += piece.length) {
            int count = Math.min(piece.length, output.width() - done);
            output.values().read(begin + done, piece, count);
            if (weightedSums != null) {
                weightedSums.write(begin + done, piece, count);
            }
            function.apply(piece, count);
            output.values().write(begin + done, piece, count);
        }
    }

    @Override
    public void backward(int from, int rows) {
        for (int row = from; row < from + rows; row++) {
            if (!function.changesNothing()) {
                weightedSumDeltas(row);
            }
            int deltas = output.deltaAt(row);
            convolution.gradient(input.values(), input.at(row), output.deltas(), deltas, row == 0);
            if (input.hasDeltas()) {
                convolution.imageDeltas(output.deltas(), deltas, input.deltas(), input.deltaAt(row));
            }
        }
    }

    @Override
    public void end() {
        convolution.writeGradient();
    }

    /** Turns δy of one image into δz in place. */
    private void weightedSumDeltas(int row) {
        Floats keptValues = weightedSums == null ? output.values() : weightedSums;
        for (int done = 0; done < output.width(); done += piece.length) {
            int count = Math.min(piece.length, output.width() - done);
            output.deltas().read(output.deltaAt(row) + done, piece, count);
            keptValues.read(output.at(row) + done, kept, count);
            function.multiplyByDerivative(piece, kept, count);
            output.deltas().write(output.deltaAt(row) + done, piece, count);
        }
    }
}
