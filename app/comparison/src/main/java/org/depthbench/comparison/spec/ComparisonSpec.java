package org.depthbench.comparison.spec;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.Task;
import org.depthbench.network.NetworkSpec;
import org.depthbench.network.TrainingSettings;
import org.depthbench.network.layer.BatchNormalisation;
import org.depthbench.network.layer.LayerSpec;
import org.depthbench.network.shape.Check;
import org.depthbench.trial.document.Json;
import org.depthbench.trial.spec.Learner;
import org.depthbench.trial.spec.TaskChoice;
import org.depthbench.trial.spec.TrialSpec;
import org.depthbench.zoo.Preset;
import org.depthbench.zoo.Presets;

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

    /** Another task, with the networks that usually meet on it. */
    public ComparisonSpec with(Task other) {
        return with(other, DefaultComparisons.pair(other));
    }

    /** A task with the networks of one of its pairs. */
    public ComparisonSpec with(Task other, NamedPair pair) {
        ComparisonSpec usual = pair.comparison(other, schedule);
        return new ComparisonSpec(
                usual.task, usual.shallow, usual.deep, seed, schedule, pace, usual.stop, usual.target);
    }

    /** Another size or noise of the task. */
    public ComparisonSpec with(TaskChoice other) {
        return new ComparisonSpec(other, shallow, deep, seed, schedule, pace, stop, target);
    }

    /** Other seeds. */
    public ComparisonSpec withSeed(long other) {
        return new ComparisonSpec(task, shallow, deep, other, schedule, pace, stop, target);
    }

    /** Another way to share the machine. */
    public ComparisonSpec with(Schedule other) {
        return new ComparisonSpec(task, shallow, deep, seed, other, pace, stop, target);
    }

    /** Another measure by which both keep level. */
    public ComparisonSpec with(Pace other) {
        return new ComparisonSpec(task, shallow, deep, seed, schedule, other, stop, target);
    }

    /** Another end. */
    public ComparisonSpec with(Stop other) {
        return new ComparisonSpec(task, shallow, deep, seed, schedule, pace, other, target);
    }

    /** The same where nothing but the number of its epochs ends a trial, as experiments train. */
    public ComparisonSpec endingByEpochs() {
        return with(Stop.afterEpochs(stop.epochs()));
    }

    /** Another target accuracy, a fraction. */
    public ComparisonSpec withTarget(double other) {
        return new ComparisonSpec(task, shallow, deep, seed, schedule, pace, stop, other);
    }

    /** What will make no sense though it can be trained, a sentence each. */
    public List<String> warnings() {
        return Stream.of(Side.values())
                .filter(side -> side(side).training().batchSize() == 1
                        && side(side).network().layers().stream().anyMatch(BatchNormalisation.class::isInstance))
                .map(side -> ("The %s side has batch normalisation and a batch of 1: one example says nothing of the"
                                + " others, so little will be learned. Take a batch of 2 or more.")
                        .formatted(side.word()))
                .toList();
    }

    /** Another network and other settings for one side. */
    public ComparisonSpec with(Side side, Learner other) {
        return side == Side.SHALLOW
                ? new ComparisonSpec(task, other, deep, seed, schedule, pace, stop, target)
                : new ComparisonSpec(task, shallow, other, seed, schedule, pace, stop, target);
    }

    /** Other training settings for one side. */
    public ComparisonSpec with(Side side, TrainingSettings other) {
        return with(side, new Learner(side(side).network(), other));
    }

    /** Other layers for one side; the name becomes that of the preset they are, or {@link NetworkSpec#OWN}. */
    public ComparisonSpec with(Side side, List<LayerSpec> layers) {
        String name = Presets.all().stream()
                .filter(preset -> preset.network().layers().equals(layers))
                .map(Preset::id)
                .findFirst()
                .orElse(NetworkSpec.OWN);
        return with(side, new Learner(new NetworkSpec(name, layers), side(side).training()));
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
        /** A digest of all but the numbers of training examples and of epochs: equal for samples of one question at any size. */
        public String digest() {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256")
                        .digest(Json.canonical(new Question(
                                        task.withExamples(1), shallow, deep, stop.withEpochs(1), target, schedule))
                                .getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(digest);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java platform has SHA-256.", e);
            }
        }
    }
}
