package org.depthbench.comparison.spec;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.network.shape.Check;
import org.depthbench.trial.document.Json;
import org.depthbench.trial.spec.Learner;
import org.depthbench.trial.spec.TaskChoice;
import org.depthbench.trial.spec.TrialSpec;

/**
 * What a person asks for: two networks under one schedule on the same data. Any pair can be asked for; {@link #check} says whether it
 * can be trained.
 *
 * @param target the score whose cost is measured, 0.01 to 1
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
    /** Of the training examples, where some are set aside to choose by. */
    private static final double VALIDATION_SHARE = 0.2;

    public ComparisonSpec {
        Objects.requireNonNull(task, "A comparison needs a task.");
        Objects.requireNonNull(shallow, "A comparison needs a shallow network.");
        Objects.requireNonNull(deep, "A comparison needs a deep network.");
        Objects.requireNonNull(schedule, "A comparison needs a schedule.");
        Objects.requireNonNull(pace, "A comparison needs a pace.");
        Objects.requireNonNull(stop, "A comparison needs to know when to stop.");
        Check.range("Target", target, 0.01, 1);
    }

    /**
     * Sees to it that both networks can be trained on its task.
     *
     * @throws IllegalArgumentException with a sentence when they cannot
     */
    public ComparisonSpec check(TaskCatalogue catalogue) {
        task.check(catalogue);
        for (Side side : Side.values()) {
            trial(side, 1).check();
        }
        return this;
    }

    /** What one side learns with. */
    public Learner side(Side side) {
        return side == Side.SHALLOW ? shallow : deep;
    }

    /** The trial of one side, on so many threads. */
    public TrialSpec trial(Side side, int threads) {
        return new TrialSpec(task, stop.chooses() ? validation() : 0, side(side), seed, threads);
    }

    /** How many training examples are set aside where a score decides when to stop. */
    private int validation() {
        return Math.max(1, (int) Math.round(VALIDATION_SHARE * task.examples())) % task.examples();
    }

    /** Whether another comparison trains the same in all but the moment at which it stops. */
    public boolean onlyStopsOtherwise(ComparisonSpec other) {
        return !equals(other) && stop.chooses() == other.stop.chooses() && other.equals(stoppingLike(other));
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
        /** A digest of all but the number of training examples: equal for samples of one question at any size. */
        public String digest() {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256")
                        .digest(Json.canonical(withExamples(1))
                                .getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(digest);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java platform has SHA-256.", e);
            }
        }

        /** The same question with another number of training examples. */
        public Question withExamples(int examples) {
            return new Question(task.withExamples(examples), shallow, deep, stop, target, schedule);
        }
    }
}
