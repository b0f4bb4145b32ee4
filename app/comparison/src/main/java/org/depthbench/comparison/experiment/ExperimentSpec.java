package org.depthbench.comparison.experiment;

import java.util.List;
import java.util.Objects;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Sizing;
import org.depthbench.network.shape.Check;
import org.depthbench.trial.document.LeftOut;

/**
 * What a person asks by an experiment: everything that decides its trials.
 *
 * @param comparison the networks, their task, for how long they train, and the first seed
 * @param repeats how often each cell is measured, 1 to 1000
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
        int repeats,
        List<Integer> steps,
        double margin,
        @LeftOut boolean newSplits,
        @LeftOut boolean residual,
        @LeftOut boolean equalMacs,
        @LeftOut List<Integer> depths,
        @LeftOut List<Remedy> remedies) {
    /** One point of accuracy. */
    public static final double USUAL_MARGIN = 0.01;

    /** As many as a verdict needs. */
    public static final int USUAL_REPEATS = 6;

    private static final int MOST_REPEATS = 1000;

    public ExperimentSpec {
        Objects.requireNonNull(kind, "An experiment needs a question.");
        Objects.requireNonNull(comparison, "An experiment needs a comparison.");
        Check.range("Repeats", repeats, 1, MOST_REPEATS);
        Check.range("Margin", margin, 0, 1);
        steps = steps.stream().distinct().sorted().toList();
        if (newSplits && !kind.divides()) {
            throw new IllegalArgumentException(
                    "New splits are of one task, but %s asks about every task.".formatted(kind.word()));
        }
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
            ExperimentKind kind, ComparisonSpec comparison, int repeats, List<Integer> steps, double margin) {
        this(kind, comparison, repeats, steps, margin, false, false, false, List.of(), List.of());
    }

    /** The same with depths also tried with residual links, or not. */
    public ExperimentSpec withResidual(boolean other) {
        return new ExperimentSpec(
                kind, comparison, repeats, steps, margin, newSplits, other, equalMacs, depths, remedies);
    }

    /** The same with other things equal between depths. */
    public ExperimentSpec withEqual(Sizing.Measure measure) {
        return new ExperimentSpec(
                kind,
                comparison,
                repeats,
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
                kind, comparison, repeats, steps, margin, newSplits, residual, equalMacs, other, remedies);
    }

    /** The same with other remedies beside it. */
    public ExperimentSpec withRemedies(List<Remedy> other) {
        return new ExperimentSpec(
                kind, comparison, repeats, steps, margin, newSplits, residual, equalMacs, depths, other);
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
        return new ExperimentSpec(
                kind, comparison, repeats, steps, margin, other, residual, equalMacs, depths, remedies);
    }
}
