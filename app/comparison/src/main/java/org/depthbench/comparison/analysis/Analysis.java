package org.depthbench.comparison.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depthbench.comparison.experiment.ExperimentKind;
import org.depthbench.comparison.experiment.ExperimentSpec;
import org.depthbench.comparison.experiment.MeasuredTrial;
import org.depthbench.comparison.experiment.PlannedTrial;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.statistics.Interval;
import org.depthbench.comparison.statistics.Posterior;
import org.depthbench.comparison.statistics.Summary;
import org.jspecify.annotations.Nullable;

/** Draws what follows from an experiment's trials; a pure function of them, so that it can be asked while they are still trained. */
public final class Analysis {
    /** A ratio of times within which both count as equal: nobody would choose a network by less. */
    static final double RATIO_MARGIN = 1.1;

    private static final int MOST_DISAGREEMENTS = 10;

    /** Of series that begin with a number and go on alike. */
    private static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private final ExperimentSpec spec;
    private final List<MeasuredTrial> trials;
    private final TestParts parts;
    private final Quantity quantity;
    private final Say say;
    private final NavigableMap<Double, List<MeasuredTrial>> places;
    private final List<Cell> cells;

    private Analysis(ExperimentSpec spec, List<MeasuredTrial> trials, TestParts parts) {
        this.spec = spec;
        this.trials = trials;
        this.parts = parts;
        this.quantity = Quantity.of(spec.kind());
        this.say = new Say(spec, quantity);
        this.places = byPlace();
        this.cells = cells();
    }

    /**
     * What follows from the trials that there are so far.
     *
     * @param parts knows the test examples
     */
    public static Findings of(ExperimentSpec spec, List<MeasuredTrial> trials, TestParts parts) {
        return new Analysis(spec, trials, parts).findings();
    }

    private Findings findings() {
        return switch (spec.kind()) {
            case REPEAT, SAME_AGAINST_SAME, COST_TO_TARGET -> pair();
            case OVERFITTING -> spec.wrongLabels() ? wrongLabels() : pair();
            case DATA_REQUIREMENTS -> sizes();
            case DEPTH_LADDER -> ladder();
            case CROSSOVER_MAP -> each(atEachDepth());
            case APPLICATIONS -> each(atEachPlace());
        };
    }

    private double margin() {
        return quantity.ratios() ? Math.log(RATIO_MARGIN) : spec.margin();
    }

    private NavigableMap<Double, List<MeasuredTrial>> byPlace() {
        return trials.stream()
                .collect(Collectors.groupingBy(trial -> trial.planned().x(), TreeMap::new, Collectors.toList()));
    }

    private List<MeasuredTrial> placeAt(double x) {
        return places.getOrDefault(x, List.of());
    }

    private List<Cell> cells() {
        return places.values().stream()
                .flatMap(place -> Stream.of(Side.values())
                        .map(side -> Pairing.on(side, place))
                        .flatMap(group -> bySeries(group).values().stream())
                        .flatMap(this::cells))
                .toList();
    }

    private static NavigableMap<String, List<MeasuredTrial>> bySeries(List<MeasuredTrial> trials) {
        return trials.stream()
                .collect(Collectors.groupingBy(
                        trial -> trial.planned().series(), () -> new TreeMap<>(BY_NUMBER), Collectors.toList()));
    }

    private Stream<Cell> cells(List<MeasuredTrial> group) {
        String series = group.get(0).planned().series();
        if (!series.isEmpty()) {
            return Stream.of(cell(series, Quantity.SCORE, group));
        }
        return spec.wrongLabels()
                ? Stream.of(cell("train", Quantity.TRAIN, group), cell("test", Quantity.SCORE, group))
                : Stream.of(cell("", quantity, group));
    }

    private Cell cell(String series, Quantity quantity, List<MeasuredTrial> group) {
        List<Cell.Value> values = Cell.Value.of(
                group, trial -> quantity.of(trial, spec.comparison().target()));
        Summary summary = Summary.of(values.stream()
                .mapToDouble(value -> quantity.scaled(value.value()))
                .toArray());
        double testPerTraining =
                group.stream().mapToDouble(parts::perTraining).max().orElse(0);
        Interval interval =
                within(quantity, Posterior.of(summary, testPerTraining).interval(Difference.LEVEL));
        PlannedTrial first = group.get(0).planned();
        return new Cell(
                first.side(),
                series,
                first.x(),
                first.label(),
                summary.n(),
                quantity.unscaled(summary.mean()),
                quantity.unscaled(interval.low()),
                quantity.unscaled(interval.high()),
                values,
                group.size() - values.size());
    }

