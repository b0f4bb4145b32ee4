package org.depthbench.comparison.spec;

import java.util.Objects;
import org.depthbench.network.shape.Check;
import org.depthbench.trial.spec.Learner;
import org.depthbench.trial.spec.TaskChoice;
import org.depthbench.trial.spec.TrialSpec;

/**
 * What a person asks for: two networks under one schedule on the same data.
 *
 * @param target the test accuracy whose cost is measured, a fraction
 */
public record ComparisonSpec(
        TaskChoice task,
        Learner shallow,
        Learner deep,
        long seed,
        Schedule schedule,
        Pace pace,
        Stop stop,
        double target) {
    public ComparisonSpec {
        Objects.requireNonNull(task, "A comparison needs a task.");
        Objects.requireNonNull(shallow, "A comparison needs a shallow network.");
        Objects.requireNonNull(deep, "A comparison needs a deep network.");
        Objects.requireNonNull(schedule, "A comparison needs a schedule.");
        Objects.requireNonNull(pace, "A comparison needs a pace.");
        Objects.requireNonNull(stop, "A comparison needs to know when to stop.");
        Check.range("Target accuracy", target, 0.01, 1);
        for (Side side : Side.values()) {
            new TrialSpec(task, side == Side.SHALLOW ? shallow : deep, seed, 1).plan();
        }
    }

    /** What one side learns with. */
    public Learner side(Side side) {
        return side == Side.SHALLOW ? shallow : deep;
    }

    /** The trial of one side, on so many threads. */
    public TrialSpec trial(Side side, int threads) {
        return new TrialSpec(task, side(side), seed, threads);
    }

    /** The same, stopping when another comparison does. */
    public ComparisonSpec stoppingLike(ComparisonSpec other) {
        return new ComparisonSpec(task, shallow, deep, seed, schedule, pace, other.stop, other.target);
    }

    /**
     * What is asked, apart from chance. Runs that are equal in it are samples of one thing and can be pooled; how the
     * machine is shared belongs to it only where time ends a trial, and the target only where reaching it does.
     */
    public Question question() {
        return new Question(
                task,
                shallow,
                deep,
                stop,
                stop.atTarget() ? target : 0,
                stop.timed() ? schedule.word() : "any schedule");
    }

    /** What two runs must have in common to be two samples of one thing. */
    public record Question(TaskChoice task, Learner shallow, Learner deep, Stop stop, double target, String schedule) {
        /** The same question with another number of training examples. */
        public Question withExamples(int examples) {
            return new Question(
                    new TaskChoice(task.task(), examples, task.noise()), shallow, deep, stop, target, schedule);
        }
    }
}
