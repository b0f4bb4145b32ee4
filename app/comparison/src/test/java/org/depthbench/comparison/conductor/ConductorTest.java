package org.depthbench.comparison.conductor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.depthbench.comparison.machine.Machine;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.Costs;
import org.depthbench.comparison.result.Divergence;
import org.depthbench.comparison.result.EpochRecord;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.run.CheckpointFile;
import org.depthbench.comparison.run.TrialEvent;
import org.depthbench.comparison.run.TrialRecord;
import org.depthbench.comparison.run.TrialStart;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.DefaultComparisons;
import org.depthbench.comparison.spec.Pace;
import org.depthbench.comparison.spec.Schedule;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.spec.Stop;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.Split;
import org.depthbench.trial.Answer;
import org.depthbench.trial.Query;
import org.depthbench.trial.Scores;
import org.depthbench.trial.Trial;
import org.depthbench.trial.TrialException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules by which two trials are pulled, with trials that answer at once. */
class ConductorTest {
    private static final Machine MACHINE = new Machine("cpu", 2, 1, "os", "jvm", "0");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Instant STARTED = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    private final List<String> log = new CopyOnWriteArrayList<>();
    private final FakeTrial shallow = new FakeTrial(Side.SHALLOW, 1_000_000, log);
    private final FakeTrial deep = new FakeTrial(Side.DEEP, 3_000_000, log);
    private final List<ComparisonEvent> events = new CopyOnWriteArrayList<>();
    private final List<Conductor> opened = new ArrayList<>();

    @AfterEach
    void closeAll() {
        opened.forEach(Conductor::close);
    }

    @ParameterizedTest
    @EnumSource(Schedule.class)
    void everyScheduleFinishesBothSides(Schedule schedule) throws Exception {
        ComparisonResult result = run(spec(schedule, Pace.TIME, Stop.afterEpochs(5)));

        for (Side side : Side.values()) {
            TrialResult trial = result.side(side);
            assertEquals(TrialState.FINISHED, trial.state());
            assertEquals(5, trial.epochs().size());
            assertEquals("hash after 5", trial.parameterHash());
            assertEquals(100, trial.epochs().get(4).examples());
            assertEquals(0.2, trial.epochs().get(4).test().loss());
        }
        assertTrue(result.finished());
    }

    @Test
    void oneAfterTheOtherTrainsShallowToItsEndFirst() throws Exception {
        run(spec(Schedule.ONE_AFTER_THE_OTHER, Pace.TIME, Stop.afterEpochs(3)));

        List<String> training =
                log.stream().filter(line -> line.contains("epoch")).toList();
        assertEquals(6, training.size());
        assertTrue(training.subList(0, 3).stream().allMatch(line -> line.startsWith("shallow")), training.toString());
    }

