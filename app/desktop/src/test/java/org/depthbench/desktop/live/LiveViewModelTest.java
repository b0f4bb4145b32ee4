package org.depthbench.desktop.live;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.depthbench.comparison.chart.Axis;
import org.depthbench.comparison.chart.Curve;
import org.depthbench.comparison.chart.Mark;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.spec.Stop;
import org.depthbench.desktop.live.FakeSessions.FakeSession;
import org.depthbench.desktop.work.Background;
import org.depthbench.desktop.work.HeldBackground;
import org.depthbench.desktop.work.SameThreadBackground;
import org.depthbench.network.choice.Activation;
import org.depthbench.network.layer.Dense;
import org.depthbench.trial.Answer;
import org.depthbench.trial.Query;
import org.depthbench.trial.file.DepthbenchException;
import org.junit.jupiter.api.Test;

/** Whatever is edited, started, stopped or lost: one comparison at most is live, and its phase is what a person sees. */
class LiveViewModelTest {
    private static final long MILLISECOND = 1_000_000;
    private static final long SECOND = 1000 * MILLISECOND;

    private final ComparisonSpec first = Results.spec("iris", 1);
    private final ComparisonSpec second = Results.spec("iris", 2);
    private final FakeSessions sessions = new FakeSessions();
    private final List<String> notices = new ArrayList<>();
    private final HeldBackground held = new HeldBackground();
    private long now;

    @Test
    void editsInQuickSuccessionMakeTheNetworksReadyOnce() {
        LiveViewModel live = live(new SameThreadBackground());

        live.want(first, 0);
        live.tick(200 * MILLISECOND);
        live.want(second, 200 * MILLISECOND);
        live.tick(449 * MILLISECOND);
        assertEquals(List.of(), sessions.opened());

        live.tick(450 * MILLISECOND);
        live.tick(451 * MILLISECOND);
        assertEquals(List.of(second), specs());
    }

    @Test
    void networksStandReadyBeforeTheyAreTrained() {
        LiveViewModel live = live(new SameThreadBackground());
        sessions.prepareSlowly();
        live.want(first, 0);
        assertEquals(Phase.PREPARING, live.readings().phaseProperty().get());

        tick(live);
        assertEquals(Phase.PREPARING, live.readings().phaseProperty().get());

        sessions.latest().stand(TrialState.TRAINING);
        tick(live);
        assertEquals(Phase.READY, live.readings().phaseProperty().get());
    }

    @Test
    void oneSideThatIsNotReadyKeepsTheOtherWaiting() {
        LiveViewModel live = ready(new SameThreadBackground());

        sessions.latest().stand(TrialState.TRAINING, TrialState.STARTING);
        tick(live);

        assertEquals(Phase.PREPARING, live.readings().phaseProperty().get());
    }

    @Test
    void toggleTrainsWhatStandsReady() {
        LiveViewModel live = ready(new SameThreadBackground());

        live.toggle();

        assertEquals(Phase.TRAINING, live.readings().phaseProperty().get());
        assertEquals(List.of("play"), sessions.log());
    }

    @Test
    void togglePausesWhatTrains() {
        LiveViewModel live = trained(new SameThreadBackground());

        live.toggle();

        assertEquals(Phase.PAUSED, live.readings().phaseProperty().get());
        assertEquals(List.of("pause"), sessions.log());
    }

    @Test
    void toggleGoesOnWithWhatIsPaused() {
        LiveViewModel live = trained(new SameThreadBackground());
        live.pause();
        sessions.log().clear();

        live.toggle();

        assertEquals(Phase.TRAINING, live.readings().phaseProperty().get());
        assertEquals(List.of("play"), sessions.log());
    }

    @Test
    void anotherEndBeginsNothingAnew() {
        LiveViewModel live = trained(new SameThreadBackground());
        ComparisonSpec longer = stoppingAfter(first, 77);

        live.want(longer, 0);
        tick(live);

        assertEquals(Phase.TRAINING, live.readings().phaseProperty().get());
        assertEquals(List.of("stop after 77"), sessions.log());
    }

