package org.depthbench.desktop.sight;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.Examples;
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

/** An input goes before both networks, and an answer is shown only while it is one to this input by these networks. */
class TryViewModelTest {
    private static final long SECOND = 1_000_000_000;
    private static final float[] INPUT = {1, 2, 3, 4};
    private static final float[] ANSWER = {0.1f, 0.2f, 0.7f};

    private final ComparisonSpec iris = Results.spec("iris", 1);
    private final SameThreadBackground background = new SameThreadBackground();
    private final FakeSessions sessions = new FakeSessions();
    private final LiveViewModel live = new LiveViewModel(sessions, background, notice -> {});
    private final DataViewModel data = new DataViewModel(TaskCatalogue.builtIn(), background, failure -> {});
    private final TryViewModel tried = new TryViewModel(live, data, background);
    private long now;

    @BeforeEach
    void ready() {
        live.want(iris, 0);
        data.show(iris.task(), iris.seed());
        tick();
    }

    @Test
    void withoutAnInputNobodyIsAsked() {
        assertEquals(List.of(), sessions.latest().asked());
    }

    @Test
    void bothNetworksAreAskedForTheInput() {
        put();

        assertEquals(
                List.of(Side.SHALLOW, Side.DEEP),
                sessions.latest().asked().stream().map(Asked::side).toList());
        for (Asked asked : sessions.latest().asked()) {
            assertArrayEquals(INPUT, ((Query.PredictInput) asked.query()).input());
        }
    }

    @Test
    void anAnswerIsShownForItsSide() {
        put();
        long before = tried.revisionProperty().get();

        answer(sessions.latest(), Side.DEEP);

        assertArrayEquals(ANSWER, tried.answer(Side.DEEP).orElseThrow());
        assertTrue(tried.answer(Side.SHALLOW).isEmpty());
        assertEquals(before + 1, tried.revisionProperty().get());
    }

    @Test
    void theInputIsACopy() {
        float[] mine = INPUT.clone();
        tried.put(mine);
        mine[0] = 9;

        assertArrayEquals(INPUT, tried.inputProperty().get());
    }

    @Test
    void theClassOfAnExampleIsKnownUntilSomethingElseIsTried() {
        tried.putExample(3);
        Examples test = data.shownProperty().get().data().test();
        assertArrayEquals(test.example(3), tried.inputProperty().get());
        assertEquals(test.label(3), tried.truth());

        tried.put(INPUT);
        assertEquals(-1, tried.truth());

        tried.putExample(4);
        tried.clear();
        assertEquals(-1, tried.truth());
        assertTrue(tried.right().isEmpty());
    }

    @Test
    void theQuantityOfAnExampleIsKnownAsItWasRecorded() {
        ComparisonSpec ripples = Results.spec("ripples", 1);
        data.show(ripples.task(), ripples.seed());

        tried.putExample(3);

        assertEquals(-1, tried.truth());
        assertEquals(data.shownProperty().get().right(3), tried.right());
        assertTrue(tried.right().isPresent());
    }

    @Test
    void networksThatLearnAreAskedAgain() {
        put();
        answer(sessions.latest(), Side.SHALLOW);
        answer(sessions.latest(), Side.DEEP);
        tick();
        assertEquals(2, sessions.latest().asked().size());

        sessions.latest().trainEpoch();
        tick();
        assertEquals(4, sessions.latest().asked().size());
    }

    @Test
    void networksThatStillOweAnAnswerAreAskedForTheLatestInputAfterIt() {
        put();
        tried.put(new float[] {4, 3, 2, 1});
        tried.put(new float[] {5, 5, 5, 5});
        tick();
        assertEquals(2, sessions.latest().asked().size());

        answer(sessions.latest(), Side.DEEP);
        tick();
        Asked asked = sessions.latest().asked().get(2);
        assertEquals(Side.DEEP, asked.side());
        assertArrayEquals(new float[] {5, 5, 5, 5}, ((Query.PredictInput) asked.query()).input());
    }

    @Test
    void takingTheInputAwayTakesTheAnswersAway() {
        put();
        answer(sessions.latest(), Side.DEEP);

        tried.clear();

        assertEquals(0, tried.inputProperty().get().length);
        assertTrue(tried.answer(Side.DEEP).isEmpty());
    }

    @Test
    void anAnswerToAnInputThatWasTakenAwayIsDropped() {
        put();

        tried.clear();
        answer(sessions.latest(), Side.DEEP);

        assertTrue(tried.answer(Side.DEEP).isEmpty());
    }

    @Test
    void answersOfNetworksThatWereReplacedAreDropped() {
        put();
        answer(sessions.latest(), Side.SHALLOW);
        FakeSession old = sessions.latest();

        live.want(Results.spec("iris", 2), now);
        tick();
        answer(old, Side.DEEP);

        assertTrue(tried.answer(Side.SHALLOW).isEmpty());
        assertTrue(tried.answer(Side.DEEP).isEmpty());
    }

    @Test
    void theNextNetworksAreAskedForTheSameInput() {
        put();
        answer(sessions.latest(), Side.SHALLOW);
        answer(sessions.latest(), Side.DEEP);

        live.want(Results.spec("iris", 2), now);
        tick();

        assertEquals(2, sessions.latest().asked().size());
    }

    @Test
    void anInputOfOtherDataIsTakenAway() {
        put();

        data.show(Results.spec("moons", 1).task(), 1);
        assertEquals(0, tried.inputProperty().get().length);

        tried.put(new float[] {1, 2});
        data.show(iris.task(), iris.seed());
        assertFalse(tried.inputProperty().get().length > 0);
    }

    private void put() {
        tried.put(INPUT);
        tried.tick();
    }

    private static void answer(FakeSession session, Side side) {
        session.asked().stream().filter(asked -> asked.side() == side).forEach(asked -> asked.answer()
                .complete(new Answer.Predictions(new float[][] {ANSWER})));
    }

    private void tick() {
        now += SECOND;
        live.tick(now);
        tried.tick();
    }
}
