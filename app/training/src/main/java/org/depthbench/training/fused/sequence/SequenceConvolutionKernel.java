package org.depthbench.training.fused.sequence;

import java.util.Arrays;
import org.depthbench.network.layer.Convolution1D;
import org.depthbench.network.shape.Shape;
import org.depthbench.training.fused.convolution.Windows;
import org.depthbench.training.fused.function.ActivationFunction;
import org.depthbench.training.fused.kernel.BiasedFunction;
import org.depthbench.training.fused.kernel.Kernel;
import org.depthbench.training.fused.kernel.Tensor;
import org.depthbench.training.fused.memory.Floats;
import org.depthbench.training.fused.memory.Gemm;
import org.depthbench.training.fused.memory.Parameter;

/**
 * A 1-D convolution, sequence by sequence, as products with the matrix of the sequence's windows, X {@code [places × kernel·values]}:
 * {@code Y = f(XW + b)}; {@code δW = XᵀδZ}, {@code δX = δZWᵀ}, added up where windows overlap. A sequence lies step by step, so a window
 * is one stretch of memory. Deeplearning4j stores {@code W[kernel × values × filters]}.
 */
public final class SequenceConvolutionKernel implements Kernel {
    private final Tensor input;
    private final Tensor output;
    private final Parameter weights;
    private final BiasedFunction function;
    private final Gemm gemm;
    private final int steps;
    private final int filters;
    private final int places;
    private final int window;
    private final int apart;
    private final int begin;
    private final Floats windows;
    private final float[] padded;
    private final float[] unrolled;

    public SequenceConvolutionKernel(
            Convolution1D layer,
            Shape.Sequence in,
            Shape.Sequence out,
            Tensor input,
            Tensor output,
            int rows,
            Parameter weights,
            Parameter bias,
            Gemm gemm) {
        int values = in.features();
        this.input = input;
        this.output = output;
        this.weights = weights;
        this.gemm = gemm;
        this.steps = in.steps();
        this.filters = layer.filters();
        this.places = out.steps();
        this.window = layer.kernel() * values;
        this.apart = layer.stride() * values;
        this.function = new BiasedFunction(
                output.inRowsOf(filters), rows * places, bias, ActivationFunction.of(layer.activation(), filters));
        this.begin = values * Windows.before(in.steps(), places, layer.kernel(), layer.stride());
        this.windows = Floats.allocate((long) places * window);
        // Without padding the last steps may be in no window; with it there are zeros before and behind.
        this.padded = new float[Math.max(input.width(), (places - 1) * apart + window)];
        this.unrolled = new float[places * window];
    }

    @Override
    public Tensor output() {
        return output;
    }

    @Override
    public boolean rowByRow() {
        return false;
    }

    private Gemm.Matrix outputs(Floats memory, int at) {
        return Gemm.Matrix.rows(memory, at, filters);
    }

    @Override
    public void forward(int from, int rows) {
        Arrays.fill(padded, 0);
        float beta = function.before(from * places, rows * places);
        for (int row = from; row < from + rows; row++) {
            unroll(row);
            gemm.multiply(
                    places,
                    filters,
                    window,
                    Gemm.Matrix.rows(windows, 0, window),
                    weights.rows(filters),
                    beta,
                    outputs(output.values(), output.at(row)));
        }
        function.after(from * places, rows * places);
    }

    private void unroll(int row) {
        input.values().read(input.at(row), padded, begin, input.width());
        forgetPadding(row);
        for (int place = 0; place < places; place++) {
            System.arraycopy(padded, place * apart, unrolled, place * window, window);
        }
        windows.write(0, unrolled, unrolled.length);
    }

    @Override
    public void backward(int from, int rows) {
        function.backward(from * places, rows * places);
        Arrays.fill(padded, 0);
        for (int row = from; row < from + rows; row++) {
            unroll(row);
            gemm.multiply(
                    window,
                    filters,
                    places,
                    Gemm.Matrix.columns(windows, 0, window),
                    outputs(output.deltas(), output.deltaAt(row)),
                    row == 0 ? 0 : 1,
                    weights.gradientRows(filters));
        }
        if (input.hasDeltas()) {
            for (int row = from; row < from + rows; row++) {
                gemm.multiply(
                        places,
                        window,
                        filters,
                        outputs(output.deltas(), output.deltaAt(row)),
                        weights.columns(filters),
                        0,
                        Gemm.Matrix.rows(windows, 0, window));
                rollUp(row);
            }
        }
    }

    private void rollUp(int row) {
        windows.read(0, unrolled, unrolled.length);
        Arrays.fill(padded, 0);
        for (int place = 0; place < places; place++) {
            add(padded, place * apart, unrolled, place * window, window);
        }
        forgetPadding(row);
        input.deltas().write(input.deltaAt(row), padded, begin, input.width());
    }

    /** Behind a sequence that is shorter than others there is nothing, as behind one that is not. */
    private void forgetPadding(int row) {
        Arrays.fill(padded, begin + input.steps(row, steps) * (input.width() / steps), begin + input.width(), 0);
    }

    private static void add(float[] to, int at, float[] from, int begin, int count) {
        for (int i = 0; i < count; i++) {
            to[at + i] += from[begin + i];
        }
    }
}
