package org.depthbench.training.fused.normalisation;

import org.depthbench.training.fused.memory.Parameter;

/**
 * Mean and deviation of each channel over batches seen so far: {@code 0.9·running + 0.1·batch} of mean and variance. The mean and the
 * logarithm to base 10 of the deviation are parameters of Deeplearning4j's; their "gradient" is what one step takes off them.
 */
final class RunningStatistics {
    private static final float DECAY = 0.9f;

    private final Parameter runningMean;
    private final Parameter runningLogDeviation;
    private final int channels;

    RunningStatistics(Parameter runningMean, Parameter runningLogDeviation, int channels) {
        this.runningMean = runningMean;
        this.runningLogDeviation = runningLogDeviation;
        this.channels = channels;
    }

    /** Reads the mean and the variance of each channel. */
    void read(float[] mean, float[] variance) {
        runningMean.read(mean);
        runningLogDeviation.read(variance);
        for (int c = 0; c < channels; c++) {
            variance[c] = (float) Math.pow(10, 2 * variance[c]);
        }
    }

    /** Has the next step take those of a batch into account. */
    void writeStep(float[] mean, float[] variance) {
        float[] step = new float[channels];
        runningMean.read(step);
        for (int c = 0; c < channels; c++) {
            step[c] = (1 - DECAY) * (step[c] - mean[c]);
        }
        runningMean.writeGradient(step);
        writeDeviationStep(variance, step);
    }

    /** {@code log σ - log σ′ = -½·log(σ′²/σ²)}; a channel that never varies has σ fall towards 0, but not to its logarithm's end. */
    private void writeDeviationStep(float[] variance, float[] step) {
        runningLogDeviation.read(step);
        for (int c = 0; c < channels; c++) {
            double running = Math.max(Math.pow(10, 2 * step[c]), Float.MIN_NORMAL);
            step[c] = (float) (-0.5 * Math.log10(DECAY + (1 - DECAY) * variance[c] / running));
        }
        runningLogDeviation.writeGradient(step);
    }
}
