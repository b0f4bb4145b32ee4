package org.depthbench.comparison.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.depthbench.comparison.experiment.ExperimentKind;
import org.depthbench.comparison.experiment.ExperimentSpec;
import org.depthbench.comparison.spec.Side;

/** What an experiment found as a paragraph for a paper: test, number of pairs, effect with interval, over what, and the caveat. */
public final class Account {
    private static final double SMALLEST_P = 0.001;

    private final ExperimentSpec spec;
    private final Findings findings;
    private final Amounts amounts;

    private Account(ExperimentSpec spec, Findings findings) {
        this.spec = spec;
        this.findings = findings;
        this.amounts = new Amounts(spec);
    }

    /** The paragraph of an experiment as far as it is. */
    public static String of(ExperimentSpec spec, Findings findings) {
        return new Account(spec, findings).paragraph();
    }

    private String paragraph() {
        Difference main = findings.difference();
        if (main != null && main.n() > 0) {
            return String.join(" ", sentences(main));
        }
        return findings.differences().isEmpty() ? findings.sentence() : String.join(" ", ofEachTask());
    }

    private List<String> sentences(Difference main) {
        List<String> sentences = new ArrayList<>();
        sentences.add("Over %s, %s %s.".formatted(main.overWhat(), effect(main), interval(main)));
        sentences.add("Conclusion by a margin of %s: %s (%s).".formatted(margin(), findings.verdict(), chances(main)));
        sentences.add(main.chance().caveat());
        if (spec.kind() == ExperimentKind.DEPTH_LADDER) {
            sentences.add(
                    "That depth was chosen as the best of %d by these same trials, which flatters it; its probabilities are judged the more strictly."
                            .formatted(findings.differences().size()));
        }
        int missing = findings.cells().stream().mapToInt(Cell::missing).sum();
        if (missing > 0) {
            sentences.add(
                    missing == 1
                            ? "One trial has no value and is in no mean."
                            : "%d trials have no value and are in no mean.".formatted(missing));
        }
        return sentences;
    }

    private String effect(Difference main) {
        String value = amounts.difference(main.mean());
        String shallow = spec.comparison().shallow().network().name();
        String deep = spec.comparison().deep().network().name();
        return switch (spec.kind()) {
            case COST_TO_TARGET ->
                "the deep network (%s) took %s the training time of the shallow one (%s)"
                        .formatted(deep, value, shallow);
            case OVERFITTING ->
                spec.wrongLabels()
                        ? "with %s wrong labels the gap between train and test score of the deep network (%s) minus that of the shallow one (%s) was %s"
                                .formatted(main.label(), deep, shallow, value)
                        : "the gap between train and test score of the deep network (%s%s) minus that of the shallow one (%s%s) was %s"
                                .formatted(deep, mean(Side.DEEP), shallow, mean(Side.SHALLOW), value);
            case DATA_REQUIREMENTS ->
                "the lead of the deep network (%s) over the shallow one (%s) changed by %s from %s to %s training examples"
                        .formatted(
                                deep,
                                shallow,
                                value,
                                findings.differences().get(0).label(),
                                findings.differences()
                                        .get(findings.differences().size() - 1)
                                        .label());
            case DEPTH_LADDER ->
                "the test score of %s hidden layers minus that of one, at about equal %s, was %s"
                        .formatted(main.label(), spec.equal().words(), value);
            case SAME_AGAINST_SAME ->
                "the test score of one network (%s) minus its own with other seeds was %s".formatted(shallow, value);
            case REPEAT, APPLICATIONS, CROSSOVER_MAP ->
                "the test score of the deep network (%s%s) minus that of the shallow one (%s%s) was %s"
                        .formatted(deep, mean(Side.DEEP), shallow, mean(Side.SHALLOW), value);
        };
    }

    private String mean(Side side) {
        return findings.cells().stream()
                .filter(cell -> cell.side() == side && cell.n() > 0)
                .findFirst()
                .map(cell -> ", mean " + amounts.value(cell.mean()))
                .orElse("");
    }

    private String interval(Difference main) {
        if (main.n() < 2) {
            return "in one pair, of which there is no interval";
        }
        return "(95 %% interval %s to %s; %s: n = %d pairs, t = %s, %s degrees of freedom, %s)"
                .formatted(
                        amounts.difference(main.low()),
                        amounts.difference(main.high()),
                        main.chance().test(),
                        main.n(),
                        number("%.2f", main.t()),
                        number("%.1f", main.freedom()),
                        probability(main.p()));
    }

    private String margin() {
        if (Quantity.of(spec.kind()).ratios()) {
            return "%s times".formatted(number("%.2f", Analysis.RATIO_MARGIN));
        }
        return amounts.percent() ? number("%.2f", 100 * spec.margin()) + " points" : number("%.4f", spec.margin());
    }

    private static String chances(Difference main) {
        return "probability above it %s, within it %s, below it %s"
                .formatted(number("%.3f", main.better()), number("%.3f", main.equal()), number("%.3f", main.worse()));
    }

    private static String probability(double p) {
        return p < SMALLEST_P ? "p < %s".formatted(SMALLEST_P) : "p = " + number("%.3f", p);
    }

    private static String number(String format, double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : "–";
    }

    private List<String> ofEachTask() {
        List<String> sentences = new ArrayList<>();
        int places = findings.differences().size();
        String what = spec.kind() == ExperimentKind.CROSSOVER_MAP
                ? "At each of %d sizes and depths the deep network was compared with one hidden layer"
                : "On each of %d tasks the usual deep network was compared with the usual shallow one";
        sentences.add(
                "%s by a paired t of the test scores; a verdict on one is stricter the more there are. By a margin of %s: %s."
                        .formatted(what.formatted(places), margin(), findings.verdict()));
        sentences.add(findings.differences().stream()
                .map(difference -> "%s %s over %s (%s)"
                        .formatted(
                                difference.label(),
                                amounts.difference(difference.mean()),
                                difference.overWhat(),
                                difference.judgement().words()))
                .collect(Collectors.joining("; ", "Deep minus shallow: ", ".")));
        findings.differences().stream()
                .map(Difference::chance)
                .distinct()
                .forEach(chance -> sentences.add(chance.caveat()));
        return sentences;
    }
}
