package org.depthbench.comparison.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depthbench.comparison.history.StoredComparison;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;

/** Accuracy of the same two networks on small and on large parts of the same task. */
final class DataRequirementsRule implements Rule {
    private static final int LEAST_FACTOR = 4;

    @Override
    public Finding judge(ComparisonResult current, List<StoredComparison> history) {
        TreeMap<Integer, Rivalry> bySize = history.stream()
                .filter(run -> sameButSize(run.result().spec(), current.spec()))
                .collect(Collectors.groupingBy(
                        run -> run.result().spec().task().examples(),
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), Rivalry::new)));
        bySize.values().removeIf(rivalry -> !rivalry.enough());
        if (bySize.size() < 2 || bySize.lastKey() < LEAST_FACTOR * bySize.firstKey()) {
            int examples = current.spec().task().examples();
            int small = Math.max(
                    current.spec().task().definition().sizes().least(), Math.min(examples / LEAST_FACTOR, 200));
            return Finding.of(
                    here(current, Side.SHALLOW),
                    here(current, Side.DEEP),
                    Verdict.NOT_YET,
                    "Compare these networks on %d and on %d examples, with %d seeds each."
                            .formatted(small, examples, Rivalry.LEAST_SEEDS));
        }
        Rivalry small = bySize.firstEntry().getValue();
        Rivalry large = bySize.lastEntry().getValue();
        boolean agrees = !small.better(Side.DEEP) && large.better(Side.DEEP);
        String reason = "Deep is %s on %d examples and %s on %d."
                .formatted(
                        small.better(Side.DEEP) ? "better" : "not better",
                        bySize.firstKey(),
                        large.better(Side.DEEP) ? "better" : "not better",
                        bySize.lastKey());
        return new Finding(
                cell(bySize, Side.SHALLOW),
                cell(bySize, Side.DEEP),
                agrees ? Verdict.AGREES : Verdict.DISAGREES,
                reason,
                Stream.of(small, large)
                        .flatMap(rivalry -> rivalry.runs().stream())
                        .toList());
    }

    private static boolean sameButSize(ComparisonSpec one, ComparisonSpec other) {
        return one.task().task().equals(other.task().task())
                && one.question().withExamples(other.task().examples()).equals(other.question());
    }

    private static String here(ComparisonResult current, Side side) {
        return "%d examples: %s"
                .formatted(
                        current.spec().task().examples(),
                        Figures.percent(current.side(side).testAccuracy()));
    }

    private static String cell(Map<Integer, Rivalry> bySize, Side side) {
        return bySize.entrySet().stream()
                .map(entry -> String.format(
                        Locale.ROOT,
                        "%d examples: %s",
                        entry.getKey(),
                        entry.getValue().words(side)))
                .collect(Collectors.joining("; "));
    }
}
