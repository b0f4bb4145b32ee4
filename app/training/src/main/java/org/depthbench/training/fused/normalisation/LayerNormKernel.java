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
    private final float[] line;
    private final float[] delta;

    /** @param steps lines of an example */
    public LayerNormKernel(Tensor input, Tensor output, int steps, Parameter gain, Parameter shift) {
        int size = input.width() / steps;
        this.input = input;
        this.output = output;
        this.lines = input.inRowsOf(size);
        this.results = output.inRowsOf(size);
        this.steps = steps;
        this.norm = new LineNorm(gain, shift, size, (float) LayerNormalisation.EPSILON);
        this.line = new float[size];
        this.delta = new float[size];
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
        for (int at = from * steps; at < (from + rows) * steps; at++) {
            lines.values().read(lines.at(at), line, line.length);
            norm.normalise(line, 0);
            norm.forward(line, 0, line);
            results.values().write(results.at(at), line, line.length);
        }
    }

    /** The deltas of padding are 0, and so is what it adds to the gradients. */
    @Override
    public void backward(int from, int rows) {
        norm.beginBackward();
        for (int at = from * steps; at < (from + rows) * steps; at++) {
            lines.values().read(lines.at(at), line, line.length);
            results.deltas().read(results.deltaAt(at), delta, delta.length);
            norm.backward(line, 0, norm.normalise(line, 0), delta);
            if (input.hasDeltas()) {
                lines.deltas().write(lines.deltaAt(at), delta, delta.length);
            }
        }
        norm.endBackward();
    }
}
