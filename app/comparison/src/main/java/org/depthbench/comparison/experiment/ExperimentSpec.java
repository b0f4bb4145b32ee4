package org.depthbench.comparison.experiment;

import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Pace;
import org.depthbench.comparison.spec.Schedule;
import org.depthbench.comparison.spec.Sizing;
import org.depthbench.network.shape.Check;
import org.depthbench.trial.document.LeftOut;

/**
 * What a person asks by an experiment: everything that decides its trials.
 *
 * @param comparison the networks, their task, for how long they train, and the first seed
 * @param seeds of its repeats, 1 to 10,000 of them, each another; in the order in which they came to it
 * @param steps the sizes of the training set, the numbers of hidden layers or the percentages of wrong labels that are tried, rising;
 *     none where nothing is varied
 * @param margin scores no farther apart count as equal, 0 to 1
 * @param depths the numbers of hidden layers that are tried at each of the steps, rising, 2 at least; none where they are not, or the
 *     usual ones
 * @param remedies with which wrong labels are tried besides, each for itself
 * @param residual whether depths are also tried with residual links
 * @param equalMacs whether depths have equal multiply–accumulates instead of equal parameters
 * @param newSplits whether each repeat divides the task's examples anew into those to learn from and those to test
 */
public record ExperimentSpec(
        ExperimentKind kind,
        ComparisonSpec comparison,
        List<Long> seeds,
        List<Integer> steps,
        double margin,
        @LeftOut boolean newSplits,
        @LeftOut boolean residual,
        @LeftOut boolean equalMacs,
        @LeftOut List<Integer> depths,
        @LeftOut List<Remedy> remedies) {
    /** One point of accuracy. */
    public static final double USUAL_MARGIN = 0.01;

    /** Percentages of wrong labels that show who learns by heart. */
    public static final List<Integer> USUAL_WRONG_LABELS = List.of(0, 10, 25, 50);

    /** As many as a verdict needs. */
    public static final int USUAL_REPEATS = 6;

    /** Of one machine. */
    static final int MOST_REPEATS = 1000;

    /** Of many machines. */
    private static final int MOST_SEEDS = 10_000;

    public ExperimentSpec {
        Objects.requireNonNull(kind, "An experiment needs a question.");
        Objects.requireNonNull(comparison, "An experiment needs a comparison.");
        seeds = List.copyOf(seeds);
        Check.range("The number of seeds", seeds.size(), 1, MOST_SEEDS);
        Check.range("Margin", margin, 0, 1);
        if (seeds.get(0) != comparison.seed()) {
            throw new IllegalArgumentException("An experiment begins with its comparison's seed %d, was %d."
                    .formatted(comparison.seed(), seeds.get(0)));
        }
        if (seeds.stream().distinct().count() < seeds.size()) {
            throw new IllegalArgumentException("An experiment has each seed once.");
        }
        if (kind == ExperimentKind.SAME_AGAINST_SAME && apart(seeds) >= Grid.OTHER_SEEDS) {
            throw new IllegalArgumentException(
                    "Where one network stands on both sides, seeds lie within %d of each other, or both would have the same."
                            .formatted(Grid.OTHER_SEEDS));
        }
        steps = steps.stream().distinct().sorted().toList();
        if (residual && kind != ExperimentKind.DEPTH_LADDER) {
            throw new IllegalArgumentException(
                    "Residual links are asked of depth-ladder, not of %s.".formatted(kind.word()));
        }
        if (equalMacs && !kind.deepens()) {
            throw new IllegalArgumentException(
                    "What is equal is asked of depth-ladder and crossover-map, not of %s.".formatted(kind.word()));
        }
        remedies = remedies.stream().distinct().sorted().toList();
        if (!remedies.isEmpty() && (kind != ExperimentKind.OVERFITTING || steps.isEmpty())) {
            throw new IllegalArgumentException(
                    "Remedies are tried where labels are wrong: ask overfitting, with percentages of wrong labels.");
        }
        depths = depths.stream().distinct().sorted().toList();
        if (!depths.isEmpty() && (kind != ExperimentKind.CROSSOVER_MAP || depths.get(0) < 2)) {
            throw new IllegalArgumentException(
                    "A crossover map compares 2 hidden layers or more with one, asked for were %s of %s."
                            .formatted(depths, kind.word()));
        }
    }

    /** A question on the parts in which a task comes. */
    public ExperimentSpec(
            ExperimentKind kind, ComparisonSpec comparison, List<Long> seeds, List<Integer> steps, double margin) {
        this(kind, comparison, seeds, steps, margin, false, false, false, List.of(), List.of());
    }

    /** The same with depths also tried with residual links, or not. */
    public ExperimentSpec withResidual(boolean other) {
        return new ExperimentSpec(
                kind, comparison, seeds, steps, margin, newSplits, other, equalMacs, depths, remedies);
    }

    /** The same with other things equal between depths. */
    public ExperimentSpec withEqual(Sizing.Measure measure) {
        return new ExperimentSpec(
                kind,
                comparison,
                seeds,
                steps,
                margin,
                newSplits,
                residual,
                measure == Sizing.Measure.MACS,
                depths,
                remedies);
    }

    /** The same with other depths at each step. */
    public ExperimentSpec withDepths(List<Integer> other) {
        return new ExperimentSpec(
                kind, comparison, seeds, steps, margin, newSplits, residual, equalMacs, other, remedies);
    }

    /** The same with other remedies beside it. */
    public ExperimentSpec withRemedies(List<Remedy> other) {
        return new ExperimentSpec(
                kind, comparison, seeds, steps, margin, newSplits, residual, equalMacs, depths, other);
    }

    /** What is equal between depths. */
    public Sizing.Measure equal() {
        return equalMacs ? Sizing.Measure.MACS : Sizing.Measure.PARAMETERS;
    }

    /** Whether it is about wrong labels: about who memorises them. */
    public boolean wrongLabels() {
        return kind == ExperimentKind.OVERFITTING && !steps.isEmpty();
    }

    /** The same with each repeat on another split, or none. */
    public ExperimentSpec withNewSplits(boolean other) {
        return new ExperimentSpec(kind, comparison, seeds, steps, margin, other, residual, equalMacs, depths, remedies);
    }

    /**
     * A question on the parts in which a task comes, with seeds that follow each other.
     *
     * @param repeats how often each cell is measured, 1 to 1000
     */
    public ExperimentSpec(
            ExperimentKind kind, ComparisonSpec comparison, int repeats, List<Integer> steps, double margin) {
        this(
                kind,
                comparison,
                seeds(comparison.seed(), (int) Check.range("Repeats", repeats, 1, MOST_REPEATS)),
                steps,
                margin);
    }

    private static double apart(List<Long> seeds) {
        LongSummaryStatistics all = seeds.stream().mapToLong(Long::longValue).summaryStatistics();
        return (double) all.getMax() - all.getMin();
    }

    private static List<Long> seeds(long first, int repeats) {
        return LongStream.range(first, first + repeats).boxed().toList();
    }

    /** How often each cell is measured. */
    public int repeats() {
        return seeds.size();
    }

    /** The same with the seeds of another one behind its own, each once. */
    public ExperimentSpec joined(ExperimentSpec other) {
        List<Long> all =
                Stream.concat(seeds.stream(), other.seeds.stream()).distinct().toList();
        return new ExperimentSpec(
                kind, comparison, all, steps, margin, newSplits, residual, equalMacs, depths, remedies);
    }

    /** The same with its steps told. */
    ExperimentSpec withSteps(List<Integer> told) {
        return new ExperimentSpec(
                kind, comparison, seeds, told, margin, newSplits, residual, equalMacs, depths, remedies);
    }

    /** Whether another one asks the same of the same networks, whatever its seeds: then their trials are samples of one thing. */
    public boolean asksTheSameAs(ExperimentSpec other) {
        return kind == other.kind
                && steps.equals(other.steps)
                && margin == other.margin
                && newSplits == other.newSplits
                && residual == other.residual
                && equalMacs == other.equalMacs
                && depths.equals(other.depths)
                && remedies.equals(other.remedies)
                && asked().equals(other.asked());
    }

    /** Its comparison apart from chance, and from what decides no trial of it. */
    private ComparisonSpec asked() {
        return comparison.withSeed(0).with(Schedule.AT_ONCE).with(Pace.TIME);
    }
}
