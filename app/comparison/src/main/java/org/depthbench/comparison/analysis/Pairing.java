package org.depthbench.comparison.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.depthbench.comparison.experiment.MeasuredTrial;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.statistics.Posterior;
import org.depthbench.comparison.statistics.Summary;
import org.depthbench.datasets.TaskCatalogue;
import org.jspecify.annotations.Nullable;

/**
 * Two groups of trials that are compared repeat by repeat, such as both sides at one size.
 *
 * @param values second minus first of each repeat that both have, as the quantity is scaled
 * @param part the test examples that all have in common; null where there are none
 * @param table with {@code part}, the difference at each repeat and example
 */
record Pairing(Map<Integer, Double> values, @Nullable TestPart part, double[][] table, boolean newData) {
    static Pairing of(
            List<MeasuredTrial> first,
            List<MeasuredTrial> second,
            Quantity quantity,
            double target,
            TaskCatalogue catalogue) {
        Map<Integer, MeasuredTrial> others = new TreeMap<>();
        second.forEach(trial -> others.put(trial.planned().repeat(), trial));
        Map<Integer, Double> values = new TreeMap<>();
        List<MeasuredTrial[]> pairs = new ArrayList<>();
        for (MeasuredTrial one : first) {
            MeasuredTrial other = others.get(one.planned().repeat());
            if (other == null) {
                continue;
            }
            Optional<Double> a = quantity.of(one, target);
            Optional<Double> b = quantity.of(other, target);
            if (a.isPresent() && b.isPresent()) {
                values.put(one.planned().repeat(), quantity.scaled(b.get()) - quantity.scaled(a.get()));
                pairs.add(new MeasuredTrial[] {one, other});
            }
        }
        Optional<TestPart> part = pairs.size() < 2
                ? Optional.empty()
                : TestPart.common(
                        pairs.get(0)[0].planned().trial(),
                        pairs.get(1)[0].planned().trial(),
                        catalogue);
        boolean recorded = pairs.size() < 2 || part.isPresent();
        if (part.isEmpty() || quantity != Quantity.SCORE) {
            return new Pairing(values, null, new double[0][], !recorded);
        }
        Optional<double[][]> table = table(pairs, part.get());
        return new Pairing(values, table.isPresent() ? part.get() : null, table.orElse(new double[0][]), false);
    }

    private static Optional<double[][]> table(List<MeasuredTrial[]> pairs, TestPart part) {
        List<double[]> rows = new ArrayList<>();
        for (MeasuredTrial[] pair : pairs) {
            Optional<double[]> one = right(pair[0], part);
            Optional<double[]> other = right(pair[1], part);
            if (one.isEmpty() || other.isEmpty()) {
                return Optional.empty();
            }
            double[] row = new double[part.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = other.get()[i] - one.get()[i];
            }
            rows.add(row);
        }
        return Optional.of(rows.toArray(double[][]::new));
    }

    private static Optional<double[]> right(MeasuredTrial trial, TestPart part) {
        return trial.predictions() == null ? Optional.empty() : part.right(trial.predictions());
    }

    int pairs() {
        return values.size();
    }

    double[] differences() {
        return values.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** What is believed of the mean difference, with the luck of the test examples where all repeats share it. */
    Posterior posterior() {
        return part == null ? Posterior.of(Summary.of(differences()), 0) : Posterior.ofRepeatsAndExamples(table);
    }

    /** The sources of chance that the posterior covers. */
    String overWhat() {
        int n = pairs();
        if (part != null) {
            return "%s and the luck of these %d test examples".formatted(count(n, "seed"), part.size());
        }
        return newData ? count(n, "seed") + ", each with new data" : count(n, "seed") + " on these data";
    }

    private static String count(int n, String what) {
        return n == 1 ? "1 " + what : "%d %ss".formatted(n, what);
    }

    static List<MeasuredTrial> on(Side side, List<MeasuredTrial> trials) {
        return trials.stream().filter(trial -> trial.planned().side() == side).toList();
    }
}