    /** No accuracy is below 0 or above 1, wherever Student's t would let a mean be. */
    private Interval within(Quantity quantity, Interval interval) {
        boolean fractions = (quantity == Quantity.SCORE || quantity == Quantity.TRAIN)
                && trials.get(0).result().metric().ofClasses()
                && !mixed();
        return fractions ? new Interval(Math.max(0, interval.low()), Math.min(1, interval.high())) : interval;
    }

    private boolean mixed() {
        return spec.kind() == ExperimentKind.APPLICATIONS;
    }

    private Optional<Double> target(MeasuredTrial trial) {
        return quantity.of(trial, spec.comparison().target());
    }

    private Pairing pairing(List<MeasuredTrial> first, List<MeasuredTrial> second) {
        return Pairing.of(first, second, quantity, spec.comparison().target(), parts);
    }

    private Pairing sides(List<MeasuredTrial> place) {
        List<MeasuredTrial> usual = bySeries(place).getOrDefault("", List.of());
        return pairing(Pairing.on(Side.SHALLOW, usual), Pairing.on(Side.DEEP, usual));
    }

    private Difference difference(List<MeasuredTrial> place, Pairing pairing, int questions) {
        PlannedTrial first = place.get(0).planned();
        return difference(first.x(), "", first.label(), pairing, questions);
    }

    private Difference difference(double x, String series, String label, Pairing pairing, int questions) {
        return Difference.of(x, series, label, pairing, margin(), questions);
    }

    private Findings pair() {
        if (trials.isEmpty()) {
            return nothing();
        }
        Pairing pairing = sides(trials);
        Difference difference = difference(trials, pairing, 1);
        // A side that does not reach the target has no time, and to leave it out would flatter it.
        boolean unreached = quantity.ratios() && missing() > 0;
        Judgement judgement = unreached ? Judgement.NOT_ENOUGH : difference.judgement();
        Findings found = with(List.of(difference), difference, judgement, null, disagreements(pairing));
        return unreached ? found.saying(say.unreached(cells)) : found;
    }

    /** Where most labels are wrong it shows most who memorises. */
    private Findings wrongLabels() {
        List<Difference> differences = atEachPlace();
        if (differences.isEmpty()) {
            return nothing();
        }
        Difference most = differences.get(differences.size() - 1);
        return with(differences, most, most.judgement(), null, List.of());
    }

    private List<Difference> atEachPlace() {
        return places.values().stream()
                .map(place -> difference(place, sides(place), places.size()))
                .filter(difference -> difference.n() > 0)
                .toList();
    }

    private Findings sizes() {
        NavigableMap<Double, Pairing> pairings = new TreeMap<>();
        places.forEach((x, place) -> pairings.put(x, sides(place)));
        pairings.values().removeIf(pairing -> pairing.pairs() == 0);
        List<Difference> differences = pairings.entrySet().stream()
                .map(entry -> difference(placeAt(entry.getKey()), entry.getValue(), pairings.size()))
                .toList();
        if (pairings.size() < 2) {
            return with(differences, null, Judgement.NOT_ENOUGH, null, List.of());
        }
        Pairing small = pairings.firstEntry().getValue();
        Pairing large = pairings.lastEntry().getValue();
        // How much more the deep side is ahead with many examples than with few.
        Difference gain = difference(pairings.lastKey(), "", "gain", large.minus(small), 1);
        return with(differences, gain, gain.judgement(), crossover(pairings), disagreements(large));
    }

    private static Crossover crossover(NavigableMap<Double, Pairing> pairings) {
        List<Integer> common = pairings.firstEntry().getValue().values().keySet().stream()
                .filter(repeat -> pairings.values().stream()
                        .allMatch(pairing -> pairing.values().containsKey(repeat)))
                .toList();
        if (common.isEmpty()) {
            return new Crossover(false, Double.NaN, Double.NaN, Double.NaN);
        }
        double[][] rows = common.stream()
                .map(repeat -> pairings.values().stream()
                        .mapToDouble(pairing -> pairing.values().getOrDefault(repeat, 0.0))
                        .toArray())
                .toArray(double[][]::new);
        return Crossover.of(
                pairings.keySet().stream().mapToDouble(Double::doubleValue).toArray(), rows);
    }

    private Findings ladder() {
        double reference = places.containsKey(1.0) || places.isEmpty() ? 1 : places.firstKey();
        List<MeasuredTrial> one = placeAt(reference);
        List<List<MeasuredTrial>> groups = places.entrySet().stream()
                .filter(place -> place.getKey() != reference)
                .flatMap(place -> bySeries(place.getValue()).values().stream())
                .toList();
        List<Difference> differences = new ArrayList<>(groups.stream()
                .map(group -> difference(group, pairing(one, group), Math.max(1, groups.size())))
                .filter(difference -> difference.n() > 0)
                .toList());
        Difference best = differences.stream()
                .filter(difference -> difference.x() > reference)
                .max(Comparator.comparingDouble(Difference::mean))
                .orElse(null);
        Judgement judgement = best == null ? Judgement.NOT_ENOUGH : best.judgement();
        links(groups.size()).ifPresent(differences::add);
        return with(differences, best, judgement, null, List.of());
    }

