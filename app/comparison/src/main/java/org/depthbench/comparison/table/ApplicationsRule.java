package org.depthbench.comparison.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depthbench.comparison.analysis.Cell;
import org.depthbench.comparison.analysis.Difference;
import org.depthbench.comparison.analysis.Judgement;
import org.depthbench.comparison.evidence.Evidence;
import org.depthbench.comparison.evidence.Finding;
import org.depthbench.comparison.evidence.Glance;
import org.depthbench.comparison.evidence.TableWords;
import org.depthbench.comparison.evidence.Verdict;
import org.depthbench.comparison.experiment.ExperimentKind;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.DefaultComparisons;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.words.Figures;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.Area;
import org.depthbench.datasets.task.Task;

/**
 * A scoreboard over tasks: the networks at hand on their task, and on each other task those that meet there unasked. Whatever
 * else was tried there says nothing of the task.
 */
final class ApplicationsRule implements Rule {
    /** The fields that the text gives to deep learning. */
    private static final Set<Area> OF_DEEP_LEARNING = EnumSet.of(Area.IMAGES, Area.LANGUAGE, Area.DRIVING);

    /** The fields that it gives to shallow networks. */
    private static final Set<Area> OF_SHALLOW_NETWORKS = EnumSet.of(Area.SPEECH, Area.SIMPLE);

    private final TableWords words;
    private final TaskCatalogue catalogue;

    ApplicationsRule(TableWords words, TaskCatalogue catalogue) {
        this.words = words;
        this.catalogue = catalogue;
    }

    @Override
    public Finding judge(ComparisonResult current, Evidence evidence) {
        return evidence.experiment(ExperimentKind.APPLICATIONS, current.spec().question())
                .map(this::measured)
                .orElseGet(() -> byRuns(current, evidence));
    }

    /** What an experiment over every task found. */
    private Finding measured(Evidence.Answered experiment) {
        Map<String, PairedRuns.Standing> standings = new TreeMap<>();
        experiment
                .findings()
                .differences()
                .forEach(difference -> standings.put(difference.label(), standing(difference.judgement())));
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        for (Area deep : OF_DEEP_LEARNING) {
            for (Area shallow : OF_SHALLOW_NETWORKS) {
                Optional<PairedRuns.Standing> one = standing(deep, standings);
                Optional<PairedRuns.Standing> other = standing(shallow, standings);
                if (one.isPresent() && other.isPresent()) {
                    verdicts.add(PairedRuns.verdict(one.get(), other.get()));
                }
            }
        }
        int repeats = experiment.findings().differences().stream()
                .mapToInt(Difference::n)
                .min()
                .orElse(0);
        boolean decided = verdicts.size() == 1 && !verdicts.contains(Verdict.NOT_YET);
        Verdict open = repeats < Judgement.LEAST_REPEATS ? Verdict.NOT_YET : Verdict.UNDECIDED;
        return Finding.of(
                        cell(experiment, Side.SHALLOW),
                        cell(experiment, Side.DEEP),
                        decided ? verdicts.iterator().next() : open,
                        words.get(
                                "applications.measured",
                                words.count("seeds", repeats),
                                standings(experiment.findings().differences())))
                .by(experiment.id())
                .seen(glance(experiment.findings().differences(), repeats));
    }

    private Glance glance(List<Difference> differences, int repeats) {
        Glance.Plot.Tally tally = new Glance.Plot.Tally(
                count(differences, Judgement.SHALLOW_BETTER),
                count(differences, Judgement.PRACTICALLY_EQUAL),
                count(differences, Judgement.NOT_ENOUGH),
                count(differences, Judgement.DEEP_BETTER));
        String of = words.get("applications.glance", tally.tasks(), words.count("seeds", repeats));
        return new Glance(
                words.figure(Integer.toString(tally.shallow()), of),
                words.figure(Integer.toString(tally.deep()), of),
                tally,
                words.get("applications.effect", tally.equal(), tally.open()));
    }

    private static int count(List<Difference> differences, Judgement judgement) {
        return (int) differences.stream()
                .filter(each -> each.judgement() == judgement)
                .count();
    }

