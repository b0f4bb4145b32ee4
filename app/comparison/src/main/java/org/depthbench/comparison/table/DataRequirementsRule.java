package org.depthbench.comparison.table;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.DataDispersion;
import org.apache.commons.statistics.inference.TTest;
import org.depthbench.comparison.analysis.Amounts;
import org.depthbench.comparison.analysis.Cell;
import org.depthbench.comparison.analysis.Difference;
import org.depthbench.comparison.analysis.Findings;
import org.depthbench.comparison.analysis.Judgement;
import org.depthbench.comparison.evidence.Evidence;
import org.depthbench.comparison.evidence.Finding;
import org.depthbench.comparison.evidence.Glance;
import org.depthbench.comparison.evidence.TableWords;
import org.depthbench.comparison.evidence.Verdict;
import org.depthbench.comparison.experiment.ExperimentKind;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.EqualSteps;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.words.Figures;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.Sizes;
import org.depthbench.datasets.task.Task;

/**
 * Scores of the same two networks on small and on large parts of the same task, after as many steps: with as many epochs, a small
 * part would also be trained less.
 */
final class DataRequirementsRule implements Rule {
    private static final int LEAST_FACTOR = 4;
    private static final int USUAL_SMALL = 200;

    /** So much may numbers of steps differ that count as equal; epochs are whole. */
    private static final double SAME_STEPS = 0.1;

    private static final double SIGNIFICANCE = 0.05;

    private final TableWords words;
    private final TaskCatalogue catalogue;

    DataRequirementsRule(TableWords words, TaskCatalogue catalogue) {
        this.words = words;
        this.catalogue = catalogue;
    }

    @Override
    public Finding judge(ComparisonResult current, Evidence evidence) {
        return evidence.experiment(
                        ExperimentKind.DATA_REQUIREMENTS, current.spec().question())
                .flatMap(this::measured)
                .orElseGet(() -> byRuns(current, evidence));
    }

    /** What an experiment on just these networks found; empty before it has two sizes. */
    private Optional<Finding> measured(Evidence.Answered experiment) {
        Findings findings = experiment.findings();
        Difference gain = findings.difference();
        List<Difference> sizes = findings.differences();
        if (gain == null || sizes.size() < 2) {
            return Optional.empty();
        }
        Amounts amounts = new Amounts(experiment.spec());
        Difference small = sizes.get(0);
        Difference large = sizes.get(sizes.size() - 1);
        Verdict verdict =
                switch (findings.judgement()) {
                    case DEEP_BETTER -> Verdict.AGREES;
                    case SHALLOW_BETTER, PRACTICALLY_EQUAL -> Verdict.DISAGREES;
                    case NOT_ENOUGH -> gain.n() < Judgement.LEAST_REPEATS ? Verdict.NOT_YET : Verdict.UNDECIDED;
                };
        String repeats = words.count(experiment.spec().newSplits() ? "splits" : "seeds", gain.n());
        return Optional.of(Finding.of(
                        cell(experiment, amounts, Side.SHALLOW),
                        cell(experiment, amounts, Side.DEEP),
                        verdict,
                        words.get(
                                "data-requirements.measured",
                                repeats,
                                small.label(),
                                points(amounts, small.mean()),
                                large.label(),
                                points(amounts, large.mean()),
                                points(amounts, gain.mean()),
                                points(amounts, gain.low()),
                                points(amounts, gain.high())))
                .by(experiment.id())
                .seen(glance(
                        places(experiment, Side.SHALLOW),
                        places(experiment, Side.DEEP),
                        mean -> amounts.value(mean),
                        repeats,
                        words.get(
                                "data-requirements.effect",
                                points(amounts, gain.mean()),
                                amounts.number(gain.low()),
                                amounts.number(gain.high())))));
    }

    private String points(Amounts amounts, double difference) {
        String number = amounts.number(difference);
        return amounts.percent() ? words.get("points", number) : number;
    }

    private String cell(Evidence.Answered experiment, Amounts amounts, Side side) {
        return experiment.findings().cells().stream()
                .filter(cell -> cell.side() == side)
                .map(cell -> words.get("data-requirements.cell", cell.label(), amounts.value(cell.mean())))
                .collect(Collectors.joining("; "));
    }

