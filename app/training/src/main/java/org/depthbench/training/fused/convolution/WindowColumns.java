package org.depthbench.training.fused.convolution;

import org.depthbench.network.shape.Shape;
import org.depthbench.training.fused.memory.Floats;
import org.depthbench.training.fused.memory.Parameter;

/**
 * The gradient of a convolution that reads few channels, as a network's first one does. The library fills them up to a whole block, 8 or 16
 * times as many; here each place of a window becomes a channel ({@link Columns}), and the convolution one whose windows have a single
 * place, with the same weights.
 */
final class WindowColumns {
    private final Columns columns;
    private final Convolution ofColumns;

    WindowColumns(Filters filters, Parameter weights, Parameter biases) {
        this.columns = new Columns(filters.windows());
        this.ofColumns =
                DirectConvolution.of(pointwise(filters), weights, biases).orElseThrow();
    }

    /** Whether that is less to do, and the library has code for it. */
    static boolean worthwhile(Filters filters) {
        Filters same = pointwise(filters);
        int block = ImageOrder.preferredBlock();
        int channels = filters.windows().input().channels();
        int rows = same.windows().input().channels();
        return channels < block
                && (rows + block - 1) / block < filters.windows().size()
                && DirectConvolution.outputOrder(same.windows(), same.count()).isPresent();
    }

    private static Filters pointwise(Filters filters) {
        Windows windows = filters.windows();
        Shape.Image out = windows.output();
        Shape.Image in =
                new Shape.Image(out.height(), out.width(), windows.input().channels() * windows.size());
        return new Filters(new Windows(in, out, 1, 1, 1, 1, 0, 0), filters.count(), 0, filters.outputBlock(), false);
    }

    void gradient(Floats images, int at, Floats deltas, int deltasAt, boolean first) {
        columns.unroll(images, at);
        ofColumns.gradient(columns.matrix(), 0, deltas, deltasAt, first);
    }

    void writeGradient() {
        ofColumns.writeGradient();
    }
}
