package org.depthbench.training.fused.normalisation;

import java.util.Arrays;
import org.depthbench.network.shape.Shape;
import org.depthbench.training.fused.function.Rows;
import org.depthbench.training.fused.function.Sums;
import org.depthbench.training.fused.kernel.Kernel;
import org.depthbench.training.fused.kernel.Lengths;
import org.depthbench.training.fused.kernel.Tensor;
import org.depthbench.training.fused.memory.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Batch normalisation (Ioffe and Szegedy 2015, arXiv:1502.03167): {@code x̂ = (x - μ)/σ}, {@code y = γx̂ + β} with mean μ and
 * variance {@code σ² - ε} of each channel over the batch and all places of the image, or all steps of the sequences that are no padding;
 * {@code δγ = Σδy·x̂}, {@code δβ = Σδy},
 * {@code δx = γ/σ·(δy - δβ/n - x̂·δγ/n)}.
 * Once training is over, {@link RunningStatistics} stand for those of the batch.
 */
public final class NormalisationKernel implements Kernel {
    static final float EPSILON = 1e-5f;

    private final Tensor whole;
    private final Tensor input;
    private final Tensor output;
    private final Parameter gamma;
    private final Parameter beta;
    private final RunningStatistics running;
    private final @Nullable Lengths lengths;
    /** Lines of a row: the steps of a sequence, each of which counts like an example. */
    private final int steps;

    private final int channels;
    private final int places;
    private final float[] line;
    private final float[] deltaLine;
    private final float[] sums;
    private final float[] mean;
    private final float[] variance;
    private final float[] scale;
    private final float[] shift;
    private final float[] gammaDelta;
    private final float[] betaDelta;

    public NormalisationKernel(
            Shape shape,
            Tensor input,
            Tensor output,
            Parameter gamma,
            Parameter beta,
            Parameter runningMean,
            Parameter runningLogDeviation) {
        this.lengths = input.lengths();
        this.steps = shape instanceof Shape.Sequence sequence ? sequence.steps() : 1;
        this.whole = output;
        this.input = input.inRowsOf(input.width() / steps);
        this.output = output.inRowsOf(output.width() / steps);
        this.gamma = gamma;
        this.beta = beta;
        int width = this.input.width();
        this.channels = shape instanceof Shape.Image image ? image.channels() : width;
        this.running = new RunningStatistics(runningMean, runningLogDeviation, channels);
        this.places = width / channels;
        this.line = new float[width];
        this.deltaLine = new float[width];
        this.sums = new float[width];
        this.mean = new float[channels];
        this.variance = new float[channels];
        this.scale = new float[channels];
        this.shift = new float[channels];
        this.gammaDelta = new float[channels];
        this.betaDelta = new float[channels];
    }

    @Override
    public Tensor output() {
        return whole;
    }

    @Override
    public boolean rowByRow() {
        return false;
    }

    @Override
    public void forward(int from, int rows) {
        measure(rows * steps);
        normalise(rows * steps);
    }

    /** Whether a line is padding behind the end of a sequence, which counts for nothing and whose values and deltas are 0. */
    private boolean isPadding(int line) {
        return lengths != null && line % steps >= lengths.of(line / steps);
    }

    private int known(int lines) {
        int known = 0;
        for (int row = 0; row < lines; row++) {
            known += isPadding(row) ? 0 : 1;
        }
        return known;
    }

    /** With the running mean and deviation. */
    @Override
    public void infer(int from, int rows) {
        running.read(mean, variance);
        normalise(rows * steps);
    }

    private void normalise(int rows) {
        float[] gammas = new float[channels];
        float[] betas = new float[channels];
        gamma.read(gammas);
        beta.read(betas);
        for (int c = 0; c < channels; c++) {
            scale[c] = gammas[c] / deviation(c);
            shift[c] = betas[c] - mean[c] * scale[c];
        }
        for (int row = 0; row < rows; row++) {
            input.values().read(input.at(row), line, line.length);
            if (isPadding(row)) {
                Arrays.fill(line, 0);
            } else {
                scaleAndShift(line, scale, shift, places);
            }
            output.values().write(output.at(row), line, line.length);
        }
    }

