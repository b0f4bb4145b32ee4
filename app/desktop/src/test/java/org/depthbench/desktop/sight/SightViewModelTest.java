package org.depthbench.desktop.sight;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.depthbench.comparison.chart.SurfacePicture;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.Examples;
import org.depthbench.datasets.task.Split;
import org.depthbench.desktop.live.FakeSessions;
import org.depthbench.desktop.live.FakeSessions.Asked;
import org.depthbench.desktop.live.FakeSessions.FakeSession;
import org.depthbench.desktop.live.LiveViewModel;
import org.depthbench.desktop.live.Results;
import org.depthbench.desktop.work.SameThreadBackground;
import org.depthbench.trial.Answer;
import org.depthbench.trial.Query;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a network says is shown beside the truth, asked for only while somebody looks, and never for other networks. */
class SightViewModelTest {
    private static final long MILLISECOND = 1_000_000;
    private static final long SECOND = 1000 * MILLISECOND;
    private static final int CLASSES = 3;

    private final ComparisonSpec iris = Results.spec("iris", 1);
    private final SameThreadBackground background = new SameThreadBackground();
    private final FakeSessions sessions = new FakeSessions();
    private final LiveViewModel live = new LiveViewModel(sessions, background, notice -> {});
    private final DataViewModel data = new DataViewModel(TaskCatalogue.builtIn(), background, failure -> {});
    private final SightViewModel sight = new SightViewModel(live, data, background);
    private long now;

    @BeforeEach
    void ready() {
        live.want(iris, 0);
        data.show(iris.task(), iris.seed());
        sight.watchedProperty().set(true);
        tick();
    }

    @Test
    void bothNetworksAreAskedForTheHeldOutExamples() {
        assertEquals(
                List.of(new Query.Predict(Split.TEST, 0, 2000), new Query.Predict(Split.TEST, 0, 2000)),
                sessions.latest().asked().stream().map(Asked::query).toList());
        assertEquals(
                List.of(Side.SHALLOW, Side.DEEP),
                sessions.latest().asked().stream().map(Asked::side).toList());
    }

    @Test
    void nobodyIsAskedWhileNobodyLooks() {
        answerBoth();
        sight.watchedProperty().set(false);
        sessions.latest().trainEpoch();

        tick();

        assertEquals(2, sessions.latest().asked().size());
    }

    @Test
    void networksAreAskedAgainOnceTheyHaveLearned() {
        answerBoth();
        tick();
        assertEquals(2, sessions.latest().asked().size());

        sessions.latest().trainEpoch();
        tick();
        assertEquals(4, sessions.latest().asked().size());
    }

    @Test
    void networksThatStillOweAnAnswerAreNotAskedAgain() {
        sessions.latest().trainEpoch();

        tick();

        assertEquals(2, sessions.latest().asked().size());
    }

    @Test
    void networksAreAskedThreeTimesASecondAtMost() {
        answerBoth();
        sessions.latest().trainEpoch();
        live.tick(now + 200 * MILLISECOND);

        sight.tick(now + 299 * MILLISECOND);
        assertEquals(2, sessions.latest().asked().size());

        sight.tick(now + 300 * MILLISECOND);
        assertEquals(4, sessions.latest().asked().size());
    }

    @Test
    void withoutAPlaneNoSurfaceIsAskedFor() {
        answerBoth();

        assertEquals(Optional.empty(), sight.surface(Side.DEEP));
    }

    @Test
    void acrossThePlaneTheSurfaceIsAskedForToo() {
        ComparisonSpec moons = Results.spec("moons", 1);
        answerBoth();
        live.want(moons, now);
        data.show(moons.task(), moons.seed());
        tick();
        Answer.Surface surface = new Answer.Surface(64, 64, new float[64 * 64][2]);

        Asked asked = sessions.latest().asked().stream()
                .filter(each -> each.side() == Side.DEEP && each.query() instanceof Query.Scan)
                .findFirst()
                .orElseThrow();
        asked.answer().complete(surface);

        assertEquals(new Query.Scan(-8, 8, -8, 8, 64, 64), asked.query());
        assertEquals(Optional.of(surface), sight.surface(Side.DEEP));
        assertEquals(Optional.empty(), sight.surface(Side.SHALLOW));
    }

