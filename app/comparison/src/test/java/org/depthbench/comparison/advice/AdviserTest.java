package org.depthbench.comparison.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.depthbench.comparison.analysis.Analysis;
import org.depthbench.comparison.analysis.TestParts;
import org.depthbench.comparison.evidence.Evidence;
import org.depthbench.comparison.experiment.ExperimentKind;
import org.depthbench.comparison.experiment.ExperimentSpec;
import org.depthbench.comparison.experiment.MeasuredTrial;
import org.depthbench.comparison.experiment.PlannedTrial;
import org.depthbench.comparison.result.Results;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.datasets.TaskCatalogue;
import org.junit.jupiter.api.Test;

/** Trials written by hand on a task that each seed draws anew: shallow takes 0.1 s an epoch, deep 0.3 s. */
class AdviserTest {
    private static final ComparisonSpec MOONS = Results.usual("moons", 1);

    @Test
    void nothingMeasuredIsNoAdvice() {
        Advice advice = Adviser.advise(MOONS, Limits.NONE, Evidence.none());

        assertEquals(Advice.Reason.NOTHING_MEASURED, advice.reason());
        assertEquals(Optional.empty(), advice.chosen());
        assertEquals(List.of(Advice.Unknown.REPEATS, Advice.Unknown.TIMES), advice.unknown());
    }

    @Test
    void whatIsBetterForCertainIsChosen() {
        Advice advice = Adviser.advise(MOONS, Limits.NONE, repeated(6, 0.80, 0.90));

        assertEquals(Advice.Reason.BETTER, advice.reason());
        assertEquals(Side.DEEP, advice.chosen().orElseThrow().side());
        assertEquals(0.90, advice.chosen().orElseThrow().scores().mean(), 0.005);
        assertEquals(List.of(), advice.unknown());
    }

    @Test
    void ofEqualOnesTheOneThatTrainsInLessTimeIsChosen() {
        Advice advice = Adviser.advise(MOONS, Limits.NONE, repeated(6, 0.90, 0.90));

        assertEquals(Advice.Reason.CHEAPER, advice.reason());
        assertEquals(Side.SHALLOW, advice.chosen().orElseThrow().side());
    }

    @Test
    void threeRepeatsAreNoVerdictAndThatIsSaid() {
        Advice advice = Adviser.advise(MOONS, Limits.NONE, repeated(3, 0.80, 0.90));

        assertEquals(Advice.Reason.CHEAPER_UNDECIDED, advice.reason());
        assertEquals(Side.SHALLOW, advice.chosen().orElseThrow().side());
        assertEquals(List.of(Advice.Unknown.REPEATS), advice.unknown());
    }

    @Test
    void aLimitOfTimeLeavesOnlyTheFasterOne() {
        double between = 0.2 * MOONS.stop().epochs();

        Advice advice = Adviser.advise(
                MOONS, new Limits(Limits.ANY_SCORE, between, Long.MAX_VALUE, Integer.MAX_VALUE), repeated(6, 0.8, 0.9));

        assertEquals(Advice.Reason.ALONE, advice.reason());
        assertEquals(Side.SHALLOW, advice.chosen().orElseThrow().side());
    }

    @Test
    void whereNoneReachesTheScoreTheNearerOneIsNamedAndOtherSizesAreUnknown() {
        Advice advice = Adviser.advise(
                MOONS,
                new Limits(0.99, Double.POSITIVE_INFINITY, Long.MAX_VALUE, Integer.MAX_VALUE),
                repeated(6, 0.8, 0.9));

        assertEquals(Advice.Reason.NONE_WITHIN, advice.reason());
        assertEquals(Optional.of(Side.DEEP), advice.nearest());
        assertEquals(List.of(Advice.Unknown.EXAMPLES), advice.unknown());
    }

    @Test
    void aScoreThatOnlyTheMeanReachesIsReachedPerhaps() {
        Advice advice = Adviser.advise(MOONS, Limits.NONE, repeated(6, 0.80, 0.90));
        Option deep = advice.options().get(1);

        assertEquals(Option.Standing.PERHAPS, deep.score(limit(deep.scores().mean() - 1e-6)));
        assertEquals(Option.Standing.KEPT, deep.score(limit(0.85)));
        assertEquals(Option.Standing.BROKEN, deep.score(limit(0.95)));
        assertTrue(deep.interval().low() > 0.85);
    }

    private static Limits limit(double score) {
        return new Limits(score, Double.POSITIVE_INFINITY, Long.MAX_VALUE, Integer.MAX_VALUE);
    }

    private static Evidence repeated(int repeats, double shallow, double deep) {
        ExperimentSpec spec = new ExperimentSpec(ExperimentKind.REPEAT, MOONS, repeats, List.of(), 0.01);
        List<MeasuredTrial> trials = new ArrayList<>();
        for (int repeat = 0; repeat < repeats; repeat++) {
            ComparisonSpec once = MOONS.withSeed(1L + repeat);
            for (Side side : Side.values()) {
                boolean isDeep = side == Side.DEEP;
                TrialResult result = Results.trial(
                        once,
                        side,
                        once.stop().epochs(),
                        isDeep ? 0.3 : 0.1,
                        isDeep ? 0.3 : 0.1,
                        (isDeep ? deep : shallow) + 0.001 * (repeat % 2));
                trials.add(new MeasuredTrial(
                        new PlannedTrial(side, "", 0, "moons", repeat, result.spec(), once.stop()),
                        0,
                        result,
                        null,
                        false,
                        null));
            }
        }
        Evidence.Answered answered = new Evidence.Answered(
                1, spec, trials, Analysis.of(spec, trials, new TestParts(TaskCatalogue.builtIn(), Map.of())));
        return new Evidence() {
            @Override
            public Optional<Answered> experiment(ExperimentKind kind, ComparisonSpec.Question question) {
                return Stream.of(answered)
                        .filter(each -> each.spec().kind() == kind)
                        .findFirst();
            }

            @Override
            public List<Sample> samples(ComparisonSpec.Question question) {
                return List.of();
            }

            @Override
            public List<Timing> timings(ComparisonSpec.Question question) {
                return List.of();
            }
        };
    }
}
