package org.depthbench.comparison.evidence;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depthbench.comparison.history.StoredComparison;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.words.Figures;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.Area;

/** A scoreboard over tasks: on each, the shallow and the deep network that met most often on all of its examples. */
final class ApplicationsRule implements Rule {
    /** Of two pairs of networks the one with more seeds counts, and of equals the later. */
    private static final Comparator<PairedRuns> MOST_TRIED =
            Comparator.comparingInt(PairedRuns::seeds).thenComparingLong(PairedRuns::latestRun);

    private final TableWords words;
    private final TaskCatalogue catalogue;

    ApplicationsRule(TableWords words, TaskCatalogue catalogue) {
        this.words = words;
        this.catalogue = catalogue;
    }

    @Override
    public Finding judge(ComparisonResult current, List<StoredComparison> history) {
        Map<String, PairedRuns> scoreboard = scoreboard(history);
        Map<String, PairedRuns> images = enough(scoreboard, Area.IMAGES);
        Map<String, PairedRuns> simple = enough(scoreboard, Area.SIMPLE);
        String shallowCell = cell(scoreboard, current, Side.SHALLOW);
        String deepCell = cell(scoreboard, current, Side.DEEP);
        if (images.isEmpty() || simple.isEmpty()) {
            return Finding.of(
                    shallowCell, deepCell, Verdict.NOT_YET, words.get("applications.needs", PairedRuns.LEAST_SEEDS));
        }
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        for (PairedRuns image : images.values()) {
            for (PairedRuns plain : simple.values()) {
                verdicts.add(PairedRuns.verdict(image.deep(), plain.deep()));
            }
        }
        return new Finding(
                shallowCell,
                deepCell,
                // Tasks that contradict each other prove neither.
                verdicts.size() == 1 ? verdicts.iterator().next() : Verdict.NOT_YET,
                words.get("applications.reason", standings(images, simple)),
                Stream.concat(images.values().stream(), simple.values().stream())
                        .flatMap(rivalry -> rivalry.runs().stream())
                        .toList());
    }

    private String standings(Map<String, PairedRuns> images, Map<String, PairedRuns> simple) {
        return Stream.concat(images.entrySet().stream(), simple.entrySet().stream())
                .map(entry -> words.get(
                        "applications.standing",
                        words.get(entry.getValue().deep().key()),
                        words.title(catalogue, entry.getKey())))
                .collect(Collectors.joining(", "));
    }

    private Map<String, PairedRuns> scoreboard(List<StoredComparison> history) {
        Map<String, PairedRuns> best = new TreeMap<>();
        history.stream()
                .filter(run -> isWhole(run.result().spec()))
                .collect(Collectors.groupingBy(run -> run.result().spec().question()))
                .values()
                .forEach(runs -> {
                    String task = runs.get(0).result().spec().task().task();
                    best.merge(task, new PairedRuns(runs), BinaryOperator.maxBy(MOST_TRIED));
                });
        best.values().removeIf(rivalry -> rivalry.seeds() == 0);
        return best;
    }

    /** A fair entry: a shallow against a deep network, on all that the task has to give. */
    private boolean isWhole(ComparisonSpec spec) {
        return catalogue
                .find(spec.task().task())
                .filter(task -> spec.task().examples() >= task.sizes().usual())
                .filter(task -> !spec.shallow().network().deep()
                        && spec.deep().network().deep())
                .isPresent();
    }

    private Map<String, PairedRuns> enough(Map<String, PairedRuns> scoreboard, Area area) {
        Map<String, PairedRuns> enough = new TreeMap<>(scoreboard);
        enough.entrySet()
                .removeIf(entry ->
                        !isOf(area, entry.getKey()) || !entry.getValue().enough());
        return enough;
    }

    private boolean isOf(Area area, String task) {
        return catalogue.find(task).filter(found -> found.area() == area).isPresent();
    }

    private String cell(Map<String, PairedRuns> scoreboard, ComparisonResult current, Side side) {
        String here = current.spec().task().task();
        Stream<String> others = scoreboard.entrySet().stream()
                .filter(entry -> entry.getValue().enough() || !entry.getKey().equals(here))
                .map(entry -> "%s %s (%s)"
                        .formatted(
                                words.title(catalogue, entry.getKey()),
                                entry.getValue().enough()
                                        ? entry.getValue().words(side)
                                        : Figures.score(
                                                entry.getValue().metric(),
                                                entry.getValue().mean(side)),
                                words.count("seeds", entry.getValue().seeds())));
        boolean listed = scoreboard.containsKey(here) && scoreboard.get(here).enough();
        Stream<String> now = listed
                ? Stream.empty()
                : Stream.of("%s %s"
                        .formatted(words.title(catalogue, here), Figures.score(current.metric(), current.score(side))));
        return Stream.concat(now, others).collect(Collectors.joining("; "));
    }
}
