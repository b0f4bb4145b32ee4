package org.depthbench.desktop.live;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.depthbench.comparison.conductor.ComparisonListener;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.store.StoredComparison;
import org.depthbench.trial.Answer;
import org.depthbench.trial.Query;

/** Where comparisons are made ready and run: the real workbench, or one in a test. */
public interface Sessions {
    /** A comparison under way. */
    interface Playable extends AutoCloseable {
        /** Makes both networks ready; then waits for {@link #play}, unless it is resumed. */
        void start();

        void play();

        void pause();

        void step();

        /** One batch at a time with so many milliseconds between two; 0 is full speed. */
        void slowDown(long milliseconds);

        /** Ends one side where it stands; the other goes on. */
        void end(Side side);

        /** Has a side go on that was ended or failed. */
        void goOn(Side side);

        /**
         * Has both sides stop when another comparison does, and those that finished before that go on; may take some
         * milliseconds.
         */
        void stopLike(ComparisonSpec other);

        /** Whether a side's network can be asked, after its end too. */
        boolean answers(Side side);

        CompletableFuture<Answer> inspect(Side side, Query query);

        /** Its number in the run history; empty before its first batch, and when it is not kept. */
        Optional<Long> id();

        /** The number of the kept run that it only shows; empty of one that is trained. */
        Optional<Long> reopened();

        /** As far as it is. */
        ComparisonResult result();

        /** Ends it and frees its workers; may take a second. */
        @Override
        void close();
    }

    /** A comparison that waits before its first batch. */
    Playable ready(ComparisonSpec spec, List<ComparisonListener> listeners, Consumer<String> warnings);

    /** A kept comparison that goes on where it ended. */
    Playable resume(StoredComparison kept, List<ComparisonListener> listeners, Consumer<String> warnings);

    /** A kept comparison to look at, each side as it ended; nothing of it is trained. */
    Playable reopen(StoredComparison kept, List<ComparisonListener> listeners, Consumer<String> warnings);

    /** Physical memory that is free now, in bytes. */
    long freeMemory();

    /** Sees to it that the next comparison stands ready soon. */
    void warmUp();
}