    @Test
    void afterTheEndALaterOneWaitsForTheButton() {
        LiveViewModel live = trained(new SameThreadBackground());
        sessions.latest().end();
        tick(live);
        sessions.log().clear();

        live.want(stoppingAfter(first, 77), 0);
        sessions.latest().stand(TrialState.TRAINING);
        tick(live);
        assertEquals(Phase.PAUSED, live.readings().phaseProperty().get());
        live.toggle();

        assertEquals(List.of("pause", "stop after 77", "play"), sessions.log());
        assertEquals(1, sessions.opened().size());
    }

    @Test
    void anEndThatASideHasPassedBeginsAnew() {
        LiveViewModel live = trained(new SameThreadBackground());
        sessions.latest().trainEpoch();
        sessions.latest().trainEpoch();
        ComparisonSpec shorter = stoppingAfter(first, 1);

        live.want(shorter, 0);
        live.tick(1_000_000_000L);
        assertEquals(1, sessions.opened().size());
        live.tick(10_000_000_000L);

        assertEquals(shorter, sessions.latest().spec());
        assertEquals(2, sessions.opened().size());
    }

    @Test
    void anEndThatWasOnlyPassedWhileTypingBeginsNothingAnew() {
        LiveViewModel live = trained(new SameThreadBackground());
        sessions.latest().trainEpoch();
        sessions.latest().trainEpoch();
        sessions.latest().end();
        tick(live);
        sessions.log().clear();

        live.want(stoppingAfter(first, 1), 0);
        live.want(stoppingAfter(first, 12), 1);
        tick(live);

        assertEquals(List.of("warm up", "pause", "stop after 12"), sessions.log());
        assertEquals(1, sessions.opened().size());
    }

    @Test
    void aSideThatHasFailedGoesOnWhileTheOtherTrains() {
        LiveViewModel live = trained(new SameThreadBackground());
        live.goOn(Side.DEEP);
        sessions.latest().stand(TrialState.TRAINING, TrialState.FAILED);
        tick(live);

        live.goOn(Side.DEEP);

        assertEquals(List.of("go on deep"), sessions.log());
    }

    @Test
    void aSideThatGoesOnAfterTheEndTrainsAtOnce() {
        LiveViewModel live = trained(new SameThreadBackground());
        sessions.latest().stand(TrialState.FINISHED, TrialState.CANCELLED);
        tick(live);
        sessions.log().clear();

        live.goOn(Side.DEEP);
        sessions.latest().stand(TrialState.FINISHED, TrialState.TRAINING);
        tick(live);

        assertEquals(List.of("go on deep", "play"), sessions.log());
        assertEquals(Phase.TRAINING, live.readings().phaseProperty().get());
    }

    @Test
    void aSideIsEndedOnlyWhileItTrains() {
        LiveViewModel live = ready(new SameThreadBackground());
        live.end(Side.DEEP);
        assertEquals(List.of(), sessions.log());

        live.toggle();
        sessions.latest().trainBatch(Side.DEEP);
        tick(live);
        live.end(Side.DEEP);

        assertEquals(List.of("play", "end deep"), sessions.log());
    }

    private static ComparisonSpec stoppingAfter(ComparisonSpec spec, int epochs) {
        return new ComparisonSpec(
                spec.task(),
                spec.shallow(),
                spec.deep(),
                spec.seed(),
                spec.schedule(),
                spec.pace(),
                Stop.afterEpochs(epochs),
                spec.target());
    }

    @Test
    void pausedBeforeTheFirstBatchIsReady() {
        LiveViewModel live = ready(new SameThreadBackground());
        live.toggle();

        live.pause();

        assertEquals(Phase.READY, live.readings().phaseProperty().get());
    }

