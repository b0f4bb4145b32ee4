package org.depthbench.comparison.table;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depthbench.comparison.evidence.Evidence;
import org.depthbench.comparison.evidence.Finding;
import org.depthbench.comparison.evidence.TableWords;
import org.depthbench.comparison.evidence.Verdict;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.words.Figures;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.Area;
import org.depthbench.datasets.task.Task;

/** A scoreboard over tasks: on each, the shallow and the deep network that met most often on all of its examples. */
final class ApplicationsRule implements Rule {
    private final TableWords words;
    private final TaskCatalogue catalogue;

    ApplicationsRule(TableWords words, TaskCatalogue catalogue) {
        this.words = words;
        this.catalogue = catalogue;
    }

    @Override
    public Finding judge(ComparisonResult current, Evidence evidence) {
        Map<String, PairedRuns> scoreboard = scoreboard(evidence);
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

    /** Of each task that is on this machine, the pair that met with most seeds on all that the task has to give. */
    private Map<String, PairedRuns> scoreboard(Evidence evidence) {
        Map<String, PairedRuns> best = new TreeMap<>();
        for (Task task : catalogue.all()) {
            PairedRuns pair = new PairedRuns(
                    task.target().metric(),
                    evidence.mostTried(task.id(), task.sizes().usual()));
            if (pair.seeds() > 0) {
                best.put(task.id(), pair);
            }
        }
        return best;
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