    @Test
    void everyOtherSeedLetsTheDeepSideBeFirst() throws Exception {
        ComparisonSpec odd = spec(Schedule.ONE_AFTER_THE_OTHER, Pace.TIME, Stop.afterEpochs(2));
        run(new ComparisonSpec(
                odd.task(), odd.shallow(), odd.deep(), 2, odd.schedule(), odd.pace(), odd.stop(), odd.target()));

        assertEquals(
                List.of("deep", "deep", "shallow", "shallow"),
                log.stream()
                        .filter(line -> line.contains("epoch"))
                        .map(line -> line.substring(0, line.indexOf(' ')))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Schedule.class)
    void neitherSideIsTimedBeforeBothAreWarm(Schedule schedule) throws Exception {
        shallow.coldSlices = 3;
        deep.coldSlices = 20;

        assertTrue(run(spec(schedule, Pace.TIME, Stop.afterEpochs(2))).finished());

        List<String> warmth = List.copyOf(log);
        int lastOfWarmUp = Math.max(warmth.lastIndexOf("shallow warm up"), warmth.lastIndexOf("deep warm up"));
        assertEquals(
                23, warmth.stream().filter(line -> line.endsWith("warm up")).count());
        assertFalse(
                warmth.subList(0, lastOfWarmUp).stream().anyMatch(line -> line.contains("epoch")), warmth.toString());
    }

    @Test
    void takingTurnsByTimeGivesTheFasterSideMoreSlices() throws Exception {
        run(spec(Schedule.TAKE_TURNS, Pace.TIME, Stop.afterEpochs(6)));

        int deepThird = log.indexOf("deep epoch 3, 2");
        long shallowBefore = log.subList(0, deepThird).stream()
                .filter(line -> line.startsWith("shallow epoch"))
                .count();
        // After two epochs deep has trained 12 ms, which shallow needs six epochs for.
        assertEquals(6, shallowBefore);
    }

    @ParameterizedTest
    @EnumSource(
            value = Schedule.class,
            names = {"AT_ONCE", "TAKE_TURNS"})
    void keepingPaceByEpochsNeverLetsASideGetTwoAhead(Schedule schedule) throws Exception {
        run(spec(schedule, Pace.EPOCHS, Stop.afterEpochs(8)));

        int ahead = 0;
        for (String line : log) {
            ahead += line.startsWith("shallow epoch") ? 1 : line.startsWith("deep epoch") ? -1 : 0;
            assertTrue(Math.abs(ahead) <= 1, log.toString());
        }
    }

    @Test
    void stopsAtTheTargetOrWhenTheTimeIsUp() throws Exception {
        ComparisonResult byTarget = run(spec(Schedule.AT_ONCE, Pace.TIME, new Stop(100, Stop.NO_LIMIT, true, 0), 0.75));
        assertEquals(3, byTarget.shallow().epochs().size());

        ComparisonResult byTime = run(
                spec(Schedule.AT_ONCE, Pace.TIME, new Stop(1000, 0.1, false, 0)),
                new FakeTrial(Side.SHALLOW, 10_000_000),
                new FakeTrial(Side.DEEP, 30_000_000));
        assertEquals(5, byTime.shallow().epochs().size());
        assertEquals(2, byTime.deep().epochs().size());
    }

    @Test
    void aFailureEndsItsSideAloneAndKeepsFinishedEpochs() throws Exception {
        deep.failingEpoch = 3;

        ComparisonResult result = run(spec(Schedule.AT_ONCE, Pace.EPOCHS, Stop.afterEpochs(5)));

        assertEquals(TrialState.FINISHED, result.shallow().state());
        assertEquals(TrialState.FAILED, result.deep().state());
        assertEquals("The worker ended.", result.deep().error());
        assertEquals(2, result.deep().epochs().size());
        assertFalse(result.finished());
    }

    @Test
    void aDivergedNetworkIsToldToLearnSlower() throws Exception {
        shallow.divergingEpoch = 2;

        ComparisonSpec spec = spec(Schedule.TAKE_TURNS, Pace.TIME, Stop.afterEpochs(5));

        ComparisonResult result = run(spec);

        assertEquals(
                "The loss stopped being a number in epoch 2, so the network diverged: try a learning rate below %s."
                        .formatted(spec.shallow().training().learningRate()),
                result.shallow().error());
        assertEquals(1, result.shallow().epochs().size());
        assertEquals(TrialState.FINISHED, result.deep().state());
    }

    @Test
    void aTrialThatCannotBeOpenedFailsAndTheOtherGoesOn() throws Exception {
        Conductor conductor = open(spec(Schedule.AT_ONCE, Pace.TIME, Stop.afterEpochs(2)), false, trial -> {
            if (trial.equals("deep side")) {
                throw new IllegalArgumentException("No such thing.");
            }
            return shallow;
        });
        conductor.start();

        ComparisonResult result = conductor.end().get(20, TimeUnit.SECONDS);
        assertEquals("No such thing.", result.deep().error());
        assertEquals(TrialState.FINISHED, result.shallow().state());
    }

    @Test
    void pausedItTrainsOnlyWhatIsSteppedAndStillAnswers() throws Exception {
        Conductor conductor = open(spec(Schedule.AT_ONCE, Pace.TIME, Stop.afterEpochs(1)), true, this::trial);
        conductor.start();

        assertEquals(0, epochsSeenBy(conductor, Side.SHALLOW));
        // Each side is opened for itself, and only one that trains takes a step.
        assertEquals(0, epochsSeenBy(conductor, Side.DEEP));
        conductor.step();
        conductor.step();

        ComparisonResult result = conductor.end().get(20, TimeUnit.SECONDS);
        assertTrue(result.finished());
        assertEquals(2, log.stream().filter("shallow epoch 1, 1"::equals).count());
    }

    @Test
    void answersAfterTheEndToo() throws Exception {
        Conductor conductor = open(spec(Schedule.AT_ONCE, Pace.TIME, Stop.afterEpochs(4)), false, this::trial);
        conductor.start();
        conductor.end().get(20, TimeUnit.SECONDS);

        assertEquals(4, epochsSeenBy(conductor, Side.DEEP));
    }

    @Test
    void cancellingKillsATrialThatHangsAndKeepsTheOther() throws Exception {
        deep.hang = new CountDownLatch(1);
        Conductor conductor = open(spec(Schedule.AT_ONCE, Pace.EPOCHS, Stop.afterEpochs(100)), false, this::trial);
        conductor.start();
        conductor.cancel();

        ComparisonResult result = conductor.end().get(20, TimeUnit.SECONDS);
        assertEquals(TrialState.CANCELLED, result.shallow().state());
        assertEquals(TrialState.CANCELLED, result.deep().state());
    }

    @ParameterizedTest
    @EnumSource(Pace.class)
    void aSideThatHangsWhileItIsMadeReadyIsEndedAndBeginsAnewInAnotherProcess(Pace pace) throws Exception {
        FakeTrial hanging = new FakeTrial(Side.DEEP, 1, shallow.log);
        hanging.hangInPrepare = new CountDownLatch(1);
        hanging.pulse = new CompletableFuture<>();
        Deque<FakeTrial> processes = new ConcurrentLinkedDeque<>(List.of(hanging, deep));
        Conductor conductor = impatient(
                spec(Schedule.AT_ONCE, pace, Stop.afterEpochs(3)),
                name -> name.equals("deep side") ? processes.remove() : shallow);
        conductor.start();

        assertTrue(conductor.end().get(20, TimeUnit.SECONDS).finished());
        heard(event -> event instanceof TrialEvent.Warned warned
                && warned.sentence()
                        .equals("Its process did not answer for 0 s and was ended."
                                + " Training begins anew in another one, to the same numbers."));
        assertEquals(List.of(), List.copyOf(processes));
    }

    @Test
    void aSideOfWhichTwoProcessesHangWhileTheyAreMadeReadyFailsAndKeepsTheOtherFromNothing() throws Exception {
        AtomicInteger processes = new AtomicInteger();
        Conductor conductor = impatient(spec(Schedule.AT_ONCE, Pace.EPOCHS, Stop.afterEpochs(3)), name -> {
            if (name.equals("shallow side")) {
                return shallow;
            }
            processes.incrementAndGet();
            FakeTrial hanging = new FakeTrial(Side.DEEP, 1);
            hanging.hangInPrepare = new CountDownLatch(1);
            hanging.pulse = new CompletableFuture<>();
            return hanging;
        });
        conductor.start();

        ComparisonResult result = conductor.end().get(20, TimeUnit.SECONDS);
        assertEquals(TrialState.FINISHED, result.shallow().state());
        assertEquals(TrialState.FAILED, result.deep().state());
        assertEquals(
                "Its process did not answer for 0 s and was ended. It was the second one, so this trial has failed.",
                result.deep().error());
        assertEquals(2, processes.get());
        // Whoever drives it is still there after the first answer, too.
        for (int i = 0; i < 2; i++) {
            assertInstanceOf(
                    Answer.Confusion.class,
                    conductor.inspect(Side.DEEP, new Query.Confuse(Split.TEST)).get(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void aProcessThatNeverComesUpIsEndedAtOnceWhenItsSideIs() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Conductor conductor = impatient(spec(Schedule.AT_ONCE, Pace.TIME, Stop.afterEpochs(2)), name -> {
            if (name.equals("deep side")) {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    throw new TrialException("It did not start.", e);
                }
            }
            return shallow;
        });
        conductor.start();

        heard(event -> event instanceof TrialEvent.Answering answering
                && answering.sentence().startsWith("Its process has not begun to answer"));
        conductor.cancel(Side.DEEP);

        ComparisonResult result = conductor.end().get(20, TimeUnit.SECONDS);
        assertEquals(TrialState.FINISHED, result.shallow().state());
        assertEquals(TrialState.CANCELLED, result.deep().state());
    }

    @Test
    void aSideThatAnswersAgainComesToItsEnd() throws Exception {
        deep.pause = new CountDownLatch(1);
        deep.pulse = new CompletableFuture<>();
        Conductor conductor = impatient(spec(Schedule.AT_ONCE, Pace.TIME, Stop.afterEpochs(2)), this::trial);
        conductor.start();
        heard(event -> event instanceof TrialEvent.Answering answering && !answering.answers());

        deep.pulse.complete(1L);
        deep.pause.countDown();

        assertTrue(conductor.end().get(20, TimeUnit.SECONDS).finished());
        heard(event -> event instanceof TrialEvent.Answering answering && answering.answers());
    }

    /** Waits for an event of a trial as long as it takes; what was there before counts too. */
    private void heard(Predicate<TrialEvent> wanted) throws InterruptedException {
        synchronized (events) {
            while (events.stream()
                    .noneMatch(event -> event instanceof ComparisonEvent.OfTrial of && wanted.test(of.event()))) {
                events.wait();
            }
        }
    }

    private Conductor impatient(ComparisonSpec spec, Trial.Factory factory) {
        return open(spec, false, Duration.ofMillis(20), factory);
    }

    @Test
    void oneSideIsEndedAndTheOtherComesToItsEnd() throws Exception {
        Conductor conductor = open(spec(Schedule.AT_ONCE, Pace.TIME, Stop.afterEpochs(3)), true, this::trial);
        conductor.start();
        conductor.cancel(Side.DEEP);
        conductor.play();

        ComparisonResult result = conductor.end().get(20, TimeUnit.SECONDS);
        assertEquals(TrialState.FINISHED, result.shallow().state());
        assertEquals(TrialState.CANCELLED, result.deep().state());
        assertEquals(3, result.shallow().epochs().size());
    }

    @Test
    void stopsWhenItIsToldMeanwhile() throws Exception {
        ComparisonSpec spec = spec(Schedule.AT_ONCE, Pace.TIME, Stop.afterEpochs(2));
        Conductor conductor = open(spec, true, this::trial);
        conductor.start();
        conductor.stopLike(spec(Schedule.AT_ONCE, Pace.TIME, Stop.afterEpochs(5)));
        conductor.play();

        ComparisonResult result = conductor.end().get(20, TimeUnit.SECONDS);
        assertEquals(5, result.shallow().epochs().size());
        assertEquals(5, result.deep().epochs().size());
        assertEquals(5, result.spec().stop().epochs());
    }

    @Test
    void anEndedSideGoesOnWhereItStandsWhileTheOtherTrains() throws Exception {
        Conductor conductor = open(spec(Schedule.AT_ONCE, Pace.TIME, Stop.afterEpochs(3)), true, this::trial);
        conductor.start();
        stateOf(conductor, Side.DEEP, TrialState.TRAINING);
        conductor.cancel(Side.DEEP);
        stateOf(conductor, Side.DEEP, TrialState.CANCELLED);

        conductor.goOn(Side.DEEP);
        stateOf(conductor, Side.DEEP, TrialState.TRAINING);
        conductor.play();

        assertTrue(conductor.end().get(20, TimeUnit.SECONDS).finished());
        assertEquals(1, log.stream().filter("deep prepare"::equals).count());
    }

    @Test
    void aFailedSideGoesOnFromItsLastCheckpoint() throws Exception {
        deep.failingEpoch = 4;
        Path checkpoint = Files.createFile(folder.resolve("deep.zip"));
        ComparisonSpec spec = spec(Schedule.AT_ONCE, Pace.TIME, Stop.afterEpochs(5));
        Conductor conductor = open(
                spec,
                TrialStart.fresh(spec.trial(Side.SHALLOW, 1), spec.stop(), TrialRecord.none()),
                TrialStart.fresh(
                        spec.trial(Side.DEEP, 1), spec.stop(), TrialRecord.savedTo(new CheckpointFile(checkpoint))));
        conductor.start();
        assertFalse(conductor.end().get(20, TimeUnit.SECONDS).finished());
        deep.failingEpoch = Integer.MAX_VALUE;
        AtomicInteger seen = new AtomicInteger();
        deep.whileRestored = () -> seen.set(conductor.result().deep().epochs().size());

        conductor.goOn(Side.DEEP);

        TrialResult again = conductor.end().get(20, TimeUnit.SECONDS).deep();
        assertEquals(TrialState.FINISHED, again.state());
        assertEquals(
                List.of(1, 2, 3, 4, 5),
                again.epochs().stream().map(EpochRecord::epoch).toList());
        assertEquals(500, again.examples());
        assertEquals(3, seen.get(), "what was measured can be seen until the checkpoint is read");
        // The fake's checkpoint is behind two epochs.
        assertEquals(2, log.stream().filter("deep epoch 3, 2"::equals).count());
    }

    @ParameterizedTest
    @EnumSource(Schedule.class)
    void aLaterEndHasFinishedSidesGoOn(Schedule schedule) throws Exception {
        Conductor conductor = open(spec(schedule, Pace.TIME, Stop.afterEpochs(2)), false, this::trial);
        conductor.start();
        conductor.end().get(20, TimeUnit.SECONDS);

        conductor.stopLike(spec(schedule, Pace.TIME, Stop.afterEpochs(4)));

        ComparisonResult result = conductor.end().get(20, TimeUnit.SECONDS);
        assertTrue(result.finished());
        assertEquals(4, result.shallow().epochs().size());
        assertEquals("hash after 4", result.deep().parameterHash());
        assertEquals(1, log.stream().filter("shallow prepare"::equals).count());
    }

    @Test
    void whatIsClosedGoesOnNoMore() throws Exception {
        Conductor conductor = open(spec(Schedule.AT_ONCE, Pace.TIME, Stop.afterEpochs(2)), false, this::trial);
        conductor.start();
        conductor.end().get(20, TimeUnit.SECONDS);
        conductor.close();

        conductor.goOn(Side.DEEP);

        assertEquals(TrialState.FINISHED, conductor.result().deep().state());
    }

    /** The driver answers between two things that it does, so each answer brings it on. */
    private static void stateOf(Conductor conductor, Side side, TrialState expected) throws Exception {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (conductor.result().side(side).state() != expected && System.nanoTime() < patience) {
            assertInstanceOf(Answer.Confusion.class, asked(conductor, side));
        }
        assertEquals(expected, conductor.result().side(side).state());
    }

    private static Answer asked(Conductor conductor, Side side) throws Exception {
        return conductor.inspect(side, new Query.Confuse(Split.TEST)).get(20, TimeUnit.SECONDS);
    }

    @Test
    void closingLeavesNoQuestionWithoutAnAnswer() throws Exception {
        Conductor conductor = open(spec(Schedule.AT_ONCE, Pace.TIME, Stop.afterEpochs(1)), true, trial -> {
            throw new IllegalArgumentException("Nothing to ask.");
        });
        conductor.start();
        conductor.end().get(20, TimeUnit.SECONDS);
        CompletableFuture<Answer> answer = conductor.inspect(Side.DEEP, new Query.Confuse(Split.TEST));

        assertThrows(ExecutionException.class, () -> answer.get(20, TimeUnit.SECONDS));
    }

    @Test
    void aKeptSideAnswersFromItsCheckpoint() throws Exception {
        ComparisonSpec spec = spec(Schedule.AT_ONCE, Pace.TIME, Stop.afterEpochs(4));
        EpochRecord second = new EpochRecord(
                2, new Scores(1, 0), Optional.empty(), new Scores(1, 0), new Costs(0.5, 0.5, 0.5, 100, 9, 1, 1));
        TrialResult finished = new TrialResult(
                spec.trial(Side.SHALLOW, 1), TrialState.FINISHED, null, null, List.of(epoch(1), second), "kept");
        TrialResult lost =
                new TrialResult(spec.trial(Side.DEEP, 1), TrialState.FINISHED, null, null, List.of(epoch(1)), "lost");
        Files.writeString(folder.resolve("s"), "weights");
        Conductor conductor = open(
                spec,
                TrialStart.kept(finished, spec.stop(), TrialRecord.savedTo(new CheckpointFile(folder.resolve("s")))),
                TrialStart.kept(lost, spec.stop(), TrialRecord.savedTo(new CheckpointFile(folder.resolve("d")))));
        conductor.start();
        conductor.end().get(20, TimeUnit.SECONDS);

        assertEquals(
                new Answer.Confusion(new int[][] {{2}}).counts()[0][0],
                ((Answer.Confusion) conductor
                                .inspect(Side.SHALLOW, new Query.Confuse(Split.TEST))
                                .get(20, TimeUnit.SECONDS))
                        .counts()[0][0]);
        assertTrue(conductor.answers(Side.SHALLOW));
        assertFalse(conductor.answers(Side.DEEP));
        assertEquals(TrialState.FINISHED, conductor.result().shallow().state());
        assertEquals("kept", conductor.result().shallow().parameterHash());
    }

    @Test
    void continuesFromACheckpointWithTheEpochsBehindIt() throws Exception {
        EpochRecord first = epoch(1);
        EpochRecord second = new EpochRecord(
                2, new Scores(1, 0), Optional.empty(), new Scores(1, 0), new Costs(0.5, 0.5, 0.5, 100, 9, 1, 1));
        EpochRecord lost = new EpochRecord(
                3, new Scores(1, 0), Optional.empty(), new Scores(1, 0), new Costs(0.5, 0.5, 0.5, 100, 9, 1, 1));
        ComparisonSpec spec = spec(Schedule.AT_ONCE, Pace.TIME, Stop.afterEpochs(4));
        TrialResult failed = new TrialResult(
                spec.trial(Side.DEEP, 1), TrialState.FAILED, "…", null, List.of(first, second, lost), null);
        TrialResult finished =
                new TrialResult(spec.trial(Side.SHALLOW, 1), TrialState.FINISHED, null, null, List.of(first), "kept");
        Conductor conductor = open(
                spec,
                TrialStart.continuing(
                        finished, spec.stop(), TrialRecord.savedTo(new CheckpointFile(folder.resolve("s")))),
                TrialStart.continuing(
                        failed, spec.stop(), TrialRecord.savedTo(new CheckpointFile(folder.resolve("d")))));
        conductor.start();

        ComparisonResult result = conductor.end().get(20, TimeUnit.SECONDS);
        assertEquals("kept", result.shallow().parameterHash());
        assertFalse(log.contains("shallow prepare"));
        assertEquals(
                List.of(1, 2, 3, 4),
                result.deep().epochs().stream().map(EpochRecord::epoch).toList());
        assertEquals(List.of(first, second), result.deep().epochs().subList(0, 2));
        assertTrue(log.contains("deep save 4"));
    }

    @Test
    void whatWasOverWhenItsProgramEndedTrainsNoFurther() throws Exception {
        ComparisonSpec spec = spec(Schedule.AT_ONCE, Pace.TIME, Stop.afterEpochs(2));
        TrialResult notWrittenDown = new TrialResult(
                spec.trial(Side.DEEP, 1), TrialState.FAILED, "…", null, List.of(epoch(1), epoch(2)), null);
        Conductor conductor = open(
                spec,
                TrialStart.fresh(spec.trial(Side.SHALLOW, 1), spec.stop(), TrialRecord.none()),
                TrialStart.continuing(
                        notWrittenDown, spec.stop(), TrialRecord.savedTo(new CheckpointFile(folder.resolve("d")))));
        conductor.start();

        TrialResult ended = conductor.end().get(20, TimeUnit.SECONDS).deep();
        assertEquals(TrialState.FINISHED, ended.state());
        assertEquals(List.of(epoch(1), epoch(2)), ended.epochs());
        assertEquals("hash after 2", ended.parameterHash());
        assertFalse(log.stream().anyMatch(line -> line.startsWith("deep epoch")), log.toString());
    }

    @Test
    void aNetworkThatDivergedIsNotTrainedAgainWhereItsRunGoesOn() throws Exception {
        ComparisonSpec spec = spec(Schedule.AT_ONCE, Pace.TIME, Stop.afterEpochs(3));
        String why = Divergence.sentence(2, 0.1);
        TrialResult diverged =
                new TrialResult(spec.trial(Side.DEEP, 1), TrialState.FAILED, why, null, List.of(epoch(1)), null);
        Conductor conductor = open(
                spec,
                TrialStart.fresh(spec.trial(Side.SHALLOW, 1), spec.stop(), TrialRecord.none()),
                TrialStart.continuing(
                        diverged, spec.stop(), TrialRecord.savedTo(new CheckpointFile(folder.resolve("d")))));
        conductor.start();

        ComparisonResult result = conductor.end().get(20, TimeUnit.SECONDS);
        assertEquals(TrialState.FINISHED, result.shallow().state());
        assertEquals(why, result.deep().error());
        assertFalse(log.contains("deep prepare"));
    }

    @Test
    void aCheckpointThatCannotBeReadIsToldAndTheTrialBeginsAnew() throws Exception {
        deep.damaged = true;
        ComparisonSpec spec = spec(Schedule.AT_ONCE, Pace.TIME, Stop.afterEpochs(4));
        TrialResult failed = new TrialResult(
                spec.trial(Side.DEEP, 1), TrialState.FAILED, "…", null, List.of(epoch(1), epoch(2)), null);
        List<ComparisonEvent> heard = new CopyOnWriteArrayList<>();
        Conductor conductor = open(
                spec,
                TrialStart.fresh(spec.trial(Side.SHALLOW, 1), spec.stop(), TrialRecord.none()),
                TrialStart.continuing(
                        failed, spec.stop(), TrialRecord.savedTo(new CheckpointFile(folder.resolve("d")))),
                new EventLog(heard));
        conductor.start();

        TrialResult again = conductor.end().get(20, TimeUnit.SECONDS).deep();
        assertEquals(TrialState.FINISHED, again.state());
        assertEquals("hash after 4", again.parameterHash());
        assertEquals(4, again.epochs().size());
        assertEquals(List.of("It is damaged. Training begins anew, to the same numbers."), warnings(heard));
    }

    private static List<String> warnings(List<ComparisonEvent> heard) {
        return heard.stream()
                .filter(ComparisonEvent.OfTrial.class::isInstance)
                .map(event -> ((ComparisonEvent.OfTrial) event).event())
                .filter(TrialEvent.Warned.class::isInstance)
                .map(event -> ((TrialEvent.Warned) event).sentence())
                .toList();
    }

    private static EpochRecord epoch(int number) {
        return new EpochRecord(
                number, new Scores(1, 0), Optional.empty(), new Scores(1, 0), new Costs(0.5, 0.5, 0.5, 100, 7, 1, 1));
    }

    @Test
    void aFolderOfCheckpointsThatCannotBeMadeIsWarnedOfOnceAndBothTrainOn() throws Exception {
        Path blocked = Files.createFile(folder.resolve("checkpoints"));
        ComparisonSpec spec = spec(Schedule.AT_ONCE, Pace.TIME, Stop.afterEpochs(5));
        List<ComparisonEvent> heard = new CopyOnWriteArrayList<>();
        Conductor conductor = open(
                spec,
                TrialStart.fresh(
                        spec.trial(Side.SHALLOW, 1),
                        spec.stop(),
                        TrialRecord.savedTo(new CheckpointFile(blocked.resolve("1.zip")))),
                TrialStart.fresh(
                        spec.trial(Side.DEEP, 1),
                        spec.stop(),
                        TrialRecord.savedTo(new CheckpointFile(blocked.resolve("2.zip")))),
                new EventLog(heard));
        conductor.start();

        ComparisonResult result = conductor.end().get(20, TimeUnit.SECONDS);
        assertTrue(result.finished());
        assertEquals("hash after 5", result.shallow().parameterHash());
        assertEquals("hash after 5", result.deep().parameterHash());
        assertEquals(
                List.of("No checkpoint is kept, because the folder %s cannot be made.".formatted(blocked)),
                warnings(heard));
    }

    @ParameterizedTest
    @EnumSource(Schedule.class)
    void earlyStoppingEndsASideWhenPatienceIsOverAndJudgesItsBestEpoch(Schedule schedule) throws Exception {
        shallow.bestEpoch = 3;
        deep.bestEpoch = 6;

        ComparisonResult result = run(spec(schedule, Pace.TIME, new Stop(100, Stop.NO_LIMIT, false, 2)));

        assertTrue(result.finished());
        assertEquals(5, result.shallow().epochs().size());
        assertEquals(8, result.deep().epochs().size());
        // The test part's score of the epoch that validation chose: 1 − 1 ÷ (epoch + 1).
        assertEquals(0.75, result.score(Side.SHALLOW), 1e-12);
        assertEquals(1 - 1.0 / 7, result.score(Side.DEEP), 1e-12);
    }

    @Test
    void withoutTheRecordsOfACheckpointItBeginsAnew() throws Exception {
        EpochRecord first = epoch(1);
        ComparisonSpec spec = spec(Schedule.AT_ONCE, Pace.TIME, Stop.afterEpochs(3));
        TrialResult failed =
                new TrialResult(spec.trial(Side.DEEP, 1), TrialState.FAILED, "…", null, List.of(first), null);
        Conductor conductor = open(
                spec,
                TrialStart.fresh(spec.trial(Side.SHALLOW, 1), spec.stop(), TrialRecord.none()),
                TrialStart.continuing(
                        failed, spec.stop(), TrialRecord.savedTo(new CheckpointFile(folder.resolve("d")))));
        conductor.start();

        TrialResult deepAgain = conductor.end().get(20, TimeUnit.SECONDS).deep();
        assertEquals(
                List.of(1, 2, 3),
                deepAgain.epochs().stream().map(EpochRecord::epoch).toList());
    }

    @ParameterizedTest
    @EnumSource(Schedule.class)
    void slowMotionTrainsBatchByBatchAndComesToTheSameEnd(Schedule schedule) throws Exception {
        Conductor conductor = open(spec(schedule, Pace.TIME, Stop.afterEpochs(2)), true, this::trial);
        conductor.slowDown(Duration.ofMillis(2));
        conductor.start();
        conductor.play();

        assertTrue(conductor.end().get(20, TimeUnit.SECONDS).finished());
        assertEquals(
                4,
                log.stream().filter(line -> line.matches("deep epoch \\d, 1")).count());
    }

    @Test
    void inSlowMotionTheSecondSideWaitsForTheFirstOnesEndToo() throws Exception {
        Conductor conductor =
                open(spec(Schedule.ONE_AFTER_THE_OTHER, Pace.TIME, Stop.afterEpochs(2)), true, this::trial);
        conductor.slowDown(Duration.ofMillis(2));
        conductor.start();
        conductor.play();
        assertTrue(conductor.end().get(20, TimeUnit.SECONDS).finished());

        List<String> trained = log.stream()
                .filter(line -> line.matches("(shallow|deep) epoch \\d, \\d"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
        assertEquals(
                Stream.concat(Collections.nCopies(4, "shallow").stream(), Collections.nCopies(4, "deep").stream())
                        .toList(),
                trained);
    }

    @Test
    void anErrorOfTheMachineEndsItsSideInsteadOfHanging() throws Exception {
        Conductor conductor = open(spec(Schedule.AT_ONCE, Pace.EPOCHS, Stop.afterEpochs(2)), false, trial -> {
            if (trial.equals("deep side")) {
                throw new UnsatisfiedLinkError("no library");
            }
            return shallow;
        });
        conductor.start();

        ComparisonResult result = conductor.end().get(20, TimeUnit.SECONDS);
        assertEquals(TrialState.FAILED, result.deep().state());
        assertEquals(TrialState.FINISHED, result.shallow().state());
    }

    @Test
    void tellsEverythingThatHappensInOrder() throws Exception {
        run(spec(Schedule.ONE_AFTER_THE_OTHER, Pace.TIME, Stop.afterEpochs(1)));

        List<String> shallowEvents = events.stream()
                .map(ConductorTest::shallowEvent)
                .filter(text -> !text.isEmpty())
                .toList();
        assertEquals(
                List.of("STARTING", "prepared", "TRAINING", "slice", "epoch 1", "FINISHED", "ended"), shallowEvents);
    }

    private static String shallowEvent(ComparisonEvent event) {
        if (!(event instanceof ComparisonEvent.OfTrial ofTrial)) {
            return "ended";
        }
        if (ofTrial.side() != Side.SHALLOW) {
            return "";
        }
        if (ofTrial.event() instanceof TrialEvent.StateChanged changed) {
            return changed.state().name();
        }
        if (ofTrial.event() instanceof TrialEvent.TrialPrepared) {
            return "prepared";
        }
        if (ofTrial.event() instanceof TrialEvent.SliceTrained) {
            return "slice";
        }
        return ofTrial.event() instanceof TrialEvent.EpochFinished finished
                ? "epoch " + finished.epoch().epoch()
                : "";
    }

    private static int epochsSeenBy(Conductor conductor, Side side) throws Exception {
        Answer answer = conductor.inspect(side, new Query.Confuse(Split.TEST)).get(20, TimeUnit.SECONDS);
        return assertInstanceOf(Answer.Confusion.class, answer).counts()[0][0];
    }

    private FakeTrial trial(String name) {
        return name.equals("shallow side") ? shallow : deep;
    }

    private ComparisonResult run(ComparisonSpec spec) throws Exception {
        return run(spec, shallow, deep);
    }

    private ComparisonResult run(ComparisonSpec spec, FakeTrial first, FakeTrial second) throws Exception {
        Conductor conductor = open(spec, false, trial -> trial.equals("shallow side") ? first : second);
        conductor.start();
        return conductor.end().get(20, TimeUnit.SECONDS);
    }

    private Conductor open(ComparisonSpec spec, TrialStart first, TrialStart second, ComparisonListener... listeners) {
        Conductor conductor =
                new Conductor(spec, first, second, false, PATIENCE, STARTED, MACHINE, this::trial, List.of(listeners));
        opened.add(conductor);
        return conductor;
    }

    private Conductor open(ComparisonSpec spec, boolean paused, Trial.Factory factory) {
        return open(spec, paused, PATIENCE, factory);
    }

    private Conductor open(ComparisonSpec spec, boolean paused, Duration patience, Trial.Factory factory) {
        Conductor conductor = new Conductor(
                spec,
                TrialStart.fresh(spec.trial(Side.SHALLOW, 1), spec.stop(), TrialRecord.none()),
                TrialStart.fresh(spec.trial(Side.DEEP, 1), spec.stop(), TrialRecord.none()),
                paused,
                patience,
                STARTED,
                MACHINE,
                factory,
                List.of(new EventLog(events)));
        opened.add(conductor);
        return conductor;
    }

    private static ComparisonSpec spec(Schedule schedule, Pace pace, Stop stop) {
        return spec(schedule, pace, stop, 1);
    }

    private static ComparisonSpec spec(Schedule schedule, Pace pace, Stop stop, double target) {
        ComparisonSpec usual = DefaultComparisons.of(TaskCatalogue.builtIn().byId("iris"), schedule);
        return new ComparisonSpec(usual.task(), usual.shallow(), usual.deep(), 1, schedule, pace, stop, target);
    }
}