    @Test
    void toggleTrainsWhatHasEndedOnceMore() {
        LiveViewModel live = trained(new SameThreadBackground());
        sessions.latest().end();
        tick(live);
        assertEquals(Phase.ENDED, live.readings().phaseProperty().get());

        live.toggle();
        tick(live);

        assertEquals(List.of(first, first), specs());
        assertEquals(Phase.TRAINING, live.readings().phaseProperty().get());
    }

    @Test
    void toggleTrainsWhatIsBeingPreparedAsSoonAsItIsReady() {
        LiveViewModel live = live(new SameThreadBackground());
        live.want(first, 0);

        live.toggle();
        live.tick(1);

        assertEquals(List.of("ready", "start", "slow down 0", "play"), sessions.log());
        assertEquals(Phase.TRAINING, live.readings().phaseProperty().get());
    }

    @Test
    void toggleTakesBackWhatIsStillBeingPrepared() {
        LiveViewModel live = live(new SameThreadBackground());
        sessions.prepareSlowly();
        live.want(first, 0);
        live.toggle();
        tick(live);
        assertTrue(live.readings().playsProperty().get());

        live.toggle();
        assertFalse(live.readings().playsProperty().get());

        sessions.latest().stand(TrialState.TRAINING);
        tick(live);
        assertEquals(Phase.READY, live.readings().phaseProperty().get());
    }

    @Test
    void anEditThatIsTakenBackAtOnceLeavesTheTrainingAsItIs() {
        LiveViewModel live = ready(new SameThreadBackground());
        live.toggle();

        live.want(second, now);
        assertFalse(live.readings().playsProperty().get());
        live.want(first, now);
        tick(live);

        assertEquals(List.of(first), specs());
        assertEquals(Phase.TRAINING, live.readings().phaseProperty().get());
    }

    @Test
    void toggleDoesNothingWhereNothingCanBeTrained() {
        LiveViewModel live = live(new SameThreadBackground());
        live.wantNothing();

        live.toggle();
        tick(live);

        assertEquals(Phase.IMPOSSIBLE, live.readings().phaseProperty().get());
        assertEquals(List.of(), sessions.log());
    }

    @Test
    void oneSideThatEndedLetsTheOtherTrain() {
        LiveViewModel live = trained(new SameThreadBackground());

        sessions.latest().stand(TrialState.FINISHED, TrialState.TRAINING);
        tick(live);

        assertEquals(Phase.TRAINING, live.readings().phaseProperty().get());
    }

    @Test
    void aStepTrainsOneBatchAndWaits() {
        LiveViewModel live = ready(new SameThreadBackground());

        live.step();
        sessions.latest().trainBatch(Side.DEEP);
        tick(live);

        assertEquals(List.of("step"), sessions.log());
        assertEquals(Phase.PAUSED, live.readings().phaseProperty().get());
    }

    @Test
    void aStepStopsATrainingAfterOneMoreBatch() {
        LiveViewModel live = trained(new SameThreadBackground());

        live.step();

        assertEquals(List.of("step"), sessions.log());
        assertEquals(Phase.PAUSED, live.readings().phaseProperty().get());
    }

    @Test
    void aStepOfNetworksThatAreNotReadyDoesNothing() {
        LiveViewModel live = live(new SameThreadBackground());
        sessions.prepareSlowly();
        live.want(first, 0);
        tick(live);
        sessions.log().clear();

        live.step();

        assertEquals(List.of(), sessions.log());
    }

    @Test
    void resetMakesTheSameComparisonReadyAgain() {
        LiveViewModel live = trained(new SameThreadBackground());

        live.reset();
        live.tick(now + 1);

        assertEquals(List.of(first, first), specs());
        assertEquals(Phase.READY, live.readings().phaseProperty().get());
    }

    @Test
    void aResetIsTakenBackWithAllThatWasTrained() {
        LiveViewModel live = trained(new SameThreadBackground());
        int epochs = live.readings().epochs();
        live.reset();
        live.tick(now + 1);
        assertEquals(0, live.readings().epochs());

        assertTrue(live.readings().canTakeResetBack());
        assertTrue(live.takeResetBack());

        assertEquals(epochs, live.readings().epochs());
        assertEquals(List.of(false, true), closed());
        assertEquals(Phase.PAUSED, live.readings().phaseProperty().get());
        assertFalse(live.takeResetBack(), "there is no other one");
    }

