package org.depthbench.trial;

import java.util.List;

/**
 * What one slice of training did. Times cover the training calls of this slice alone.
 *
 * @param epoch the epoch that the slice belongs to, or came to, from 1
 * @param batches steps done in this slice
 * @param examples training examples seen in this slice
 * @param trainLoss mean loss over the slice's batches, in nats, with the penalties that are trained against
 * @param wallNanos wall time
 * @param cpuNanos user and system time of the whole process
 * @param ownNanos what the training thread would need with a core to itself: its CPU time and the garbage collector's
 * @param epochEnded whether the slice reached the end of that epoch
 * @param gradientSizes how large the gradient of each layer was at the first batch of the first epoch that began in this slice: the root mean
 *     square over a layer's parameters, of the mean loss without penalties, from the input on, layers without parameters left out; empty
 *     where none began, or where that is not measured
 */
public record Progress(
        int epoch,
        int batches,
        int examples,
        double trainLoss,
        long wallNanos,
        long cpuNanos,
        long ownNanos,
        boolean epochEnded,
        List<Double> gradientSizes) {
    public Progress {
        gradientSizes = List.copyOf(gradientSizes);
    }

    /** A slice whose gradients were not measured. */
    public Progress(
            int epoch,
            int batches,
            int examples,
            double trainLoss,
            long wallNanos,
            long cpuNanos,
            long ownNanos,
            boolean epochEnded) {
        this(epoch, batches, examples, trainLoss, wallNanos, cpuNanos, ownNanos, epochEnded, List.of());
    }

    /** This slice and the one after it as one. */
    public Progress and(Progress next) {
        int all = batches + next.batches;
        return new Progress(
                next.epoch,
                all,
                examples + next.examples,
                (batches * trainLoss + next.batches * next.trainLoss) / all,
                wallNanos + next.wallNanos,
                cpuNanos + next.cpuNanos,
                ownNanos + next.ownNanos,
                next.epochEnded,
                gradientSizes.isEmpty() ? next.gradientSizes : gradientSizes);
    }
}
