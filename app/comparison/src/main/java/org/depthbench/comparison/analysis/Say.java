package org.depthbench.comparison.analysis;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.depthbench.comparison.contrast.Apart;
import org.depthbench.comparison.experiment.ExperimentKind;
import org.depthbench.comparison.experiment.ExperimentSpec;
import org.depthbench.comparison.words.Figures;
import org.depthbench.datasets.task.Metric;
import org.jspecify.annotations.Nullable;

/** Puts findings into sentences. */
final class Say {
    private static final double PERCENT = 100;

    private final ExperimentSpec spec;
    private final Quantity quantity;
    private final Amounts amounts;

    Say(ExperimentSpec spec, Quantity quantity) {
        this.spec = spec;
        this.quantity = quantity;
        this.amounts = new Amounts(spec);
    }

    /** A judgement in the words of the question. */
    String verdict(Judgement judgement, int repeats) {
        if (judgement == Judgement.NOT_ENOUGH && repeats < Judgement.LEAST_REPEATS) {
            return "%s: %d of %d repeats".formatted(judgement.words(), repeats, Judgement.LEAST_REPEATS);
        }
        return switch (spec.kind()) {
            case OVERFITTING ->
                words(judgement, "deep memorises more", "shallow memorises more", "both memorise alike");
            case COST_TO_TARGET -> words(judgement, "shallow faster", "deep faster", "practically as fast");
            case DATA_REQUIREMENTS ->
                words(judgement, "deep gains more from data", "shallow gains more from data", "both gain alike");
            case DEPTH_LADDER ->
                words(judgement, "more depth pays", "more depth harms", "more depth is practically no better");
            case REPEAT, SAME_AGAINST_SAME, CROSSOVER_MAP, APPLICATIONS -> judgement.words();
        };
    }

    private static String words(Judgement judgement, String above, String below, String equal) {
        return switch (judgement) {
            case DEEP_BETTER -> above;
            case SHALLOW_BETTER -> below;
            case PRACTICALLY_EQUAL -> equal;
            case NOT_ENOUGH -> judgement.words();
        };
    }

    private Metric metric() {
        return spec.comparison().task().demand().metric();
    }

    private String withInterval(Difference difference) {
        if (difference.n() < 2) {
            return amounts.difference(difference.mean()) + " (no interval of one pair)";
        }
        return "%s (95 %% interval %s to %s)"
                .formatted(
                        amounts.difference(difference.mean()),
                        amounts.difference(difference.low()),
                        amounts.difference(difference.high()));
    }