    private Finding byRuns(ComparisonResult current, Evidence evidence) {
        TreeMap<Integer, PairedRuns> bySize = evidence.samples(current.spec().question()).stream()
                .filter(sample -> asManySteps(current.spec(), sample))
                .collect(Collectors.groupingBy(
                        Evidence.Sample::examples,
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.toList(), runs -> new PairedRuns(current.metric(), runs))));
        bySize.values().removeIf(rivalry -> !rivalry.enough());
        if (bySize.size() < 2 || bySize.lastKey() < LEAST_FACTOR * bySize.firstKey()) {
            return Finding.of(
                            here(current, Side.SHALLOW),
                            here(current, Side.DEEP),
                            Verdict.NOT_YET,
                            advice(current.spec()))
                    .seen(seenHere(current));
        }
        PairedRuns small = bySize.firstEntry().getValue();
        PairedRuns large = bySize.lastEntry().getValue();
        return Finding.of(
                        cell(bySize, Side.SHALLOW),
                        cell(bySize, Side.DEEP),
                        verdict(small, large),
                        words.get(
                                "data-requirements.reason",
                                words.get(small.deep().key()),
                                Integer.toString(bySize.firstKey()),
                                words.get(large.deep().key()),
                                Integer.toString(bySize.lastKey())))
                .by(Stream.of(small, large)
                        .flatMap(rivalry -> rivalry.runs().stream())
                        .toList())
                .seen(glance(
                        places(bySize, Side.SHALLOW),
                        places(bySize, Side.DEEP),
                        mean -> Figures.score(current.metric(), mean),
                        words.count("seeds", Math.min(small.seeds(), large.seeds())),
                        ""));
    }

    /** The score on most of the data, and how it came there. */
    private Glance glance(
            List<Glance.Place> shallow,
            List<Glance.Place> deep,
            DoubleFunction<String> score,
            String seeds,
            String effect) {
        return new Glance(
                number(shallow, score, seeds),
                number(deep, score, seeds),
                new Glance.Plot.Lines(shallow, deep),
                effect);
    }

    private Glance.Figure number(List<Glance.Place> places, DoubleFunction<String> score, String seeds) {
        Glance.Place most = places.get(places.size() - 1);
        return words.figure(
                score.apply(most.value().mean()), words.get("data-requirements.glance", most.label(), seeds));
    }

    private static List<Glance.Place> places(Evidence.Answered experiment, Side side) {
        return experiment.findings().cells().stream()
                .filter(cell -> cell.side() == side && cell.n() > 0)
                .sorted(Comparator.comparingDouble(Cell::x))
                .map(cell -> new Glance.Place(cell.x(), cell.label(), Values.of(cell)))
                .toList();
    }

    private static List<Glance.Place> places(SortedMap<Integer, PairedRuns> bySize, Side side) {
        return bySize.entrySet().stream()
                .map(entry -> new Glance.Place(
                        entry.getKey(),
                        Integer.toString(entry.getKey()),
                        Values.ofScores(entry.getValue().scores(side))))
                .toList();
    }

    /** Before sizes are compared, the scores at hand. */
    private Glance seenHere(ComparisonResult current) {
        double shallow = current.score(Side.SHALLOW);
        double deep = current.score(Side.DEEP);
        if (Double.isNaN(shallow) || Double.isNaN(deep)) {
            return Glance.NONE;
        }
        String of = words.get(
                "data-requirements.glance-here",
                Integer.toString(current.spec().task().examples()));
        return new Glance(
                words.figure(Figures.score(current.metric(), shallow), of),
                words.figure(Figures.score(current.metric(), deep), of),
                new Glance.Plot.Bars(Glance.Value.once(shallow), Glance.Value.once(deep)),
                "");
    }

    /** With early stopping each size gets as many steps as it gains from. */
    private static boolean asManySteps(ComparisonSpec spec, Evidence.Sample sample) {
        if (spec.stop().early()) {
            return true;
        }
        for (Side side : Side.values()) {
            EqualSteps equal = new EqualSteps(spec, spec.side(side));
            double wanted = equal.wanted();
            long taken = equal.steps(sample.examples(), sample.epochs());
            if (Math.abs(taken - wanted) > SAME_STEPS * wanted) {
                return false;
            }
        }
        return true;
    }

    /** That deep is better here and not there is not enough: it must also gain more from the data than shallow does. */
    private static Verdict verdict(PairedRuns small, PairedRuns large) {
        Verdict bySize = PairedRuns.verdict(large.deep(), small.deep());
        return bySize == Verdict.AGREES && !gainsMore(large.differences(), small.differences())
                ? Verdict.NOT_YET
                : bySize;
    }

    /** Welch's t-test, one-sided, of deep minus shallow on many examples against few. */
    private static boolean gainsMore(double[] large, double[] small) {
        return TTest.withDefaults()
                .with(DataDispersion.HETEROSCEDASTIC)
                .with(AlternativeHypothesis.GREATER_THAN)
                .test(large, small)
                .reject(SIGNIFICANCE);
    }

    /** Two sizes far enough apart, the one at hand among them where the task allows it. */
    private String advice(ComparisonSpec spec) {
        int here = spec.task().examples();
        Sizes sizes = catalogue.find(spec.task().task()).map(Task::sizes).orElse(new Sizes(here, here, here));
        int large = Math.max(spec.task().examples(), Math.min(sizes.most(), LEAST_FACTOR * sizes.least()));
        int small = Math.max(sizes.least(), Math.min(large / LEAST_FACTOR, USUAL_SMALL));
        EqualSteps equal = new EqualSteps(spec, spec.shallow());
        return words.get(
                "data-requirements.needs",
                Integer.toString(small),
                words.count("epochs", equal.epochs(small)),
                Integer.toString(large),
                words.count("epochs", equal.epochs(large)),
                PairedRuns.LEAST_SEEDS);
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
