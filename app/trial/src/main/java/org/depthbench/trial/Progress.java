package org.depthbench.trial;

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
 */
public record Progress(
        int epoch,
        int batches,
        int examples,
        double trainLoss,
        long wallNanos,
        long cpuNanos,
        long ownNanos,
        boolean epochEnded) {
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
                next.epochEnded);
    }
}
