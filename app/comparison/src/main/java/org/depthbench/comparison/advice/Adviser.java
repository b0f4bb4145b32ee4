package org.depthbench.comparison.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.depthbench.comparison.analysis.Difference;
import org.depthbench.comparison.analysis.Judgement;
import org.depthbench.comparison.evidence.Evidence;
import org.depthbench.comparison.experiment.ExperimentKind;
import org.depthbench.comparison.experiment.MeasuredTrial;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.statistics.Summary;
import org.depthbench.trial.spec.TrialKey;

/** Answers which of two networks to choose within limits, from the trials of experiments on just these networks. */
public final class Adviser {
    /** The experiments whose trials are of these networks on this task, and comparable. */
    private static final List<ExperimentKind> SOURCES =
            List.of(ExperimentKind.REPEAT, ExperimentKind.DATA_REQUIREMENTS, ExperimentKind.COST_TO_TARGET);

    private final ComparisonSpec asked;
    private final Limits limits;
    private final Map<ExperimentKind, Evidence.Answered> known = new LinkedHashMap<>();
    private final List<Option> options;

    private Adviser(ComparisonSpec asked, Limits limits, Evidence evidence) {
        this.asked = asked;
        this.limits = limits;
        for (ExperimentKind kind : SOURCES) {
            evidence.experiment(kind, asked.question()).ifPresent(found -> known.put(kind, found));
        }
        options = options();
    }

    /** The advice on the networks of a comparison. */
    public static Advice advise(ComparisonSpec asked, Limits limits, Evidence evidence) {
        return new Adviser(asked, limits, evidence).advise();
    }

    private Advice advise() {
        if (options.isEmpty()) {
            return advice(Optional.empty(), Advice.Reason.NOTHING_MEASURED);
        }
        Optional<Option> shallow = best(Side.SHALLOW);
        Optional<Option> deep = best(Side.DEEP);
        if (shallow.isEmpty() && deep.isEmpty()) {
            return advice(Optional.empty(), Advice.Reason.NONE_WITHIN);
        }
        if (shallow.isEmpty() || deep.isEmpty()) {
            return advice(shallow.or(() -> deep), Advice.Reason.ALONE);
        }
        return between(shallow.get(), deep.get());
    }

    private Advice between(Option shallow, Option deep) {
        Judgement judgement =
                shallow.examples() == deep.examples() ? judgement(shallow.examples()) : Judgement.NOT_ENOUGH;
        return switch (judgement) {
            case DEEP_BETTER -> advice(Optional.of(deep), Advice.Reason.BETTER);
            case SHALLOW_BETTER -> advice(Optional.of(shallow), Advice.Reason.BETTER);
            case PRACTICALLY_EQUAL, NOT_ENOUGH -> cheaper(shallow, deep, judgement);
        };
    }

    private Advice cheaper(Option shallow, Option deep, Judgement judgement) {
        if (shallow.seconds().isEmpty() || deep.seconds().isEmpty()) {
            boolean deepHigher = deep.scores().mean() > shallow.scores().mean();
            return advice(Optional.of(deepHigher ? deep : shallow), Advice.Reason.HIGHER_UNDECIDED);
        }
        boolean deepCheaper = deep.seconds().getAsDouble() < shallow.seconds().getAsDouble();
        return advice(
                Optional.of(deepCheaper ? deep : shallow),
                judgement == Judgement.PRACTICALLY_EQUAL ? Advice.Reason.CHEAPER : Advice.Reason.CHEAPER_UNDECIDED);
    }

    private Advice advice(Optional<Option> chosen, Advice.Reason reason) {
        return new Advice(options, chosen, reason, nearest(chosen), unknown(reason));
    }

    /** The side with the highest score among what there are examples for, where none keeps the limits. */
    private Optional<Side> nearest(Optional<Option> chosen) {
        return chosen.isPresent()
                ? Optional.empty()
                : options.stream()
                        .filter(option -> option.examples() <= limits.examples())
                        .max(Comparator.comparingDouble(
                                option -> option.scores().mean()))
                        .map(Option::side);
    }