    @Test
    void beforeTheAnswersNothingIsSaid() {
        assertEquals(-1, sight.said(Side.DEEP, 0));
        assertEquals(0, sight.confidence(Side.DEEP, 0));
        assertFalse(sight.wrong(Side.DEEP, 0));
        assertEquals(Optional.empty(), sight.confusion(Side.DEEP));
        assertEquals(all(), sight.listed());
    }

    @Test
    void anAnswerIsShownWithItsConfidence() {
        answer(Side.DEEP, Set.of(0));

        assertEquals(mistaken(0), sight.said(Side.DEEP, 0));
        assertEquals(test().label(1), sight.said(Side.DEEP, 1));
        assertEquals(0.8, sight.confidence(Side.DEEP, 1), 1e-6);
        assertTrue(sight.wrong(Side.DEEP, 0));
        assertFalse(sight.wrong(Side.DEEP, 1));
        assertEquals(-1, sight.said(Side.SHALLOW, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "DISAGREE, '0 1 4'",
        "BOTH_WRONG, '2'",
        "SHALLOW_WRONG, '0 1 2'",
        "DEEP_WRONG, '2 4'",
    })
    void filtersListWhatTheySay(SightViewModel.Filter filter, String places) {
        answer(Side.SHALLOW, Set.of(0, 1, 2));
        answer(Side.DEEP, Set.of(2, 4));

        sight.filterProperty().set(filter);

        assertEquals(
                List.of(places.split(" ")),
                sight.listed().stream().map(String::valueOf).toList());
    }

    @Test
    void networksThatHaveNotBothAnsweredDoNotDisagree() {
        answer(Side.SHALLOW, Set.of(0));

        sight.filterProperty().set(SightViewModel.Filter.DISAGREE);

        assertEquals(List.of(), sight.listed());
    }

    @Test
    void theExamplesOfOneMistakeAreListedWhateverTheFilter() {
        answer(Side.SHALLOW, Set.of(3));
        answer(Side.DEEP, Set.of(0, 1, 2));
        sight.filterProperty().set(SightViewModel.Filter.SHALLOW_WRONG);

        sight.mistakeProperty().set(new SightViewModel.Mistake(Side.DEEP, test().label(0), mistaken(0)));

        assertEquals(
                IntStream.range(0, 3)
                        .filter(place -> test().label(place) == test().label(0))
                        .boxed()
                        .toList(),
                sight.listed());
    }

    @Test
    void overAPlaneLieTheTrainingPointsAndWhatASideGetsWrong() {
        answer(Side.SHALLOW, Set.of(0, 2));
        answer(Side.DEEP, Set.of());

        List<SurfacePicture.Points> shallow = sight.points(Side.SHALLOW);

        assertEquals(2, shallow.size());
        assertEquals(iris.task().examples(), shallow.get(0).examples().count());
        assertTrue(shallow.get(0).wrong().isEmpty());
        assertArrayEquals(
                test().select(new int[] {0, 2}).features(),
                shallow.get(1).examples().features());
        assertEquals(2, shallow.get(1).wrong().cardinality());
        assertEquals(0, sight.points(Side.DEEP).get(1).examples().count());
    }

    @Test
    void overAPlaneLieTheListedPointsAloneOnceAFilterIsChosen() {
        answer(Side.SHALLOW, Set.of(0, 2));
        answer(Side.DEEP, Set.of(2, 4));

        sight.filterProperty().set(SightViewModel.Filter.DEEP_WRONG);
        List<SurfacePicture.Points> shallow = sight.points(Side.SHALLOW);

        assertFalse(sight.listsAll());
        assertEquals(1, shallow.size());
        assertArrayEquals(
                test().select(new int[] {2, 4}).features(),
                shallow.get(0).examples().features());
        assertEquals(BitSet.valueOf(new long[] {1}), shallow.get(0).wrong());
    }

    @Test
    void whoeverListensIsToldOfEachOtherChoice() {
        List<List<Integer>> seen = new ArrayList<>();
        answerBoth();
        sight.revisionProperty().addListener((property, before, now) -> seen.add(sight.listed()));

        sight.filterProperty().set(SightViewModel.Filter.DEEP_WRONG);
        sight.filterProperty().set(SightViewModel.Filter.ALL);

        assertEquals(List.of(List.of(), all()), seen);
    }

    @Test
    void countsWhichClassesAreTakenForWhich() {
        answer(Side.DEEP, Set.of(0));
        int[][] counts = new int[CLASSES][CLASSES];
        for (int label : test().classes()) {
            counts[label][label]++;
        }
        counts[test().label(0)][test().label(0)]--;
        counts[test().label(0)][mistaken(0)]++;

        assertArrayEquals(counts, sight.confusion(Side.DEEP).orElseThrow());
    }

    @Test
    void answersOfNetworksThatWereReplacedAreDropped() {
        FakeSession old = sessions.latest();

        live.want(Results.spec("iris", 2), now);
        tick();
        old.asked().forEach(asked -> asked.answer().complete(predictions(Set.of())));

        assertEquals(-1, sight.said(Side.SHALLOW, 0));
        assertEquals(-1, sight.said(Side.DEEP, 0));
    }

    @Test
    void whatReplacedNetworksSaidIsForgotten() {
        answerBoth();

        live.want(Results.spec("iris", 2), now);
        tick();

        assertEquals(-1, sight.said(Side.DEEP, 0));
    }

    @Test
    void networksOfAnotherTaskAreNotAskedForTheNewData() {
        answerBoth();
        ComparisonSpec other = Results.spec("digits", 1);

        data.show(other.task(), other.seed());
        live.want(other, now);
        sight.tick(now + 100 * MILLISECOND);

        assertEquals(2, sessions.latest().asked().size());
    }

    @Test
    void aMistakeIsForgottenWithTheDataThatItWasMadeOn() {
        ComparisonSpec other = Results.spec("moons", 1);
        sight.mistakeProperty().set(new SightViewModel.Mistake(Side.DEEP, 2, 1));

        data.show(other.task(), other.seed());

        assertNull(sight.mistakeProperty().get());
    }

    @Test
    void aQuestionThatFailedIsAskedAgainLater() {
        sessions.latest().asked().forEach(asked -> asked.answer().completeExceptionally(new IllegalStateException()));
        sessions.latest().trainEpoch();

        tick();

        assertEquals(4, sessions.latest().asked().size());
    }

    private Examples test() {
        return sight.examples().orElseThrow();
    }

    private List<Integer> all() {
        return IntStream.range(0, test().count()).boxed().toList();
    }

    private int mistaken(int place) {
        return (test().label(place) + 1) % CLASSES;
    }

    /** Says the truth of all examples but those at these places. */
    private Answer predictions(Set<Integer> wrong) {
        float[][] rows = new float[test().count()][CLASSES];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new float[] {0.1f, 0.1f, 0.1f};
            rows[i][wrong.contains(i) ? mistaken(i) : test().label(i)] = 0.8f;
        }
        return new Answer.Predictions(rows);
    }

    private void answer(Side side, Set<Integer> wrong) {
        sessions.latest().asked().stream().filter(asked -> asked.side() == side).forEach(asked -> asked.answer()
                .complete(predictions(wrong)));
    }

    private void answerBoth() {
        answer(Side.SHALLOW, Set.of());
        answer(Side.DEEP, Set.of());
    }

    private void tick() {
        now += SECOND;
        live.tick(now);
        sight.tick(now);
    }
}
