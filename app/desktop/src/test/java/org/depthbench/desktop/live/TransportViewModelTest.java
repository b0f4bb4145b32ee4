package org.depthbench.desktop.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.desktop.work.SameThreadBackground;
import org.junit.jupiter.api.Test;

/** The buttons say and offer what can be done in each phase, and do nothing else. */
class TransportViewModelTest {
    private static final long SECOND = 1_000_000_000;

    private final ComparisonSpec spec = Results.spec("iris", 1);
    private final FakeSessions sessions = new FakeSessions();
    private final LiveViewModel live = new LiveViewModel(sessions, new SameThreadBackground(), notice -> {});
    private final StringProperty problem = new SimpleStringProperty("");
    private final TransportViewModel transport = new TransportViewModel(live, problem);
    private long now;

    /** What the buttons say and offer. */
    private record Offer(String word, boolean train, boolean step, boolean reset) {}

    @Test
    void whileNetworksArePreparedTheyCanBeToldToTrain() {
        live.want(spec, 0);

        assertEquals(new Offer("train", true, false, false), offer());
    }

    @Test
    void readyNetworksCanBeTrainedAndStepped() {
        ready();

        assertEquals(new Offer("train", true, true, false), offer());
    }

    @Test
    void trainingCanBePausedSteppedAndReset() {
        trained();

        assertEquals(new Offer("pause", true, true, true), offer());
    }

    @Test
    void pausedTrainingCanBeContinued() {
        trained();
        transport.toggle();

        assertEquals(new Offer("continue", true, true, true), offer());
    }

    @Test
    void pausedTrainingIsContinuedWhileAFailedSideGetsReadyAgain() {
        trained();
        sessions.latest().trainEpoch();
        transport.toggle();

        sessions.latest().stand(TrialState.TRAINING, TrialState.STARTING);
        tick();

        assertEquals(Phase.PREPARING, live.readings().phaseProperty().get());
        assertEquals("continue", transport.trainProperty().get());
    }

    @Test
    void endedTrainingCanBeDoneAgain() {
        trained();
        sessions.latest().end();
        tick();

        assertEquals(new Offer("again", true, false, true), offer());
    }

    @Test
    void nothingIsOfferedWhereNothingIsPossible() {
        ready();
        problem.set("One network is impossible.");
        live.wantNothing();

        assertEquals(new Offer("train", false, false, false), offer());
    }

    @Test
    void whatIsNotOfferedIsNotDone() {
        ready();
        problem.set("One network is impossible.");
        sessions.log().clear();

        transport.toggle();
        transport.step();
        transport.reset();
        tick();

        assertEquals(List.of(), sessions.log());
    }

    @Test
    void theButtonsReachTheNetworks() {
        ready();
        sessions.log().clear();

        transport.step();
        transport.toggle();
        transport.toggle();

        assertEquals(List.of("step", "play", "pause"), sessions.log());
    }

    @Test
    void resetTakesTheSameNetworksBack() {
        trained();

        transport.reset();
        tick();

        assertEquals(
                List.of(spec, spec),
                sessions.opened().stream().map(session -> session.spec()).toList());
        assertEquals(new Offer("train", true, true, false), offer());
    }

    @Test
    void countsTheEpochsOfBothSides() {
        ready();
        assertEquals(
                new TransportViewModel.Epochs("0", "0"),
                transport.epochsProperty().get());

        sessions.latest().trainBatch(Side.DEEP);
        tick();
        assertEquals(
                new TransportViewModel.Epochs("0", "0.50"),
                transport.epochsProperty().get());
    }

    @Test
    void countsWhatAKeptRunHadDone() {
        live.resume(Results.stored(7, spec));
        tick();

        assertEquals(
                new TransportViewModel.Epochs("2", "2"),
                transport.epochsProperty().get());
    }

    @Test
    void countsFromTheStartAgainAfterAReset() {
        trained();
        transport.reset();
        tick();

        assertTrue(transport.epochsProperty().get().equal());
        assertEquals("0", transport.epochsProperty().get().shallow());
    }

    private Offer offer() {
        return new Offer(
                transport.trainProperty().get(),
                transport.canTrainProperty().get(),
                transport.canStepProperty().get(),
                transport.canResetProperty().get());
    }

    private void ready() {
        live.want(spec, 0);
        tick();
    }

    private void trained() {
        ready();
        transport.toggle();
        sessions.latest().trainEpoch();
        tick();
    }

    private void tick() {
        now += SECOND;
        live.tick(now);
    }
}
