package org.depthbench.training.fused.convolution;

import java.util.Optional;
import org.depthbench.network.shape.Shape;
import org.depthbench.training.fused.memory.Floats;
import org.depthbench.training.fused.memory.Parameter;

/**
 * The gradient of a convolution that reads few channels, as a network's first one does. The library fills them up to a whole block, 8 or 16
 * times as many; here each place of a window becomes a channel ({@link Columns}), and the convolution one whose windows have a single
 * place, with the same weights.
 */
final class WindowColumns implements FilterGradient {
    private final Columns columns;
    private final DirectGradient ofColumns;

    private WindowColumns(Filters filters, DirectGradient ofColumns) {
        this.columns = new Columns(filters.windows());
        this.ofColumns = ofColumns;
    }

    /** Empty where that is not less to do, or the library has no code for it. */
    static Optional<FilterGradient> of(Filters filters, Parameter weights, Parameter biases) {
        Filters same = pointwise(filters);
        int block = ImageOrder.preferredBlock();
        int channels = filters.windows().input().channels();
        int rows = same.windows().input().channels();
        if (channels >= block || (rows + block - 1) / block >= filters.windows().size()) {
            return Optional.empty();
        }
        return DirectCode.of(same)
                .map(code -> new WindowColumns(filters, new DirectGradient(same, code.toWeights(), weights, biases)));
    }

    private static Filters pointwise(Filters filters) {
        Windows windows = filters.windows();
        Shape.Image out = windows.output();
        Shape.Image in =
                new Shape.Image(out.height(), out.width(), windows.input().channels() * windows.size());
        return new Filters(new Windows(in, out, 1, 1, 1, 1, 0, 0), filters.count(), 0, filters.outputBlock(), false);
    }

    @Override
    public void add(Floats images, int at, Floats deltas, int deltasAt, boolean first) {
        columns.unroll(images, at);
        ofColumns.add(columns.matrix(), 0, deltas, deltasAt, first);
    }

    @Override
    public void write() {
        ofColumns.write();
    }
}