    @Test
    void anEditTakenBackBringsBackWhatWasTrained() {
        LiveViewModel live = trained(new SameThreadBackground());
        int epochs = live.readings().epochs();
        live.want(second, now);
        tick(live);
        assertEquals(0, live.readings().epochs());
        assertFalse(live.readings().canTakeResetBack());

        live.want(first, now);
        tick(live);

        assertEquals(epochs, live.readings().epochs());
        assertEquals(List.of(first, second), specs());
        assertEquals(List.of(false, true), closed());
        assertEquals(Optional.empty(), live.readings().before());
    }

    @Test
    void whatWasTrainedStaysAsBeforeUntilItIsCleared() {
        LiveViewModel live = trained(new SameThreadBackground());
        live.want(second, now);
        tick(live);
        assertEquals(Optional.of(first), live.readings().comparableBefore().map(before -> before.spec()));

        live.toggle();
        sessions.latest().trainEpoch();
        tick(live);
        assertEquals(List.of(true, false), closed(), "its networks cannot be brought back any more");
        assertTrue(live.readings().before().isPresent());

        live.clearBefore();
        assertEquals(Optional.empty(), live.readings().before());
    }

    @Test
    void aSideThatDidNotChangeKeepsItsResult() {
        LiveViewModel live = trained(new SameThreadBackground());
        ComparisonSpec otherDeep =
                first.with(Side.DEEP, first.side(Side.DEEP).training().withLearningRate(0.123));

        live.want(otherDeep, now);
        tick(live);

        assertTrue(live.readings().stillHolds(Side.SHALLOW).isPresent());
        assertEquals(Optional.empty(), live.readings().stillHolds(Side.DEEP));
    }

    @Test
    void aReplacementWhilePreparingEndsWhatComesTooLate() {
        LiveViewModel live = live(held);
        live.want(first, 0);
        tick(live);
        live.want(second, now);
        tick(live);

        held.release();

        assertEquals(List.of(first, second), specs());
        assertEquals(List.of(true, false), closed());
        assertEquals(Optional.of(second), live.readings().result().map(result -> result.spec()));
    }

    @Test
    void workersThatHaveTrainedAreReplacedByWarmOnes() {
        LiveViewModel live = trained(new SameThreadBackground());

        live.want(second, now);
        tick(live);

        assertEquals(List.of("pause", "warm up", "ready", "start", "slow down 0", "warm up"), sessions.log());
    }

    @Test
    void workersThatStoodReadyForOtherNetworksAreReplacedToo() {
        LiveViewModel live = ready(new SameThreadBackground());

        live.want(second, now);
        tick(live);

        assertEquals(List.of("warm up", "close", "ready", "start", "slow down 0", "warm up"), sessions.log());
    }

    @Test
    void whatCannotBeMadeReadyIsToldOnce() {
        LiveViewModel live = live(new SameThreadBackground());
        sessions.refuse(new DepthbenchException("There is no worker."));

        live.want(first, 0);
        tick(live);
        tick(live);

        assertEquals(List.of("There is no worker."), notices);
    }

    @Test
    void aFailureThatIsNotForPeopleIsToldAsOne() {
        LiveViewModel live = live(new SameThreadBackground());
        sessions.refuse(new IllegalStateException("queue"));

        live.want(first, 0);
        tick(live);

        assertEquals(List.of("Something failed: java.lang.IllegalStateException: queue."), notices);
    }

    @Test
    void whatCouldNotBeMadeReadyIsTriedAgainWhenItIsToBeTrained() {
        LiveViewModel live = live(new SameThreadBackground());
        sessions.refuse(new DepthbenchException("There is no worker."));
        live.want(first, 0);
        tick(live);
        sessions.refuse(null);

        live.toggle();
        tick(live);

        assertEquals(List.of(first), specs());
        assertEquals(Phase.TRAINING, live.readings().phaseProperty().get());
    }

