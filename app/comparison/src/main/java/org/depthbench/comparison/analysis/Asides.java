package org.depthbench.comparison.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depthbench.comparison.experiment.ExperimentKind;
import org.depthbench.comparison.experiment.ExperimentSpec;
import org.depthbench.comparison.experiment.MeasuredTrial;
import org.depthbench.comparison.experiment.PlannedTrial;
import org.depthbench.comparison.result.CostToTarget;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.statistics.Interval;
import org.depthbench.comparison.statistics.Summary;

/** Finds what the trials of an experiment tell besides what it asks; a pure function of them. */
public final class Asides {
    /** The word of the gradients' sizes, layer by layer. */
    public static final String GRADIENT = "gradient";

    private static final double MEBI = 1 << 20;
    private static final String LAYERS = "hidden layers";

    private final ExperimentSpec spec;
    private final List<MeasuredTrial> finished;

    /**
     * What an experiment measured besides what it asks, to be seen beside that and judged by nobody. Its values are compared by ratios, so means
     * are geometric.
     *
     * @param word by which it is chosen, such as {@code gradient}
     * @param quantity what its values are, with their unit
     * @param across what its places count
     */
    public record Aside(String word, String quantity, String across, List<Cell> cells) {
        public Aside {
            cells = List.copyOf(cells);
        }
    }

    private Asides(ExperimentSpec spec, List<MeasuredTrial> trials) {
        this.spec = spec;
        this.finished = trials.stream()
                .filter(trial -> trial.result().state() == TrialState.FINISHED)
                .sorted(Comparator.comparingDouble(trial -> trial.planned().x()))
                .toList();
    }

    /** What is seen beside an experiment's own values, as far as its trials are there. */
    public static List<Aside> of(ExperimentSpec spec, List<MeasuredTrial> trials) {
        Asides asides = new Asides(spec, trials);
        Stream<Aside> all =
                switch (spec.kind()) {
                    case DEPTH_LADDER -> Stream.of(asides.time(), asides.gradient());
                    case COST_TO_TARGET -> Stream.of(asides.epochs(), asides.work(), asides.memory());
                    case REPEAT, SAME_AGAINST_SAME, DATA_REQUIREMENTS, CROSSOVER_MAP, OVERFITTING, APPLICATIONS ->
                        Stream.of();
                };
        return all.filter(aside -> aside.cells().stream().anyMatch(cell -> cell.n() > 0))
                .toList();
    }

    /** Times of different machines are never put together. */
    private Aside time() {
        boolean one = MeasuredTrial.machines(finished) == 1;
        return new Aside(
                "time",
                "processor time of training (s)",
                LAYERS,
                one ? cells(result -> Optional.of(result.ownSeconds())) : List.of());
    }

    private Aside epochs() {
        return new Aside("epochs", "epochs to target", "", costs(cost -> (double) cost.epochs()));
    }

    private Aside work() {
        return new Aside("work", "multiply–accumulates to target", "", costs(CostToTarget::macs));
    }

    private Aside memory() {
        return new Aside(
                "memory",
                "memory of the process at most (MiB)",
                "",
                cells(result -> Optional.of(result.peakMemoryBytes() / MEBI)));
    }

    private List<Cell> costs(Function<CostToTarget, Double> value) {
        return cells(result -> result.costTo(spec.comparison().target()).map(value));
    }

    private List<Cell> cells(Function<TrialResult, Optional<Double>> value) {
        return groups().values().stream()
                .map(group -> {
                    PlannedTrial first = group.get(0).planned();
                    return cell(first.series(), first.x(), first.label(), group, value);
                })
                .toList();
    }

    /** Of each depth a line over its layers, at the weights that training begins with. */
    private Aside gradient() {
        List<Cell> cells = new ArrayList<>();
        for (List<MeasuredTrial> group : groups().values()) {
            int layers = group.get(0).result().gradientSizes().size();
            IntStream.range(0, layers)
                    .mapToObj(layer -> cell(
                            line(group.get(0).planned()),
                            layer + 1,
                            Integer.toString(layer + 1),
                            group,
                            result -> at(result.gradientSizes(), layer)))
                    .forEach(cells::add);
        }
        return new Aside(GRADIENT, "gradient at the first batch (RMS)", "layer, from the input on", cells);
    }

    /** Such as {@code 8 layers}, or {@code 8 residual}. */
    private static String line(PlannedTrial planned) {
        return planned.series().isEmpty() ? planned.label() + " layers" : planned.label();
    }

    private static Optional<Double> at(List<Double> sizes, int layer) {
        return layer < sizes.size() ? Optional.of(sizes.get(layer)) : Optional.empty();
    }

    private Map<String, List<MeasuredTrial>> groups() {
        return finished.stream()
                .collect(Collectors.groupingBy(
                        trial -> "%s %s %s"
                                .formatted(
                                        trial.planned().side(),
                                        trial.planned().x(),
                                        trial.planned().series()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private static Cell cell(
            String series,
            double x,
            String label,
            List<MeasuredTrial> group,
            Function<TrialResult, Optional<Double>> value) {
        List<Cell.Value> values =
                Cell.Value.of(group, trial -> value.apply(trial.result()).filter(number -> number > 0));
        Summary summary = Summary.of(
                values.stream().mapToDouble(each -> Math.log(each.value())).toArray());
        Interval interval = summary.posterior().interval(Difference.LEVEL);
        return new Cell(
                group.get(0).planned().side(),
                series,
                x,
                label,
                summary.n(),
                Math.exp(summary.mean()),
                Math.exp(interval.low()),
                Math.exp(interval.high()),
                values,
                group.size() - values.size());
    }

    /**
     * What the first layer's gradient is of the last one's, at each depth of a ladder; empty where fewer than three layers learn, or that was
     * not measured.
     */
    static Optional<String> vanishing(ExperimentSpec spec, List<MeasuredTrial> trials) {
        if (spec.kind() != ExperimentKind.DEPTH_LADDER) {
            return Optional.empty();
        }
        List<Cell> cells = new Asides(spec, trials).gradient().cells();
        Map<String, List<Cell>> lines = cells.stream()
                .filter(cell -> cell.n() > 0)
                .collect(Collectors.groupingBy(Cell::series, LinkedHashMap::new, Collectors.toList()));
        String ratios = lines.entrySet().stream()
                .filter(line -> line.getValue().size() > 2)
                .map(line -> "%s: %s".formatted(line.getKey().replace(" layers", ""), ratio(line.getValue())))
                .collect(Collectors.joining(", "));
        return ratios.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "When training begins, the gradient of the first layer divided by that of the last one is, by hidden layers: %s."
                                .formatted(ratios));
    }

    private static String ratio(List<Cell> line) {
        double ratio = line.get(0).mean() / line.get(line.size() - 1).mean();
        return ratio >= 0.095 ? "%.2f".formatted(ratio) : "%.1g".formatted(ratio);
    }
}
