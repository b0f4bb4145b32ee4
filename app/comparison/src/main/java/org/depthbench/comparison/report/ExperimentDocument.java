package org.depthbench.comparison.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.depthbench.comparison.analysis.Asides;
import org.depthbench.comparison.analysis.Cell;
import org.depthbench.comparison.analysis.Crossover;
import org.depthbench.comparison.analysis.Difference;
import org.depthbench.comparison.analysis.Findings;
import org.depthbench.comparison.analysis.Judgement;
import org.depthbench.comparison.experiment.ExperimentSpec;
import org.depthbench.comparison.experiment.MeasuredTrial;
import org.depthbench.comparison.laboratory.ExperimentOutcome;
import org.depthbench.comparison.machine.Machine;
import org.depthbench.comparison.machine.Origin;
import org.depthbench.trial.document.Json;
import org.jspecify.annotations.Nullable;

/**
 * An experiment as a JSON document for other programs. Scores are fractions, times in seconds; what is infinite or not a number is
 * null.
 *
 * @param experiment the word for its question
 * @param quantity what the values are
 * @param verdict in words
 * @param overWhat the sources of chance that the verdict's interval covers; null where nothing was compared
 * @param statistics how intervals and probabilities were reckoned
 * @param trials that have come to their end
 * @param machines that trained them
 * @param machine where it is kept
 */