    @Test
    void aResumedComparisonGoesOnByItself() {
        LiveViewModel live = live(held);

        live.resume(Results.stored(7, first));
        assertEquals(Phase.PREPARING, live.readings().phaseProperty().get());
        held.release();

        assertEquals(List.of("resume 7", "start", "slow down 0", "play"), sessions.log());
        assertEquals(Phase.TRAINING, live.readings().phaseProperty().get());
    }

    @Test
    void aResumedComparisonTakesThePlaceOfTheOneThatWasLive() {
        LiveViewModel live = ready(held);

        live.resume(Results.stored(7, second));
        held.release();

        assertEquals(List.of(first, second), specs());
        assertEquals(List.of(true, false), closed());
    }

    @Test
    void anEndIsToldOnceAndWarmsTheNextWorkersUp() {
        LiveViewModel live = trained(new SameThreadBackground());

        sessions.latest().end();
        tick(live);
        tick(live);

        assertEquals(List.of("warm up"), sessions.log());
        assertEquals(1, live.readings().endedProperty().get());
        assertEquals(Phase.ENDED, live.readings().phaseProperty().get());
    }

    @Test
    void aComparisonWhoseSidesFailedHasEndedToo() {
        LiveViewModel live = trained(new SameThreadBackground());

        sessions.latest().stand(TrialState.FINISHED, TrialState.FAILED);
        tick(live);

        assertEquals(Phase.ENDED, live.readings().phaseProperty().get());
    }

    @Test
    void whatCannotBeTrainedEndsWhatIsLive() {
        LiveViewModel live = trained(new SameThreadBackground());

        live.wantNothing();

        assertEquals(List.of(false), closed(), "an edit that is taken back brings it back");
        assertEquals(Optional.empty(), live.readings().result());
        assertEquals(Phase.IMPOSSIBLE, live.readings().phaseProperty().get());
    }

    @Test
    void whatBecomesImpossibleWhileItIsPreparedIsEndedOnArrival() {
        LiveViewModel live = live(held);
        live.want(first, 0);
        tick(live);

        live.wantNothing();
        held.release();

        assertEquals(List.of(true), closed());
        assertEquals(Phase.IMPOSSIBLE, live.readings().phaseProperty().get());
    }

    @Test
    void whatIsPossibleAgainIsMadeReadyAgain() {
        LiveViewModel live = ready(new SameThreadBackground());
        live.wantNothing();

        live.want(first, now);
        tick(live);

        assertEquals(List.of(true, false), closed());
        assertEquals(Phase.READY, live.readings().phaseProperty().get());
    }

    @Test
    void closingEndsWhatIsLive() {
        LiveViewModel live = trained(new SameThreadBackground());

        live.close();

        assertEquals(List.of(true), closed());
        assertEquals(Optional.empty(), live.readings().result());
    }

    @Test
    void closingEndsWhatIsStillBeingPrepared() {
        LiveViewModel live = live(held);
        live.want(first, 0);
        tick(live);

        live.close();
        held.release();

        assertEquals(List.of(true), closed());
    }

    @Test
    void aSlowerPaceHoldsForTheNextComparisonToo() {
        LiveViewModel live = ready(new SameThreadBackground());

        live.gapProperty().set(200);
        live.want(second, now);
        tick(live);

        assertEquals(
                List.of("slow down 200", "warm up", "close", "ready", "start", "slow down 200", "warm up"),
                sessions.log());
    }

    @Test
    void aWarningBelongsToItsSideUntilTheNetworksAreReplaced() {
        LiveViewModel live = ready(new SameThreadBackground());
        FakeSession old = sessions.latest();

        old.warn(Side.DEEP, "The loss is no number.");
        assertEquals(
                List.of("", "The loss is no number."),
                List.of(live.readings().warning(Side.SHALLOW), live.readings().warning(Side.DEEP)));

        live.want(second, now);
        tick(live);
        old.warn(Side.DEEP, "Too late.");
        assertEquals("", live.readings().warning(Side.DEEP));
    }

