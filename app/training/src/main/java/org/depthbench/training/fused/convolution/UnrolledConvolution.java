package org.depthbench.training.fused.convolution;

import org.depthbench.training.fused.memory.Floats;
import org.depthbench.training.fused.memory.Gemm;

/**
 * A convolution as products with the matrix of the image's windows, X ({@link Columns}): {@code Z = WX}, {@code δW = δZXᵀ}, {@code δX =
 * WᵀδZ}, rolled up.
 */
final class UnrolledConvolution implements Convolution {
    private final Gemm gemm;
    private final int filters;
    private final int places;
    private final Columns columns;
    private final Columns columnDeltas;
    private Gemm.Matrix weights;
    private Gemm.Matrix weightColumns;

    UnrolledConvolution(Windows windows, int filters, Gemm gemm) {
        this.gemm = gemm;
        this.filters = filters;
        this.places = windows.places();
        this.columns = new Columns(windows);
        this.columnDeltas = new Columns(windows);
        this.weights = Gemm.Matrix.rows(columns.matrix(), 0, columns.rows());
        this.weightColumns = weights;
    }

    @Override
    public void take(Floats memory, int at) {
        weights = Gemm.Matrix.rows(memory, at, columns.rows());
        weightColumns = Gemm.Matrix.columns(memory, at, columns.rows());
    }

    @Override
    public void sums(Floats images, int at, Floats sums, int sumsAt) {
        columns.unroll(images, at);
        gemm.multiply(
                filters,
                places,
                columns.rows(),
                weights,
                Gemm.Matrix.rows(columns.matrix(), 0, places),
                0,
                Gemm.Matrix.rows(sums, sumsAt, places));
    }

    @Override
    public void gradient(
            Floats images, int at, Floats deltas, int deltasAt, boolean add, Floats gradient, int gradientAt) {
        columns.unroll(images, at);
        gemm.multiply(
                filters,
                columns.rows(),
                places,
                Gemm.Matrix.rows(deltas, deltasAt, places),
                Gemm.Matrix.columns(columns.matrix(), 0, places),
                add ? 1 : 0,
                Gemm.Matrix.rows(gradient, gradientAt, columns.rows()));
    }

    @Override
    public void imageDeltas(Floats deltas, int deltasAt, Floats imageDeltas, int at) {
        gemm.multiply(
                columns.rows(),
                places,
                filters,
                weightColumns,
                Gemm.Matrix.rows(deltas, deltasAt, places),
                0,
                Gemm.Matrix.rows(columnDeltas.matrix(), 0, places));
        columnDeltas.rollUp(imageDeltas, at);
    }
}