    /** On how many tasks which judgement was reached. */
    static String counted(List<Difference> differences) {
        return differences.stream()
                .collect(Collectors.groupingBy(Difference::judgement, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> "%s on %d".formatted(entry.getKey().words(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** How many trials of each side reached the target. */
    private static String reached(List<Cell> cells) {
        return cells.stream()
                .map(cell -> "%s %d of %d".formatted(cell.side().word(), cell.n(), cell.n() + cell.missing()))
                .collect(Collectors.joining(", "));
    }

    /** The verdict where not every trial has a time. */
    String unreached(List<Cell> cells) {
        return "target not reached by all: " + reached(cells);
    }

    private String pair(Difference difference, List<Cell> cells) {
        if (quantity.ratios() && cells.stream().anyMatch(cell -> cell.missing() > 0)) {
            return "%s was reached in trials of %s; to leave the others out would flatter their side, so no ratio is judged."
                    .formatted(Figures.score(metric(), spec.comparison().target()), reached(cells));
        }
        if (difference.n() == 0) {
            return "There is nothing to compare yet.";
        }
        String what = quantity.ratios()
                ? "Deep takes %s the training time of shallow to %s"
                        .formatted(
                                withInterval(difference),
                                Figures.score(metric(), spec.comparison().target()))
                : quantity == Quantity.GAP
                        ? "The gap of deep minus that of shallow is " + withInterval(difference)
                        : "Deep minus shallow is " + withInterval(difference);
        return "%s, over %s: %s.".formatted(what, difference.overWhat(), means(cells));
    }

    private String means(List<Cell> cells) {
        return cells.stream()
                .map(cell -> "%s %s".formatted(cell.side().word(), amounts.value(cell.mean())))
                .collect(Collectors.joining(", "));
    }

    String sentence(
            List<Difference> differences,
            @Nullable Difference difference,
            @Nullable Crossover crossover,
            List<Cell> cells) {
        if (differences.isEmpty()) {
            return "There is nothing to compare yet.";
        }
        return switch (spec.kind()) {
            case REPEAT, SAME_AGAINST_SAME, COST_TO_TARGET -> pair(differences.get(0), cells);
            case OVERFITTING -> spec.wrongLabels() ? wrongLabels(differences, cells) : pair(differences.get(0), cells);
            case DATA_REQUIREMENTS -> sizes(differences, difference, crossover);
            case DEPTH_LADDER -> ladder(differences, difference, cells);
            case CROSSOVER_MAP -> map(differences);
            case APPLICATIONS ->
                differences.stream()
                        .collect(Collectors.groupingBy(Difference::judgement, TreeMap::new, Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(entry -> "%s on %s"
                                .formatted(
                                        entry.getKey().words(),
                                        entry.getValue().stream()
                                                .map(Difference::label)
                                                .collect(Collectors.joining(", "))))
                        .collect(Collectors.joining("; ", "Deep against shallow: ", "."));
        };
    }

    private String wrongLabels(List<Difference> differences, List<Cell> cells) {
        Difference first = differences.get(0);
        Difference last = differences.get(differences.size() - 1);
        String gap = differences.size() == 1
                ? "The gap of deep minus that of shallow, train minus test score, is %s at %s wrong labels"
                        .formatted(withInterval(last), last.label())
                : "The gap of deep minus that of shallow, train minus test score, is %s at %s wrong labels and %s at %s"
                        .formatted(withInterval(first), first.label(), withInterval(last), last.label());
        return "%s, over %s%s.%s".formatted(gap, last.overWhat(), byHeart(last, cells), remedies(last, cells));
    }

    private String remedies(Difference at, List<Cell> cells) {
        return spec.remedies().stream()
                .map(remedy -> "with %s %s".formatted(remedy.word(), means(cells, at.x(), remedy.word())))
                .reduce((one, other) -> one + "; " + other)
                .map(all -> " Test scores there: %s; %s.".formatted(means(cells, at.x(), "test"), all))
                .orElse("");
    }

    private String means(List<Cell> cells, double x, String series) {
        return means(cells.stream()
                .filter(cell -> cell.x() == x && cell.series().equals(series))
                .toList());
    }

    /**
     * How many of the wrong labels each side has memorised at least: who knows every right label scores as much as there are of these, and
     * whatever comes on top are wrong ones. Of balanced accuracy that does not follow.
     */
    private String byHeart(Difference at, List<Cell> cells) {
        if (metric() != Metric.ACCURACY || at.x() == 0) {
            return "";
        }
        double wrong = at.x() / PERCENT;
        return cells.stream()
                .filter(cell -> cell.x() == at.x() && cell.series().equals("train") && cell.n() > 0)
                .map(cell -> "%s at least %.0f %%"
                        .formatted(cell.side().word(), PERCENT * Math.max(0, (cell.mean() - (1 - wrong)) / wrong)))
                .collect(Collectors.joining(", ", "; of these wrong labels ", " were learned by heart"));
    }

    private String sizes(List<Difference> differences, @Nullable Difference gain, @Nullable Crossover crossover) {
        Difference first = differences.get(0);
        Difference last = differences.get(differences.size() - 1);
        String ends = "Deep minus shallow is %s at %s examples and %s at %s, after equal steps"
                .formatted(withInterval(first), first.label(), withInterval(last), last.label());
        if (gain == null || crossover == null) {
            return ends + ".";
        }
        String crossing = crossover.seen()
                ? "deep is ahead from about %.0f examples on (95 %% interval %.0f to %.0f)"
                        .formatted(crossover.at(), crossover.low(), crossover.high())
                : "no crossover was seen for certain";
        return "%s; it changes by %s, over %s; %s.".formatted(ends, withInterval(gain), gain.overWhat(), crossing);
    }

    private String map(List<Difference> differences) {
        String judged = differences.stream()
                .filter(difference -> difference.judgement() != Judgement.NOT_ENOUGH)
                .collect(Collectors.groupingBy(Difference::judgement, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> "%s with %s; ".formatted(entry.getKey().words(), squares(entry.getValue())))
                .collect(Collectors.joining());
        boolean open = differences.stream().anyMatch(difference -> difference.judgement() == Judgement.NOT_ENOUGH);
        String rest = open ? Judgement.NOT_ENOUGH.words() + (judged.isEmpty() ? " anywhere" : " elsewhere") : "";
        return "Against one hidden layer, at about equal %s and after equal steps, over %s: %s."
                .formatted(
                        spec.equal().words(),
                        differences.get(0).overWhat(),
                        open ? judged + rest : judged.substring(0, judged.length() - 2));
    }

    /** Such as {@code 2 layers at 84, 168 and 3 layers at 84}. */
    private static String squares(List<Difference> differences) {
        return differences.stream()
                .collect(Collectors.groupingBy(
                        Difference::series,
                        LinkedHashMap::new,
                        Collectors.mapping(difference -> "%.0f".formatted(difference.x()), Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(entry -> "%s at %s".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(" and "));
    }

    /** Of what residual links change at a depth. */
    static String links(double depth) {
        return "%.0f, with minus without links".formatted(depth);
    }

    private String ladder(List<Difference> differences, @Nullable Difference best, List<Cell> cells) {
        String steps = cells.stream()
                .sorted(Comparator.comparingDouble(Cell::x))
                .map(cell -> "%s: %s".formatted(cell.label(), amounts.value(cell.mean())))
                .collect(Collectors.joining(", "));
        return best == null
                ? "Mean score by hidden layers: %s.".formatted(steps)
                : "Mean score by hidden layers, at about equal %s: %s. The best, of %s, minus that of one hidden layer is %s, over %s.%s"
                        .formatted(
                                spec.equal().words(),
                                steps,
                                best.label(),
                                withInterval(best),
                                best.overWhat(),
                                gain(differences));
    }

    private String gain(List<Difference> differences) {
        Difference last = differences.get(differences.size() - 1);
        return last.label().equals(links(last.x()))
                ? " Residual links change it by %s at %.0f hidden layers.".formatted(withInterval(last), last.x())
                : "";
    }

    /** What beside depth differs between the sides, so that a difference may come from it. */
    List<String> differingBesideDepth() {
        if (spec.kind() == ExperimentKind.SAME_AGAINST_SAME
                || spec.kind() == ExperimentKind.APPLICATIONS
                || spec.kind().deepens()) {
            return List.of();
        }
        List<String> differing = Apart.of(spec.comparison()).stream()
                .map(each -> "%s (%s, %s)".formatted(each.what().word().replace('-', ' '), each.shallow(), each.deep()))
                .toList();
        return differing.isEmpty()
                ? List.of()
                : List.of("The sides differ besides depth in " + String.join("; ", differing) + ".");
    }
}