    private float deviation(int channel) {
        return (float) Math.sqrt(variance[channel] + EPSILON);
    }

    /** Mean and variance of each channel, in two passes. */
    private void measure(int rows) {
        Arrays.fill(sums, 0);
        int known = known(rows);
        for (int row = 0; row < rows; row++) {
            if (!isPadding(row)) {
                input.values().read(input.at(row), line, line.length);
                Rows.add(sums, line, sums.length);
            }
        }
        overPlaces(sums, mean, known);
        Arrays.fill(sums, 0);
        for (int row = 0; row < rows; row++) {
            if (!isPadding(row)) {
                input.values().read(input.at(row), line, line.length);
                addSquares(sums, line, mean, places);
            }
        }
        overPlaces(sums, variance, known);
    }

    private void overPlaces(float[] from, float[] into, int rows) {
        for (int c = 0; c < channels; c++) {
            into[c] = Sums.of(from, c * places, places) / (rows * places);
        }
    }

    private static void addSquares(float[] to, float[] values, float[] means, int places) {
        for (int c = 0, begin = 0; c < means.length; c++, begin += places) {
            float mean = means[c];
            for (int i = begin; i < begin + places; i++) {
                to[i] += (values[i] - mean) * (values[i] - mean);
            }
        }
    }

    private static void scaleAndShift(float[] values, float[] scales, float[] shifts, int places) {
        for (int c = 0, begin = 0; c < scales.length; c++, begin += places) {
            float scale = scales[c];
            float shift = shifts[c];
            for (int i = begin; i < begin + places; i++) {
                values[i] = values[i] * scale + shift;
            }
        }
    }

    @Override
    public void backward(int from, int rows) {
        float[] products = new float[input.width()];
        Arrays.fill(sums, 0);
        for (int row = 0; row < rows * steps; row++) {
            if (isPadding(row)) {
                continue;
            }
            input.values().read(input.at(row), line, line.length);
            output.deltas().read(output.deltaAt(row), deltaLine, deltaLine.length);
            Rows.add(sums, deltaLine, sums.length);
            addProducts(products, deltaLine, line, mean, places);
        }
        for (int c = 0; c < channels; c++) {
            betaDelta[c] = Sums.of(sums, c * places, places);
            gammaDelta[c] = Sums.of(products, c * places, places) / deviation(c);
        }
        gamma.writeGradient(gammaDelta);
        beta.writeGradient(betaDelta);
        running.writeStep(mean, variance);
        if (input.hasDeltas()) {
            inputDeltas(rows * steps);
        }
    }

    private static void addProducts(float[] to, float[] deltas, float[] values, float[] means, int places) {
        for (int c = 0, begin = 0; c < means.length; c++, begin += places) {
            float mean = means[c];
            for (int i = begin; i < begin + places; i++) {
                to[i] += deltas[i] * (values[i] - mean);
            }
        }
    }

    private void inputDeltas(int rows) {
        float n = (float) known(rows) * places;
        for (int row = 0; row < rows; row++) {
            input.values().read(input.at(row), line, line.length);
            output.deltas().read(output.deltaAt(row), deltaLine, deltaLine.length);
            for (int c = 0; c < channels; c++) {
                float meanDelta = betaDelta[c] / n;
                float slope = gammaDelta[c] / n / deviation(c);
                subtract(deltaLine, line, c * places, places, meanDelta, slope, mean[c], scale[c]);
            }
            if (isPadding(row)) {
                Arrays.fill(deltaLine, 0);
            }
            input.deltas().write(input.deltaAt(row), deltaLine, deltaLine.length);
        }
    }

    private static void subtract(
            float[] deltas,
            float[] values,
            int begin,
            int count,
            float meanDelta,
            float slope,
            float mean,
            float scale) {
        for (int i = begin; i < begin + count; i++) {
            deltas[i] = scale * (deltas[i] - meanDelta - (values[i] - mean) * slope);
        }
    }
}
