package org.depthbench.training.fused.convolution;

import java.util.Arrays;
import org.depthbench.training.fused.function.Sums;
import org.depthbench.training.fused.memory.Floats;
import org.depthbench.training.fused.memory.Gemm;
import org.depthbench.training.fused.memory.Parameter;

/**
 * A convolution as products with the matrix of the image's windows, X ({@link Columns}): {@code Z = WX}, {@code δW = δZXᵀ}, {@code δX =
 * WᵀδZ}, rolled up.
 */
final class UnrolledConvolution implements Convolution {
    private final Gemm gemm;
    private final int filters;
    private final int places;
    private final Parameter weights;
    private final Parameter biases;
    private final Columns columns;
    private final Columns columnDeltas;
    private final float[] biasValues;
    private final float[] biasGradient;
    private final float[] sumsOfImage;

    UnrolledConvolution(Filters filters, Parameter weights, Parameter biases, Gemm gemm) {
        if (filters.inputBlock() != 0 || filters.outputBlock() != 0) {
            throw new IllegalArgumentException("Images in blocks cannot be unrolled: %s.".formatted(filters));
        }
        this.gemm = gemm;
        this.filters = filters.count();
        this.places = filters.windows().places();
        this.weights = weights;
        this.biases = biases;
        this.columns = new Columns(filters.windows());
        this.columnDeltas = new Columns(filters.windows());
        this.biasValues = new float[this.filters];
        this.biasGradient = new float[this.filters];
        this.sumsOfImage = new float[this.filters * places];
    }

    @Override
    public void take() {
        biases.read(biasValues);
    }

    @Override
    public boolean rectifies() {
        return false;
    }

    /** The product is added to the biases. */
    @Override
    public void sums(Floats images, int at, Floats sums, int sumsAt) {
        columns.unroll(images, at);
        for (int filter = 0; filter < filters; filter++) {
            Arrays.fill(sumsOfImage, filter * places, (filter + 1) * places, biasValues[filter]);
        }
        sums.write(sumsAt, sumsOfImage, sumsOfImage.length);
        gemm.multiply(
                filters,
                places,
                columns.rows(),
                weights.rows(columns.rows()),
                Gemm.Matrix.rows(columns.matrix(), 0, places),
                1,
                Gemm.Matrix.rows(sums, sumsAt, places));
    }

    @Override
    public void gradient(Floats images, int at, Floats deltas, int deltasAt, boolean first) {
        columns.unroll(images, at);
        gemm.multiply(
                filters,
                columns.rows(),
                places,
                Gemm.Matrix.rows(deltas, deltasAt, places),
                Gemm.Matrix.columns(columns.matrix(), 0, places),
                first ? 0 : 1,
                weights.gradientRows(columns.rows()));
        if (first) {
            Arrays.fill(biasGradient, 0);
        }
        deltas.read(deltasAt, sumsOfImage, sumsOfImage.length);
        for (int filter = 0; filter < filters; filter++) {
            biasGradient[filter] += Sums.of(sumsOfImage, filter * places, places);
        }
    }

    @Override
    public void writeGradient() {
        biases.writeGradient(biasGradient);
    }

    @Override
    public void imageDeltas(Floats deltas, int deltasAt, Floats imageDeltas, int at) {
        gemm.multiply(
                columns.rows(),
                places,
                filters,
                weights.columns(columns.rows()),
                Gemm.Matrix.rows(deltas, deltasAt, places),
                0,
                Gemm.Matrix.rows(columnDeltas.matrix(), 0, places));
        columnDeltas.rollUp(imageDeltas, at);
    }
}
