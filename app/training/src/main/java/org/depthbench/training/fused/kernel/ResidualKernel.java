package org.depthbench.training.fused.kernel;

import org.depthbench.training.fused.function.ActivationFunction;
import org.depthbench.training.fused.function.Rows;
import org.depthbench.training.fused.memory.Floats;
import org.jspecify.annotations.Nullable;

/**
 * A link around two layers (He et al. 2016, arXiv:1512.03385): {@code y = f(z)} with {@code z = x + second(first(x))}; backward {@code
 * δx = δz + what the layers hand back}. The second layer is linear and writes where y will stand.
 */
public final class ResidualKernel implements Kernel {
    private final Tensor input;
    private final Tensor output;
    private final Kernel first;
    private final Kernel second;
    private final ActivationFunction function;
    private final float[] piece = new float[Floats.PIECE];
    private final float[] other = new float[Floats.PIECE];
    private final @Nullable Floats sums;

    public ResidualKernel(Tensor input, Kernel first, Kernel second, int rows, ActivationFunction function) {
        this.input = input;
        this.output = second.output();
        this.first = first;
        this.second = second;
        this.function = function;
        this.sums = function.keepsInput() ? Floats.allocate((long) rows * output.width()) : null;
    }

    @Override
    public Tensor output() {
        return output;
    }

    @Override
    public boolean rowByRow() {
        return first.rowByRow();
    }

    @Override
    public void forward(int from, int rows) {
        first.forward(from, rows);
        second.forward(from, rows);
        int all = rows * output.width();
        for (int done = 0; done < all; done += piece.length) {
            int count = Math.min(piece.length, all - done);
            int at = output.at(from) + done;
            output.values().read(at, piece, count);
            input.values().read(at, other, count);
            Rows.add(piece, other, count);
            if (sums != null) {
                sums.write(at, piece, count);
            }
            function.apply(piece, count);
            output.values().write(at, piece, count);
        }
    }

    @Override
    public void backward(int from, int rows) {
        int all = rows * output.width();
        Floats kept = sums == null ? output.values() : sums;
        for (int done = 0; done < all; done += piece.length) {
            int count = Math.min(piece.length, all - done);
            output.deltas().read(output.deltaAt(from) + done, piece, count);
            kept.read(output.at(from) + done, other, count);
            function.multiplyByDerivative(piece, other, count);
            output.deltas().write(output.deltaAt(from) + done, piece, count);
        }
        second.backward(from, rows);
        first.backward(from, rows);
        if (input.hasDeltas()) {
            addLink(from, all);
        }
    }

    private void addLink(int from, int all) {
        for (int done = 0; done < all; done += piece.length) {
            int count = Math.min(piece.length, all - done);
            input.deltas().read(input.deltaAt(from) + done, piece, count);
            output.deltas().read(output.deltaAt(from) + done, other, count);
            Rows.add(piece, other, count);
            input.deltas().write(input.deltaAt(from) + done, piece, count);
        }
    }

    @Override
    public void end() {
        second.end();
        first.end();
    }
}