    @Test
    void aWarningOfTheComparisonIsANotice() {
        LiveViewModel live = ready(new SameThreadBackground());

        sessions.latest().warn("The run history is locked.");
        tick(live);

        assertEquals(List.of("The run history is locked."), notices);
    }

    @Test
    void newsComeToTheWindowFiveTimesASecondAtMost() {
        LiveViewModel live = ready(new SameThreadBackground());
        long before = live.readings().revisionProperty().get();

        for (long frame = 1; frame <= 60; frame++) {
            sessions.latest().trainBatch(Side.DEEP);
            live.tick(now + frame * 16 * MILLISECOND);
        }

        assertEquals(before + 4, live.readings().revisionProperty().get());
    }

    @Test
    void nothingNewChangesNothing() {
        LiveViewModel live = ready(new SameThreadBackground());
        tick(live);
        long before = live.readings().revisionProperty().get();

        tick(live);
        tick(live);

        assertEquals(before, live.readings().revisionProperty().get());
    }

    @Test
    void epochsAreExactHoweverLongItTrains() {
        LiveViewModel live = ready(new SameThreadBackground());
        for (int batch = 0; batch < 10_001; batch++) {
            sessions.latest().trainBatch(Side.SHALLOW);
        }

        assertEquals(5000.5, live.readings().epochs(Side.SHALLOW));
    }

    @Test
    void batchesBecomeACurveAndPartsOfEpochs() {
        LiveViewModel live = ready(new SameThreadBackground());

        sessions.latest().trainBatch(Side.DEEP);

        Curve curve =
                live.readings().sliceLosses(Side.DEEP, Axis.EXAMPLES, "batches").orElseThrow();
        assertEquals(
                List.of("batches", Mark.SECOND, Curve.Role.FAINT), List.of(curve.name(), curve.mark(), curve.role()));
        assertArrayEquals(new double[] {first.task().examples() / 2.0}, curve.xs());
        assertArrayEquals(new double[] {0.5}, curve.ys());
        assertEquals(
                List.of(0.0, 0.5),
                List.of(live.readings().epochs(Side.SHALLOW), live.readings().epochs(Side.DEEP)));
    }

    @Test
    void questionsGoToTheNetworksThatAreLive() {
        LiveViewModel live = ready(new SameThreadBackground());
        Answer answer = new Answer.Confusion(new int[][] {{1}});

        var asked = live.ask(Side.DEEP, new Query.Weigh(1));
        sessions.latest().asked().get(0).answer().complete(answer);

        assertEquals(answer, asked.join());
    }

    @Test
    void aQuestionBeforeThereAreNetworksFails() {
        LiveViewModel live = live(new SameThreadBackground());

        var asked = live.ask(Side.DEEP, new Query.Weigh(1));

        CompletionException failure = assertThrows(CompletionException.class, asked::join);
        assertEquals("No network stands ready.", failure.getCause().getMessage());
    }

    @Test
    void networksCanBeAskedOnceTheyStandReady() {
        LiveViewModel live = live(new SameThreadBackground());
        sessions.prepareSlowly();
        live.want(first, 0);
        tick(live);
        assertFalse(live.readings().canAsk(Side.DEEP));

        sessions.latest().stand(TrialState.TRAINING, TrialState.FINISHED);
        tick(live);
        assertTrue(live.readings().canAsk(Side.SHALLOW));
        assertTrue(live.readings().canAsk(Side.DEEP));
    }

    @Test
    void networksThatWereEditedMeanwhileAreNotAskedAnyMore() {
        LiveViewModel live = ready(new SameThreadBackground());

        live.want(second, now);

        assertFalse(live.readings().canAsk(Side.DEEP));
    }

