package org.depthbench.comparison.conductor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.run.TrialRun;
import org.depthbench.comparison.spec.Pace;
import org.depthbench.comparison.spec.Schedule;

/** Decides which side of a comparison may train its next slice. */
final class Turn {
    private final Schedule schedule;
    private final Pace pace;
    private final List<TrialRun> both;

    Turn(Schedule schedule, Pace pace, List<TrialRun> both) {
        this.schedule = schedule;
        this.pace = pace;
        this.both = both;
    }

    /**
     * Of the sides that one driver drives, the one to train now; none when it has to wait.
     *
     * @param rested whether slow motion lets a side train
     */
    Optional<TrialRun> next(List<TrialRun> driven, Predicate<TrialRun> rested) {
        if (both.stream().anyMatch(run -> awaited(run) && (starts(run) || run.cold()))) {
            // Neither is timed while the other's process still starts or warms up beside it.
            return Optional.empty();
        }
        List<TrialRun> training = training(driven);
        return switch (schedule) {
            case AT_ONCE ->
                training.stream().filter(rested).filter(this::notAhead).findFirst();
            case TAKE_TURNS -> training.stream().filter(rested).min(Comparator.comparingDouble(this::progress));
            // The second side does not slip in while the first one rests.
            case ONE_AFTER_THE_OTHER -> training.stream().findFirst().filter(rested);
        };
    }

    /** Whether no other process still starts beside one that warms up: its times would be of both. */
    boolean mayWarmUp() {
        return both.stream().noneMatch(run -> awaited(run) && starts(run));
    }

    private static boolean starts(TrialRun run) {
        return run.state() == TrialState.QUEUED || run.state() == TrialState.STARTING;
    }

    /** One that does not answer may never do so again. */
    private static boolean awaited(TrialRun run) {
        return !run.process().silent();
    }

    private boolean notAhead(TrialRun run) {
        return pace == Pace.TIME
                || training(both).stream().filter(Turn::awaited).allMatch(other -> progress(run) <= progress(other));
    }

    private double progress(TrialRun run) {
        return switch (pace) {
            case TIME -> run.trainingSeconds();
            case EPOCHS -> run.finishedEpochs();
            case EXAMPLES -> run.examples();
        };
    }

    private static List<TrialRun> training(List<TrialRun> runs) {
        return runs.stream().filter(run -> run.state() == TrialState.TRAINING).toList();
    }
}
