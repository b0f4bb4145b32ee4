package org.depthbench.training.fused.normalisation;

import org.depthbench.network.layer.LayerNormalisation;
import org.depthbench.training.fused.kernel.Kernel;
import org.depthbench.training.fused.kernel.Tensor;
import org.depthbench.training.fused.memory.Parameter;

/** Layer normalisation: each step of a sequence, or a list of values, is a line of {@link LineNorm}. */
public final class LayerNormKernel implements Kernel {
    private final Tensor input;
    private final Tensor output;
    private final Tensor lines;
    private final Tensor results;
    private final int steps;
    private final LineNorm norm;
    private final float[] piece;
    private final float[] deltas;
    private final float[] scales;

    /**
     * @param rows at most
     * @param steps lines of an example
     */
    public LayerNormKernel(Tensor input, Tensor output, int rows, int steps, Parameter gain, Parameter shift) {
        int size = input.width() / steps;
        this.input = input;
        this.output = output;
        this.lines = input.inRowsOf(size);
        this.results = output.inRowsOf(size);
        this.steps = steps;
        this.norm = new LineNorm(gain, shift, rows * steps, size, (float) LayerNormalisation.EPSILON);
        this.piece = norm.piece();
        this.deltas = norm.piece();
        this.scales = new float[norm.linesInPiece()];
    }

    @Override
    public Tensor output() {
        return output;
    }

    @Override
    public boolean rowByRow() {
        return false;
    }

    @Override
    public void forward(int from, int rows) {
        norm.beginForward();
        int end = (from + rows) * steps;
        for (int line = from * steps; line < end; line += norm.linesInPiece()) {
            int count = Math.min(norm.linesInPiece(), end - line);
            lines.values().read(lines.at(line), piece, count * lines.width());
            norm.normalise(piece, count, scales, 0);
            norm.forward(piece, count, piece);
            results.values().write(results.at(line), piece, count * lines.width());
        }
    }

    /** The deltas of padding are 0, and so is what it adds to the gradients. */
    @Override
    public void backward(int from, int rows) {
        norm.beginBackward();
        int end = (from + rows) * steps;
        for (int line = from * steps; line < end; line += norm.linesInPiece()) {
            int count = Math.min(norm.linesInPiece(), end - line);
            lines.values().read(lines.at(line), piece, count * lines.width());
            results.deltas().read(results.deltaAt(line), deltas, count * lines.width());
            norm.normalise(piece, count, scales, 0);
            norm.backward(piece, count, scales, 0, deltas);
            if (input.hasDeltas()) {
                lines.deltas().write(lines.deltaAt(line), deltas, count * lines.width());
            }
        }
        norm.endBackward();
    }
}
