package org.depthbench.comparison.table;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depthbench.comparison.evidence.Evidence;
import org.depthbench.comparison.evidence.Finding;
import org.depthbench.comparison.evidence.TableWords;
import org.depthbench.comparison.evidence.Verdict;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.words.Figures;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.Sizes;
import org.depthbench.datasets.task.Task;

/** Accuracy of the same two networks on small and on large parts of the same task. */
final class DataRequirementsRule implements Rule {
    private static final int LEAST_FACTOR = 4;
    private static final int USUAL_SMALL = 200;

    private final TableWords words;
    private final TaskCatalogue catalogue;

    DataRequirementsRule(TableWords words, TaskCatalogue catalogue) {
        this.words = words;
        this.catalogue = catalogue;
    }

    @Override
    public Finding judge(ComparisonResult current, Evidence evidence) {
        TreeMap<Integer, PairedRuns> bySize = evidence
                .atEverySize(current.spec().question())
                .stream()
                .collect(Collectors.groupingBy(
                        Evidence.Sample::examples,
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.toList(), runs -> new PairedRuns(current.metric(), runs))));
        bySize.values().removeIf(rivalry -> !rivalry.enough());
        if (bySize.size() < 2 || bySize.lastKey() < LEAST_FACTOR * bySize.firstKey()) {
            return Finding.of(
                    here(current, Side.SHALLOW), here(current, Side.DEEP), Verdict.NOT_YET, advice(current.spec()));
        }
        PairedRuns small = bySize.firstEntry().getValue();
        PairedRuns large = bySize.lastEntry().getValue();
        return new Finding(
                cell(bySize, Side.SHALLOW),
                cell(bySize, Side.DEEP),
                PairedRuns.verdict(large.deep(), small.deep()),
                words.get(
                        "data-requirements.reason",
                        words.get(small.deep().key()),
                        Integer.toString(bySize.firstKey()),
                        words.get(large.deep().key()),
                        Integer.toString(bySize.lastKey())),
                Stream.of(small, large)
                        .flatMap(rivalry -> rivalry.runs().stream())
                        .toList());
    }

    /** Two sizes far enough apart, the one at hand among them where the task allows it. */
    private String advice(ComparisonSpec spec) {
        int here = spec.task().examples();
        Sizes sizes = catalogue.find(spec.task().task()).map(Task::sizes).orElse(new Sizes(here, here, here));
        int large = Math.max(spec.task().examples(), Math.min(sizes.most(), LEAST_FACTOR * sizes.least()));
        int small = Math.max(sizes.least(), Math.min(large / LEAST_FACTOR, USUAL_SMALL));
        return words.get(
                "data-requirements.needs", Integer.toString(small), Integer.toString(large), PairedRuns.LEAST_SEEDS);
    }

    private String here(ComparisonResult current, Side side) {
        return words.get(
                "data-requirements.cell",
                Integer.toString(current.spec().task().examples()),
                Figures.score(current.metric(), current.score(side)));
    }

    private String cell(Map<Integer, PairedRuns> bySize, Side side) {
        return bySize.entrySet().stream()
                .map(entry -> words.get(
                        "data-requirements.cell",
                        Integer.toString(entry.getKey()),
                        entry.getValue().words(side)))
                .collect(Collectors.joining("; "));
    }
}