    @Test
    void aKeptRunIsSeenAsItEndedAndDoesNotGoOn() {
        LiveViewModel live = ready(new SameThreadBackground());

        live.reopen(Results.stored(7, second));
        tick(live);

        assertEquals(List.of("warm up", "close", "reopen 7", "start", "slow down 0", "warm up"), sessions.log());
        assertEquals(Phase.ENDED, live.readings().phaseProperty().get());
        assertEquals(Optional.of(7L), live.readings().runId());
        assertTrue(live.readings().canAsk(Side.DEEP));
        assertEquals(Optional.empty(), live.readings().whyMute(Side.DEEP));
        assertFalse(live.readings().canGoOn(Side.DEEP));

        live.want(stoppingAfter(second, 77), now);
        now += 2 * SECOND;
        tick(live);
        assertEquals(Phase.READY, live.readings().phaseProperty().get(), "another end makes it ready anew");
    }

    @Test
    void whyANetworkCannotBeAskedIsKnown() {
        LiveViewModel live = trained(new SameThreadBackground());
        assertEquals(Optional.empty(), live.readings().whyMute(Side.DEEP));

        sessions.latest().stand(TrialState.TRAINING, TrialState.FAILED);
        tick(live);
        assertEquals(Optional.of("mute.died"), live.readings().whyMute(Side.DEEP));
        assertEquals(Optional.empty(), live.readings().whyMute(Side.SHALLOW));

        live.reopen(Results.stored(7, second));
        sessions.latest().fallMute();
        tick(live);
        assertEquals(Optional.of("mute.gone"), live.readings().whyMute(Side.DEEP));
        assertFalse(live.readings().canAsk(Side.DEEP));
    }

    @Test
    void theRunIsKnownByItsNumberOnceItHasOne() {
        LiveViewModel live = ready(new SameThreadBackground());
        assertEquals(Optional.empty(), live.readings().runId());

        sessions.latest().number(7);
        assertEquals(Optional.of(7L), live.readings().runId());
    }

    @Test
    void whatTakesMuchMemoryIsMadeReadyOnlyToBeTrained() {
        LiveViewModel live = ready(new SameThreadBackground());
        sessions.free(1);
        ComparisonSpec huge =
                first.with(Side.DEEP, List.of(new Dense(16_384, Activation.RELU), new Dense(1024, Activation.RELU)));

        live.want(huge, now);
        tick(live);
        tick(live);
        assertEquals(Phase.HELD, live.readings().phaseProperty().get());
        assertEquals(List.of(first), specs());
        assertEquals(List.of(true), closed());

        live.toggle();
        tick(live);
        assertEquals(List.of(first, huge), specs());
        assertEquals(Phase.TRAINING, live.readings().phaseProperty().get());
    }

    @Test
    void whatIsSmallAgainIsMadeReadyByItself() {
        LiveViewModel live = ready(new SameThreadBackground());
        sessions.free(1);
        live.want(
                first.with(Side.DEEP, List.of(new Dense(16_384, Activation.RELU), new Dense(1024, Activation.RELU))),
                now);
        tick(live);

        live.want(second, now);
        tick(live);

        assertEquals(Phase.READY, live.readings().phaseProperty().get());
        assertEquals(List.of(first, second), specs());
    }

    private LiveViewModel live(Background background) {
        return new LiveViewModel(sessions, background, notices::add);
    }

    private LiveViewModel ready(Background background) {
        LiveViewModel live = live(background);
        live.want(first, 0);
        tick(live);
        held.release();
        sessions.log().clear();
        return live;
    }

    private LiveViewModel trained(Background background) {
        LiveViewModel live = ready(background);
        live.toggle();
        sessions.latest().trainEpoch();
        tick(live);
        sessions.log().clear();
        return live;
    }

    private void tick(LiveViewModel live) {
        now += SECOND;
        live.tick(now);
    }

    private List<ComparisonSpec> specs() {
        return sessions.opened().stream().map(FakeSession::spec).toList();
    }

    private List<Boolean> closed() {
        return sessions.opened().stream().map(FakeSession::closed).toList();
    }
}
