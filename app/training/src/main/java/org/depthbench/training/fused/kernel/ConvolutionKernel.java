package org.depthbench.training.fused.kernel;

import java.util.Arrays;
import org.depthbench.network.LayerSpec;
import org.depthbench.network.Shape;
import org.depthbench.training.fused.function.ActivationFunction;
import org.depthbench.training.fused.function.Sums;
import org.depthbench.training.fused.memory.Floats;
import org.depthbench.training.fused.memory.Gemm;
import org.jspecify.annotations.Nullable;

/**
 * A 2-D convolution, image by image, as products with the matrix of the image's windows, X ({@link Columns}): {@code Y = f(WX +
 * b)}; {@code δZ = δY·f′(Z)}, {@code δW = δZXᵀ}, {@code δb = Σδz}, {@code δX = WᵀδZ}, rolled up. Images are {@code [channels × height ×
 * width]}, weights {@code [filters × channels·size²]}.
 */
public final class ConvolutionKernel implements Kernel {
    private final Tensor input;
    private final Tensor output;
    private final Parameter weights;
    private final Parameter bias;
    private final ActivationFunction function;
    private final Gemm gemm;
    private final Columns columns;
    private final Columns columnDeltas;
    private final int filters;
    private final int places;
    private final float[] plane;
    private final float[] kept;
    private final float[] biases;
    private final @Nullable Floats weightedSums;

    public ConvolutionKernel(
            LayerSpec.Convolution layer,
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
        this.gemm = gemm;
        this.columns = new Columns(windows);
        this.columnDeltas = new Columns(windows);
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
        bias.read(biases);
        for (int row = from; row < from + rows; row++) {
            columns.unroll(input.values(), input.at(row));
            gemm.multiply(
                    filters,
                    places,
                    columns.rows(),
                    weights.rows(columns.rows()),
                    Gemm.Matrix.rows(columns.matrix(), 0, places),
                    0,
                    Gemm.Matrix.rows(output.values(), output.at(row), places));
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
            columns.unroll(input.values(), input.at(row));
            Gemm.Matrix deltas = Gemm.Matrix.rows(output.deltas(), output.deltaAt(row), places);
            gemm.multiply(
                    filters,
                    columns.rows(),
                    places,
                    deltas,
                    Gemm.Matrix.columns(columns.matrix(), 0, places),
                    row == 0 ? 0 : 1,
                    weights.gradientRows(columns.rows()));
            if (input.hasDeltas()) {
                gemm.multiply(
                        columns.rows(),
                        places,
                        filters,
                        weights.columns(columns.rows()),
                        deltas,
                        0,
                        Gemm.Matrix.rows(columnDeltas.matrix(), 0, places));
                columnDeltas.rollUp(input.deltas(), input.deltaAt(row));
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