public record ExperimentDocument(
        String experiment,
        long id,
        String task,
        String metric,
        String quantity,
        String shallow,
        String deep,
        int repeats,
        double margin,
        List<Group> cells,
        List<Contrast> differences,
        @Nullable Contrast difference,
        String judgement,
        String verdict,
        String sentence,
        @Nullable String overWhat,
        @Nullable Crossing crossover,
        List<Findings.Disagreement> examples,
        List<Beside> asides,
        List<String> notes,
        Map<String, Object> statistics,
        int trials,
        int planned,
        int reused,
        int failed,
        double seconds,
        Instant started,
        List<Trainer> machines,
        Machine machine,
        ExperimentSpec specification) {

    /**
     * A machine that trained some of the trials.
     *
     * @param id by which another machine's run history is known; null for this one
     */
    public record Trainer(@Nullable String id, Machine machine, int trials) {
        static List<Trainer> of(ExperimentOutcome outcome) {
            Map<String, List<MeasuredTrial>> byMachine = outcome.trials().stream()
                    .collect(Collectors.groupingBy(
                            trial ->
                                    trial.origin() == null ? "" : trial.origin().id(),
                            TreeMap::new,
                            Collectors.toList()));
            return byMachine.values().stream()
                    .map(trials -> of(trials.get(0).origin(), outcome.machine(), trials.size()))
                    .toList();
        }

        private static Trainer of(@Nullable Origin origin, Machine here, int trials) {
            return origin == null
                    ? new Trainer(null, here, trials)
                    : new Trainer(origin.id(), origin.machine(), trials);
        }
    }

    /**
     * One side at one place.
     *
     * @param series which of several lines of its side it belongs to; empty where there is one
     */
    public record Group(
            String side,
            String series,
            double x,
            String label,
            int n,
            @Nullable Double mean,
            @Nullable Double low,
            @Nullable Double high,
            List<Cell.Value> values,
            int missing) {}

    /**
     * What was measured besides; means are geometric.
     *
     * @param across what x counts
     */
    public record Beside(String word, String quantity, String across, List<Group> cells) {
        static Beside of(Asides.Aside aside) {
            return new Beside(
                    aside.word(),
                    aside.quantity(),
                    aside.across(),
                    aside.cells().stream().map(ExperimentDocument::group).toList());
        }
    }

    /**
     * One difference between the sides.
     *
     * @param series which of several lines it is of; empty where there is one
     */
    public record Contrast(
            double x,
            String series,
            String label,
            int n,
            @Nullable Double mean,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double error,
            @Nullable Double freedom,
            @Nullable Double t,
            @Nullable Double p,
            @Nullable Double deepBetter,
            @Nullable Double practicallyEqual,
            @Nullable Double shallowBetter,
            String judgement,
            String overWhat) {}

    /** From which number of examples on deep is ahead. */
    public record Crossing(
            boolean seen,
            @Nullable Double at,
            @Nullable Double low,
            @Nullable Double high) {}

    /** The document of an experiment as far as it is. */
    public static ExperimentDocument of(ExperimentOutcome outcome) {
        ExperimentSpec spec = outcome.spec();
        Findings findings = outcome.findings();
        Difference main = findings.difference();
        return new ExperimentDocument(
                spec.kind().word(),
                outcome.id(),
                spec.comparison().task().task(),
                spec.comparison().task().demand().metric().word(),
                findings.quantity(),
                spec.comparison().shallow().network().name(),
                spec.comparison().deep().network().name(),
                spec.repeats(),
                spec.margin(),
                findings.cells().stream().map(ExperimentDocument::group).toList(),
                findings.differences().stream()
                        .map(ExperimentDocument::contrast)
                        .toList(),
                main == null ? null : contrast(main),
                findings.judgement().words(),
                findings.verdict(),
                findings.sentence(),
                main == null ? null : main.overWhat(),
                crossing(findings.crossover()),
                findings.examples(),
                Asides.of(spec, outcome.trials()).stream().map(Beside::of).toList(),
                findings.notes(),
                statistics(findings),
                outcome.trials().size(),
                outcome.planned(),
                outcome.reused(),
                outcome.failed(),
                outcome.seconds(),
                outcome.started(),
                Trainer.of(outcome),
                outcome.machine(),
                spec);
    }

    private static Map<String, Object> statistics(Findings findings) {
        Map<String, Object> words = new TreeMap<>();
        words.put("level", Difference.LEVEL);
        words.put("leastRepeats", Judgement.LEAST_REPEATS);
        words.put("questions", Math.max(1, findings.differences().size()));
        words.put(
                "cells",
                "mean and its 95 % interval by Student's t over the values; of seconds, of their logarithms; over"
                        + " new splits the corrected t");
        words.put(
                "differences",
                "deep minus shallow, paired by repeat: Student's t over the repeats; where all repeats are judged by the same test"
                        + " examples, the variance of the examples' means is added (Satterthwaite's degrees of freedom); over new"
                        + " splits the variance is multiplied by 1 / repeats + test / training examples (Nadeau and Bengio 2003;"
                        + " Benavoli et al. 2017)");
        words.put(
                "verdict",
                "better: the probability beyond the margin is above 1 - 0.025 / questions; practically equal: the probability"
                        + " within the margin is at least 1 - 0.05 / questions; otherwise not enough evidence");
        return words;
    }

    private static Group group(Cell cell) {
        return new Group(
                cell.side().word(),
                cell.series(),
                cell.x(),
                cell.label(),
                cell.n(),
                number(cell.mean()),
                number(cell.low()),
                number(cell.high()),
                cell.values(),
                cell.missing());
    }

    private static Contrast contrast(Difference difference) {
        return new Contrast(
                difference.x(),
                difference.series(),
                difference.label(),
                difference.n(),
                number(difference.mean()),
                number(difference.low()),
                number(difference.high()),
                number(difference.error()),
                number(difference.freedom()),
                number(difference.t()),
                number(difference.p()),
                number(difference.better()),
                number(difference.equal()),
                number(difference.worse()),
                difference.judgement().words(),
                difference.overWhat());
    }

    private static @Nullable Crossing crossing(@Nullable Crossover crossover) {
        return crossover == null
                ? null
                : new Crossing(
                        crossover.seen(), number(crossover.at()), number(crossover.low()), number(crossover.high()));
    }

    private static @Nullable Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }

    /** The document as text. */
    public String toJson() {
        return Json.PRETTY.writeValueAsString(this);
    }
}
