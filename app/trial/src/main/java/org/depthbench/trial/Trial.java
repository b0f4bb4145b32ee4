package org.depthbench.trial;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.depthbench.datasets.task.Split;
import org.depthbench.trial.spec.TrialSpec;

/**
 * One network being trained: a passive thing that does what it is asked and nothing between two requests.
 *
 * <p>Every method blocks until it is done, and throws {@link TrialException} with a sentence when the trial cannot go on.
 * One thread asks at a time; {@link #close} may come from any thread and ends a request under way.
 */
public interface Trial extends AutoCloseable {
    /** Loads the data, builds the network with its initial weights, and stands before the first batch of epoch 1. */
    Prepared prepare(TrialSpec spec);

    /**
     * Trains on copies through at most one slice, without a trace, so that times are steady once they are taken.
     *
     * @return whether they are; what has begun to train needs no warming up
     */
    default boolean warmUp(Slice slice) {
        return true;
    }

    /** Trains through at most one slice, never past the end of the epoch that this names. */
    Progress advance(Slice slice);

    /** Measures loss and accuracy on one part of the data, without learning from it. */
    Evaluation evaluate(Split split);

    /** Answers a question about the network as it is now. */
    Answer inspect(Query query);

    /** Writes everything that continuing needs; only between two epochs. The file is whole or not there. */
    void save(Path checkpoint);

    /**
     * Continues after {@link #prepare} from a file that {@link #save} wrote for the same specification.
     *
     * @return the number of epochs that the checkpoint has behind it
     */
    int restore(Path checkpoint);

    /** SHA-256 of all parameters as they are now. */
    String parameterHash();

    /**
     * A sign of life, asked for from any thread while another waits for an answer: how much processor time has been spent so
     * far, in nanoseconds. It comes at once or, from a process that is stopped, never; without a process of its own a trial lives.
     */
    default CompletableFuture<Long> pulse() {
        return CompletableFuture.completedFuture(System.nanoTime());
    }

    /** The number of its process; empty where it has none of its own. */
    default OptionalLong process() {
        return OptionalLong.empty();
    }

    /** Where what its process prints is kept; empty where it has no process of its own. */
    default Optional<Path> log() {
        return Optional.empty();
    }

    /** Ends the trial and frees what it holds. */
    @Override
    void close();

    /** Opens trials; the process that a trial runs in, if it has one, is its own affair. */
    @FunctionalInterface
    interface Factory {
        /**
         * A new trial, not yet prepared.
         *
         * @param name what it is called in a list of processes and by its log, such as {@code deep side}
         */
        Trial open(String name);
    }
}