    /** Its option with the highest mean score that keeps the limits. */
    private Optional<Option> best(Side side) {
        return options.stream()
                .filter(option -> option.side() == side && option.within(limits))
                .max(Comparator.comparingDouble(option -> option.scores().mean()));
    }

    /** What the experiments say of deep against shallow on so many examples. */
    private Judgement judgement(int examples) {
        return known.values().stream()
                .flatMap(this::scored)
                .filter(difference -> difference.label().equals(Integer.toString(examples))
                        || (difference.x() == 0 && examples == asked.task().examples()))
                .map(Difference::judgement)
                .filter(judgement -> judgement != Judgement.NOT_ENOUGH)
                .findFirst()
                .orElse(Judgement.NOT_ENOUGH);
    }

    /** The differences of scores: those of times say nothing of them. */
    private Stream<Difference> scored(Evidence.Answered answered) {
        return answered.spec().kind() == ExperimentKind.COST_TO_TARGET
                ? Stream.empty()
                : answered.findings().differences().stream();
    }

    private List<Advice.Unknown> unknown(Advice.Reason reason) {
        List<Advice.Unknown> unknown = new ArrayList<>();
        boolean few = options.stream()
                .filter(option -> option.examples()
                        == Math.min(limits.examples(), asked.task().examples()))
                .allMatch(option -> option.scores().n() < Judgement.LEAST_REPEATS);
        if (few) {
            unknown.add(Advice.Unknown.REPEATS);
        }
        if (options.stream().noneMatch(option -> option.seconds().isPresent())) {
            unknown.add(Advice.Unknown.TIMES);
        }
        boolean oneSize = options.stream().map(Option::examples).distinct().count() < 2;
        boolean fewer = limits.examples() < asked.task().examples();
        if (oneSize && (fewer || reason == Advice.Reason.NONE_WITHIN)) {
            unknown.add(Advice.Unknown.EXAMPLES);
        }
        return unknown;
    }

    // ---- What was measured ----

    private record Place(int examples, Side side) {}

    private List<Option> options() {
        Map<Place, Map<TrialKey, List<MeasuredTrial>>> places =
                new TreeMap<>(Comparator.comparingInt(Place::examples).thenComparing(Place::side));
        for (Evidence.Answered answered : known.values()) {
            for (MeasuredTrial trial : answered.trials()) {
                if (trial.result().state() == TrialState.FINISHED) {
                    int examples = trial.result().spec().task().examples();
                    places.computeIfAbsent(new Place(examples, trial.planned().side()), place -> new HashMap<>())
                            .computeIfAbsent(trial.result().spec().key(), key -> new ArrayList<>())
                            .add(trial);
                }
            }
        }
        return places.entrySet().stream()
                .map(entry -> option(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** A trial that two experiments had is one sample of its score, but was timed each time. */
    private Option option(Place place, Map<TrialKey, List<MeasuredTrial>> trials) {
        double[] scores = trials.values().stream()
                .map(same -> same.get(0))
                .flatMap(trial -> trial.result().judged(trial.planned().stop()).stream())
                .mapToDouble(epoch -> epoch.test().score())
                .toArray();
        // What a trial cost elsewhere is no price here.
        List<TrialResult> here = trials.values().stream()
                .flatMap(List::stream)
                .filter(trial -> trial.origin() == null)
                .map(MeasuredTrial::result)
                .toList();
        OptionalDouble seconds = here.stream()
                .filter(trial -> !trial.contended())
                .mapToDouble(TrialResult::trainingSeconds)
                .average();
        OptionalLong bytes = here.stream()
                .mapToLong(TrialResult::peakMemoryBytes)
                .filter(peak -> peak > 0)
                .max();
        return new Option(
                place.side(),
                asked.side(place.side()).network().name(),
                place.examples(),
                Summary.of(scores),
                seconds,
                bytes);
    }
}
