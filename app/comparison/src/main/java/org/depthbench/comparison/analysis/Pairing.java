package org.depthbench.comparison.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.depthbench.comparison.experiment.MeasuredTrial;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.statistics.Posterior;
import org.depthbench.comparison.statistics.Summary;
import org.depthbench.trial.spec.TrialSpec;

/**
 * Two groups of trials that are compared repeat by repeat, such as both sides at one size.
 *
 * @param values second minus first of each repeat that both have, as the quantity is scaled
 * @param byExample the same at each test example, where all repeats are judged by the same ones; else empty
 * @param newData whether each repeat draws data of its own
 * @param testPerTraining test examples for one training example where each repeat is on another split of the same ones; else 0
 */
record Pairing(
        NavigableMap<Integer, Double> values,
        NavigableMap<Integer, double[]> byExample,
        boolean newData,
        double testPerTraining) {
    static Pairing of(
            List<MeasuredTrial> first, List<MeasuredTrial> second, Quantity quantity, double target, TestParts parts) {
        Map<Integer, MeasuredTrial> others = new TreeMap<>();
        second.forEach(trial -> others.put(trial.planned().repeat(), trial));
        NavigableMap<Integer, Double> values = new TreeMap<>();
        List<MeasuredTrial> paired = new ArrayList<>();
        for (MeasuredTrial one : first) {
            MeasuredTrial other = others.get(one.planned().repeat());
            if (other == null) {
                continue;
            }
            Optional<Double> a = quantity.of(one, target);
            Optional<Double> b = quantity.of(other, target);
            if (a.isPresent() && b.isPresent()) {
                values.put(one.planned().repeat(), quantity.scaled(b.get()) - quantity.scaled(a.get()));
                paired.add(one);
            }
        }
        double testPerTraining = paired.isEmpty() ? 0 : parts.perTraining(paired.get(0));
        if (paired.size() < 2 || testPerTraining > 0) {
            return new Pairing(values, new TreeMap<>(), false, testPerTraining);
        }
        TrialSpec one = paired.get(0).planned().trial();
        TrialSpec other = paired.get(1).planned().trial();
        Optional<TestPart> part = parts.common(one, other);
        NavigableMap<Integer, double[]> byExample =
                part.isEmpty() || quantity != Quantity.SCORE ? new TreeMap<>() : byExample(paired, others, part.get());
        return new Pairing(values, byExample, parts.drawn(one, other), 0);
    }

    private static NavigableMap<Integer, double[]> byExample(
            List<MeasuredTrial> first, Map<Integer, MeasuredTrial> others, TestPart part) {
        NavigableMap<Integer, double[]> rows = new TreeMap<>();
        for (MeasuredTrial trial : first) {
            int repeat = trial.planned().repeat();
            Optional<double[]> one = part.right(trial.predictions());
            Optional<double[]> other =
                    Optional.ofNullable(others.get(repeat)).flatMap(found -> part.right(found.predictions()));
            if (one.isEmpty() || other.isEmpty()) {
                return new TreeMap<>();
            }
            rows.put(repeat, minus(other.get(), one.get()));
        }
        return rows;
    }

    private static double[] minus(double[] from, double[] what) {
        double[] difference = new double[from.length];
        Arrays.setAll(difference, i -> from[i] - what[i]);
        return difference;
    }

    /** How much more this one's second group is ahead than another's, in the repeats that both have. */
    Pairing minus(Pairing other) {
        NavigableMap<Integer, Double> more = new TreeMap<>();
        values.forEach((repeat, value) -> {
            Double before = other.values.get(repeat);
            if (before != null) {
                more.put(repeat, value - before);
            }
        });
        NavigableMap<Integer, double[]> moreByExample = new TreeMap<>();
        byExample.forEach((repeat, row) -> {
            double[] before = other.byExample.get(repeat);
            if (before != null) {
                moreByExample.put(repeat, minus(row, before));
            }
        });
        return new Pairing(more, moreByExample, newData, testPerTraining);
    }

    int pairs() {
        return values.size();
    }

    /** What is believed of the mean difference, with the luck of the test examples where all repeats share it. */
    Posterior posterior() {
        return byExample.isEmpty()
                ? Posterior.of(
                        Summary.of(values.values().stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray()),
                        testPerTraining)
                : Posterior.ofRepeatsAndExamples(byExample.values().toArray(double[][]::new));
    }

    /** The sources of chance that the posterior covers. */
    Chance chance() {
        if (testPerTraining > 0) {
            return Chance.NEW_SPLITS;
        }
        if (!byExample.isEmpty()) {
            return Chance.SEEDS_AND_EXAMPLES;
        }
        return newData ? Chance.NEW_DATA : Chance.SEEDS;
    }

    /** The same in words. */
    String overWhat() {
        String seeds = pairs() == 1 ? "1 seed" : "%d seeds".formatted(pairs());
        return switch (chance()) {
            case SEEDS_AND_EXAMPLES ->
                "%s and the luck of these %d test examples"
                        .formatted(seeds, byExample.firstEntry().getValue().length);
            case NEW_DATA -> seeds + ", each with new data";
            case SEEDS -> seeds + " on these data";
            case NEW_SPLITS -> pairs() == 1 ? "1 new split" : "%d new splits".formatted(pairs());
        };
    }

    static List<MeasuredTrial> on(Side side, List<MeasuredTrial> trials) {
        return trials.stream().filter(trial -> trial.planned().side() == side).toList();
    }
}