    /** The tasks of each judgement together. */
    private String standings(List<Difference> differences) {
        return Arrays.stream(Judgement.values())
                .filter(judgement -> differences.stream().anyMatch(each -> each.judgement() == judgement))
                .map(judgement -> words.get(
                        "applications.standing",
                        words.get("judgement."
                                + judgement.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                        differences.stream()
                                .filter(each -> each.judgement() == judgement)
                                .map(each -> words.title(catalogue, each.label()))
                                .collect(Collectors.joining(", "))))
                .collect(Collectors.joining("; "));
    }

    /** How deep stands in a field: as on most of its tasks, and too close where there are no most; empty where it has none. */
    private Optional<PairedRuns.Standing> standing(Area area, Map<String, PairedRuns.Standing> standings) {
        List<PairedRuns.Standing> ofTasks = standings.entrySet().stream()
                .filter(entry -> isOf(area, entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        if (ofTasks.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(PairedRuns.Standing.values())
                .filter(standing -> 2L * Collections.frequency(ofTasks, standing) > ofTasks.size())
                .findFirst()
                .orElse(PairedRuns.Standing.TOO_CLOSE));
    }

    private static PairedRuns.Standing standing(Judgement judgement) {
        return switch (judgement) {
            case DEEP_BETTER -> PairedRuns.Standing.BETTER;
            case SHALLOW_BETTER -> PairedRuns.Standing.WORSE;
            case PRACTICALLY_EQUAL -> PairedRuns.Standing.NOT_BETTER;
            case NOT_ENOUGH -> PairedRuns.Standing.TOO_CLOSE;
        };
    }

    private String cell(Evidence.Answered experiment, Side side) {
        Map<Area, List<String>> scores = new TreeMap<>();
        for (Cell cell : experiment.findings().cells()) {
            Optional<Task> task = catalogue.find(cell.label());
            if (cell.side() == side && task.isPresent()) {
                scores.computeIfAbsent(task.get().area(), area -> new ArrayList<>())
                        .add(score(experiment, cell));
            }
        }
        return scores.entrySet().stream()
                .map(entry -> words.get("area." + entry.getKey().word()) + " " + String.join(", ", entry.getValue()))
                .collect(Collectors.joining("; "));
    }

    private String score(Evidence.Answered experiment, Cell cell) {
        return experiment.trials().stream()
                .filter(trial -> trial.planned().label().equals(cell.label()))
                .findFirst()
                .map(trial -> words.figure(Figures.score(trial.result().metric(), cell.mean())))
                .orElse("–");
    }

    private Finding byRuns(ComparisonResult current, Evidence evidence) {
        Map<String, PairedRuns> scoreboard = scoreboard(current, evidence);
        Map<String, PairedRuns> images = enough(scoreboard, Area.IMAGES);
        Map<String, PairedRuns> simple = enough(scoreboard, Area.SIMPLE);
        String shallowCell = cell(scoreboard, current, Side.SHALLOW);
        String deepCell = cell(scoreboard, current, Side.DEEP);
        if (images.isEmpty() || simple.isEmpty()) {
            return Finding.of(
                            shallowCell,
                            deepCell,
                            Verdict.NOT_YET,
                            words.get("applications.needs", PairedRuns.LEAST_SEEDS))
                    .seen(seenHere(current, scoreboard));
        }
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        for (PairedRuns image : images.values()) {
            for (PairedRuns plain : simple.values()) {
                verdicts.add(PairedRuns.verdict(image.deep(), plain.deep()));
            }
        }
        return Finding.of(
                        shallowCell,
                        deepCell,
                        // Tasks that contradict each other prove neither.
                        verdicts.size() == 1 ? verdicts.iterator().next() : Verdict.NOT_YET,
                        words.get("applications.reason", standings(images, simple)))
                .by(Stream.concat(images.values().stream(), simple.values().stream())
                        .flatMap(rivalry -> rivalry.runs().stream())
                        .toList())
                .seen(seenHere(current, scoreboard));
    }

    /** The scores on the task at hand: over seeds where there are enough, else of this run. */
    private Glance seenHere(ComparisonResult current, Map<String, PairedRuns> scoreboard) {
        Optional<PairedRuns> known = Optional.ofNullable(
                        scoreboard.get(current.spec().task().task()))
                .filter(PairedRuns::enough);
        Glance.Value shallow = value(known, current, Side.SHALLOW);
        Glance.Value deep = value(known, current, Side.DEEP);
        if (Double.isNaN(shallow.mean()) || Double.isNaN(deep.mean())) {
            return Glance.NONE;
        }
        String of = words.get(
                "applications.glance-here",
                words.title(catalogue, current.spec().task().task()),
                known.map(runs -> words.count("seeds", runs.seeds())).orElseGet(() -> words.get("glance.this-run")));
        return new Glance(
                words.figure(Figures.score(current.metric(), shallow.mean()), of),
                words.figure(Figures.score(current.metric(), deep.mean()), of),
                new Glance.Plot.Bars(shallow, deep),
                "");
    }

    private static Glance.Value value(Optional<PairedRuns> known, ComparisonResult current, Side side) {
        return known.map(runs -> Values.ofScores(runs.scores(side)))
                .orElseGet(() -> Glance.Value.once(current.score(side)));
    }

    private String standings(Map<String, PairedRuns> images, Map<String, PairedRuns> simple) {
        return Stream.concat(images.entrySet().stream(), simple.entrySet().stream())
                .map(entry -> words.get(
                        "applications.standing",
                        words.get(entry.getValue().deep().key()),
                        words.title(catalogue, entry.getKey())))
                .collect(Collectors.joining(", "));
    }

    private Map<String, PairedRuns> scoreboard(ComparisonResult current, Evidence evidence) {
        Map<String, PairedRuns> scoreboard = new TreeMap<>();
        for (Task task : catalogue.all()) {
            boolean here = task.id().equals(current.spec().task().task());
            ComparisonSpec asked = here
                    ? current.spec()
                    : DefaultComparisons.of(task, current.spec().schedule());
            PairedRuns pair = new PairedRuns(task.target().metric(), samples(evidence, asked));
            if (pair.seeds() > 0) {
                scoreboard.put(task.id(), pair);
            }
        }
        return scoreboard;
    }

    private static List<Evidence.Sample> samples(Evidence evidence, ComparisonSpec spec) {
        return evidence.samples(spec.question()).stream()
                .filter(sample -> sample.examples() == spec.task().examples()
                        && sample.epochs() == spec.stop().epochs())
                .toList();
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
                                words.figure(
                                        entry.getValue().enough()
                                                ? entry.getValue().words(side)
                                                : Figures.score(
                                                        entry.getValue().metric(),
                                                        entry.getValue().mean(side))),
                                words.count("seeds", entry.getValue().seeds())));
        boolean listed = scoreboard.containsKey(here) && scoreboard.get(here).enough();
        Stream<String> now = listed
                ? Stream.empty()
                : Stream.of("%s %s"
                        .formatted(
                                words.title(catalogue, here),
                                words.figure(Figures.score(current.metric(), current.score(side)))));
        return Stream.concat(now, others).collect(Collectors.joining("; "));
    }
}
