package org.depthbench.training.fused.normalisation;

import org.depthbench.network.shape.Shape;
import org.depthbench.training.fused.kernel.Kernel;
import org.depthbench.training.fused.kernel.Tensor;
import org.depthbench.training.fused.memory.Parameter;

/** Batch normalisation of images that lie in blocks of channels; what it is, {@link NormalisationKernel} says. */
public final class BlockedNormalisationKernel implements Kernel {
    private final Tensor input;
    private final Tensor output;
    private final Parameter gamma;
    private final Parameter beta;
    private final RunningStatistics running;
    private final DirectNormalisation normalisation;
    private final int channels;
    private final float[] line;
    private final float[] other;

    public BlockedNormalisationKernel(
            Shape.Image image,
            Tensor input,
            Tensor output,
            Parameter gamma,
            Parameter beta,
            Parameter runningMean,
            Parameter runningLogDeviation) {
        this.input = input;
        this.output = output;
        this.gamma = gamma;
        this.beta = beta;
        this.channels = image.channels();
        this.running = new RunningStatistics(runningMean, runningLogDeviation, channels);
        this.normalisation = new DirectNormalisation(image, input.block(), NormalisationKernel.EPSILON);
        this.line = new float[channels];
        this.other = new float[channels];
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
        takeParameters();
        normalisation.forward(rows, input.values(), input.at(from), output.values(), output.at(from));
    }

    private void takeParameters() {
        gamma.read(line);
        normalisation.scaleAndShift().write(0, line, channels);
        beta.read(line);
        normalisation.scaleAndShift().write(channels, line, channels);
    }

    @Override
    public void infer(int from, int rows) {
        takeParameters();
        running.read(line, other);
        normalisation.mean().write(0, line, channels);
        normalisation.variance().write(0, other, channels);
        normalisation.infer(rows, input.values(), input.at(from), output.values(), output.at(from));
    }

    @Override
    public void backward(int from, int rows) {
        normalisation.backward(
                rows,
                input.values(),
                input.at(from),
                output.deltas(),
                output.deltaAt(from),
                input.deltas(),
                input.deltaAt(from));
        normalisation.scaleAndShiftDeltas().read(0, line, channels);
        gamma.writeGradient(line);
        normalisation.scaleAndShiftDeltas().read(channels, line, channels);
        beta.writeGradient(line);
        normalisation.mean().read(0, line, channels);
        normalisation.variance().read(0, other, channels);
        running.writeStep(line, other);
    }
}
