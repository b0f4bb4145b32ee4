package org.depthbench.comparison.run;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.depthbench.trial.Trial;
import org.depthbench.trial.TrialException;
import org.depthbench.trial.file.DepthbenchException;
import org.depthbench.trial.spec.TrialSpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When a trial saves itself: at most once a second, for a tiny network's epoch takes less time than writing it down. */
final class Checkpoints {
    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
    private static final long NANOS_BETWEEN = 1_000_000_000L;

    private final TrialRecord record;
    private final LongSupplier nanoTime;
    private boolean warned;
    private long next;

    Checkpoints(TrialRecord record, LongSupplier nanoTime) {
        this.record = record;
        this.nanoTime = nanoTime;
        this.next = nanoTime.getAsLong();
    }

    /**
     * Brings a trial that was just prepared back to its checkpoint; one that cannot be read is told, and the numbers are the same from the
     * beginning.
     *
     * @param known how many epochs' records there are
     * @return how many epochs it has behind it
     */
    static int restore(Trial trial, TrialSpec spec, CheckpointFile file, int known, Consumer<String> warnings) {
        try {
            int behind = trial.restore(file.path());
            if (behind <= known) {
                return behind;
            }
            // The run history could not be written for a while: without their records, epochs are trained again.
        } catch (TrialException e) {
            LOG.warn("No checkpoint", e);
            warnings.accept(e.getMessage() + " Training begins anew, to the same numbers.");
        }
        trial.prepare(spec);
        return 0;
    }

    /**
     * Builds a network that is not trained on, and brings it to where it was saved.
     *
     * @param epochs how many it is to have behind it
     * @return whether it has
     */
    static boolean revived(Trial trial, TrialSpec spec, CheckpointFile file, int epochs) {
        trial.prepare(spec);
        return trial.restore(file.path()) == epochs;
    }

    /**
     * Has it saved, when it is time. One that cannot be saved trains on.
     *
     * @param last whether it will train no further
     * @return the first time that it cannot be saved, why not, in one sentence
     */
    Optional<String> save(Trial trial, boolean last) {
        Optional<CheckpointFile> file = record.checkpoint();
        long now = nanoTime.getAsLong();
        if (file.isEmpty() || (now - next < 0 && !last)) {
            return Optional.empty();
        }
        next = now + NANOS_BETWEEN;
        try {
            file.get().makeFolder();
            trial.save(file.get().path());
            return Optional.empty();
        } catch (TrialException | DepthbenchException e) {
            LOG.warn("No checkpoint", e);
            boolean first = !warned;
            warned = true;
            return first ? Optional.of(String.valueOf(e.getMessage())) : Optional.empty();
        }
    }
}