    /** With residual links minus without, where it is deepest. */
    private Optional<Difference> links(int questions) {
        return places.descendingMap().values().stream()
                .map(Analysis::bySeries)
                .filter(series -> series.size() > 1)
                .findFirst()
                .map(series -> {
                    List<MeasuredTrial> without = series.firstEntry().getValue();
                    List<MeasuredTrial> with = series.lastEntry().getValue();
                    double depth = with.get(0).planned().x();
                    return difference(depth, "", Say.links(depth), pairing(without, with), questions);
                })
                .filter(difference -> difference.n() > 0);
    }

    private List<Difference> atEachDepth() {
        int questions =
                (int) cells.stream().filter(cell -> cell.side() == Side.DEEP).count();
        return places.values().stream()
                .flatMap(place -> bySeries(Pairing.on(Side.DEEP, place)).entrySet().stream()
                        .map(deep -> atDepth(
                                deep.getKey(),
                                pairing(Pairing.on(Side.SHALLOW, place), deep.getValue()),
                                deep.getValue().get(0).planned(),
                                questions)))
                .filter(difference -> difference.n() > 0)
                .toList();
    }

    private Difference atDepth(String depth, Pairing pairing, PlannedTrial planned, int questions) {
        return difference(planned.x(), depth, "%s at %s".formatted(depth, planned.label()), pairing, questions);
    }

    /** Each place has a judgement of its own. */
    private Findings each(List<Difference> differences) {
        // One word for all is said only where all have the same.
        List<Judgement> distinct =
                differences.stream().map(Difference::judgement).distinct().toList();
        Judgement judgement = distinct.size() == 1 ? distinct.get(0) : Judgement.NOT_ENOUGH;
        Findings found = with(differences, null, judgement, null, List.of());
        return distinct.size() < 2 ? found : found.saying(Say.counted(differences));
    }

    private Findings nothing() {
        return with(List.of(), null, Judgement.NOT_ENOUGH, null, List.of());
    }

    private Findings with(
            List<Difference> differences,
            @Nullable Difference difference,
            Judgement judgement,
            @Nullable Crossover crossover,
            List<Findings.Disagreement> examples) {
        int repeats = differences.stream().mapToInt(Difference::n).min().orElse(0);
        return new Findings(
                spec.wrongLabels() ? "score" : quantity.words(),
                cells,
                differences,
                difference,
                judgement,
                say.verdict(judgement, repeats),
                say.sentence(differences, difference, crossover, cells),
                crossover,
                examples,
                notes());
    }

    private static List<Findings.Disagreement> disagreements(Pairing pairing) {
        if (pairing.byExample().isEmpty()) {
            return List.of();
        }
        int repeats = pairing.byExample().size();
        return IntStream.range(0, pairing.byExample().firstEntry().getValue().length)
                .mapToObj(example -> {
                    double deepAlone = 0;
                    double shallowAlone = 0;
                    for (double[] row : pairing.byExample().values()) {
                        deepAlone += row[example] > 0 ? 1 : 0;
                        shallowAlone += row[example] < 0 ? 1 : 0;
                    }
                    return new Findings.Disagreement(example, shallowAlone / repeats, deepAlone / repeats);
                })
                .filter(each -> each.shallow() != each.deep())
                .sorted(Comparator.comparingDouble(each -> -Math.abs(each.deep() - each.shallow())))
                .limit(MOST_DISAGREEMENTS)
                .toList();
    }

    private long missing() {
        return trials.stream().filter(trial -> target(trial).isEmpty()).count();
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        trials.stream()
                .filter(trial -> trial.result().state() != TrialState.FINISHED)
                .collect(Collectors.groupingBy(
                        trial -> String.valueOf(trial.result().error()), TreeMap::new, Collectors.counting()))
                .forEach((reason, count) -> notes.add(
                        "%s: %s".formatted(count == 1 ? "1 trial failed" : count + " trials failed", reason)));
        Asides.vanishing(spec, trials).ifPresent(notes::add);
        notes.addAll(say.differingBesideDepth());
        long machines = MeasuredTrial.machines(trials);
        if (machines > 1) {
            notes.add("Trials from %d machines.".formatted(machines));
        } else if (trials.stream().anyMatch(trial -> trial.origin() != null)) {
            notes.add("Trials from another machine.");
        }
        return notes;
    }
}
