package org.depthbench.desktop.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.depthbench.comparison.evidence.Row;
import org.depthbench.comparison.evidence.TableRow;
import org.depthbench.comparison.laboratory.Laboratory;
import org.depthbench.comparison.machine.ThisMachine;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.spec.ComparisonFile;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.DefaultComparisons;
import org.depthbench.comparison.spec.Schedule;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.store.Home;
import org.depthbench.comparison.store.RunSummary;
import org.depthbench.comparison.store.Store;
import org.depthbench.comparison.store.StoredComparison;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.desktop.live.FakeSessions;
import org.depthbench.desktop.live.FakeSessions.FakeSession;
import org.depthbench.desktop.live.Phase;
import org.depthbench.desktop.live.Results;
import org.depthbench.desktop.words.Words;
import org.depthbench.desktop.work.Background;
import org.depthbench.desktop.work.HeldBackground;
import org.depthbench.desktop.work.SameThreadBackground;
import org.depthbench.network.choice.PoolingKind;
import org.depthbench.network.layer.LayerSpec;
import org.depthbench.network.layer.Pooling;
import org.depthbench.trial.TrialException;
import org.depthbench.trial.file.DepthbenchException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is edited is what stands ready, what was trained is evidence, and what was worked on is there at the next start. */
class WorkspaceTest {
    private static final long SECOND = 1_000_000_000;
    private static final LayerSpec POOLING = new Pooling(PoolingKind.MAX, 2, 2);

    @TempDir
    private Path folder;

    private final ComparisonSpec first = Results.spec("iris", 1);
    private final FakeSessions sessions = new FakeSessions();
    private Store history;
    private long now;

    @BeforeEach
    void open() {
        history = Store.open(new Home(folder.resolve("home")));
    }

    @Test
    void theFirstComparisonStandsReadyWithItsData() {
        Workspace workspace = workspace();

        assertEquals(List.of(first), specs());
        assertEquals(first.task(), workspace.data().shownProperty().get().choice());
        assertEquals(Phase.READY, workspace.live().readings().phaseProperty().get());
    }

    @Test
    void eachEditMakesAnotherComparisonReady() {
        Workspace workspace = workspace();

        for (long seed = 2; seed <= 4; seed++) {
            long chosen = seed;
            workspace.editor().edit("seed", draft -> draft.withSeed(chosen));
            tick(workspace);
        }

        assertEquals(
                List.of(1L, 2L, 3L, 4L),
                specs().stream().map(ComparisonSpec::seed).toList());
    }

    @Test
    void anEditThatIsTakenBackMakesTheOldComparisonReady() {
        Workspace workspace = workspace();
        workspace.editor().newSeed();
        tick(workspace);

        workspace.editor().undo();
        tick(workspace);

        assertEquals(List.of(first, Results.spec("iris", 2), first), specs());
    }

    @Test
    void otherDataIsShownWithAnotherTask() {
        Workspace workspace = workspace();

        workspace
                .editor()
                .edit("task", draft -> draft.with(TaskCatalogue.builtIn().byId("moons")));

        assertEquals("moons", workspace.data().shownProperty().get().task().id());
    }

    @Test
    void anImpossibleNetworkEndsWhatIsLive() {
        Workspace workspace = workspace();

        impossible(workspace);
        tick(workspace);

        assertEquals(List.of(true), closed());
        assertEquals(
                Phase.IMPOSSIBLE, workspace.live().readings().phaseProperty().get());
        assertFalse(workspace.transport().canTrainProperty().get());
    }

    @Test
    void whatIsPossibleAgainStandsReadyAgain() {
        Workspace workspace = workspace();
        impossible(workspace);

        workspace.editor().undo();
        tick(workspace);

        assertEquals(List.of(first, first), specs());
        assertEquals(Phase.READY, workspace.live().readings().phaseProperty().get());
    }

    @Test
    void aFieldThatHoldsNonsenseKeepsTheNetworksFromBeingTrained() {
        Workspace workspace = workspace();

        workspace.editor().refuse("seed", "Seed must be a number, was \"x\".");
        assertFalse(workspace.transport().canTrainProperty().get());

        workspace.editor().accept("seed");
        assertTrue(workspace.transport().canTrainProperty().get());
    }

    @Test
    void aFieldThatHoldsNonsenseEndsNothingThatRuns() {
        Workspace workspace = workspace();
        workspace.transport().toggle();

        workspace.editor().refuse("seed", "Seed must be a number, was \"x\".");
        tick(workspace);

        assertEquals(List.of(false), closed());
        assertEquals(Phase.TRAINING, workspace.live().readings().phaseProperty().get());
        assertTrue(workspace.transport().canTrainProperty().get(), "what runs can be paused");
    }

    @Test
    void whatWasWorkedOnIsThereAtTheNextStart() {
        Workspace workspace = workspace();
        workspace
                .editor()
                .edit("task", draft -> draft.with(TaskCatalogue.builtIn().byId("moons")));
        tick(workspace);

        assertEquals(
                workspace.editor().spec(),
                Optional.of(
                        FirstComparison.of(TaskCatalogue.builtIn(), null, lastFile(), 4, WorkspaceTest::unexpected)));
    }

    @Test
    void theFirstStartOfAllComparesWhereDepthIsSeen() {
        assertEquals(
                DefaultComparisons.of(TaskCatalogue.builtIn().byId("two-spirals"), Schedule.AT_ONCE),
                FirstComparison.of(TaskCatalogue.builtIn(), null, lastFile(), 4, WorkspaceTest::unexpected));
        assertEquals(
                DefaultComparisons.of(TaskCatalogue.builtIn().byId("two-spirals"), Schedule.TAKE_TURNS),
                FirstComparison.of(TaskCatalogue.builtIn(), null, lastFile(), 1, WorkspaceTest::unexpected));
    }

    @Test
    void theComparisonThatWasAskedForComesBeforeTheLastOne() {
        Path asked = folder.resolve("asked.depthbench");
        ComparisonFile.write(Results.spec("xor", 3), asked);
        ComparisonFile.write(first, lastFile());

        assertEquals(
                Results.spec("xor", 3),
                FirstComparison.of(TaskCatalogue.builtIn(), asked, lastFile(), 4, WorkspaceTest::unexpected));
    }

    @Test
    void aFileThatIsNoComparisonIsRefusedInASentenceAtTheStart() throws IOException {
        Files.writeString(lastFile(), "[]");
        List<String> refused = new ArrayList<>();

        assertEquals(
                DefaultComparisons.of(TaskCatalogue.builtIn().byId("two-spirals"), Schedule.AT_ONCE),
                FirstComparison.of(TaskCatalogue.builtIn(), null, lastFile(), 4, refused::add));
        assertEquals(List.of("%s cannot be opened: it has no format number.".formatted(lastFile())), refused);
    }

    @Test
    void aLastComparisonBeyondWhatIsReadKeepsNoWindowFromOpening() throws IOException {
        Files.writeString(lastFile(), "[".repeat(10_000));
        List<String> refused = new ArrayList<>();

        assertEquals(
                DefaultComparisons.of(TaskCatalogue.builtIn().byId("two-spirals"), Schedule.AT_ONCE),
                FirstComparison.of(TaskCatalogue.builtIn(), null, lastFile(), 4, refused::add));
        assertEquals(1, refused.size());
    }

    @Test
    void aFileThatIsNoComparisonIsRefusedInASentenceWhenItIsOpened() throws IOException {
        Workspace workspace = workspace();
        Path file = Files.writeString(folder.resolve("some.depthbench"), "[]");

        workspace.open(file);

        assertEquals("%s cannot be opened: it has no format number.".formatted(file), notice(workspace));
        assertEquals(Optional.of(first), workspace.editor().spec());
    }

    @Test
    void aComparisonThatIsOpenedStandsReady() {
        Workspace workspace = workspace();
        Path file = folder.resolve("some.depthbench");
        ComparisonFile.write(Results.spec("moons", 7), file);

        workspace.open(file);
        tick(workspace);

        assertEquals(List.of(first, Results.spec("moons", 7)), specs());
    }

    @Test
    void aComparisonThatIsSavedIsInItsFileAndThatIsSaid() {
        Workspace workspace = workspace();
        workspace.editor().edit("seed", draft -> draft.withSeed(99));
        Path file = folder.resolve("mine.depthbench");

        workspace.save(file);

        assertEquals(Results.spec("iris", 99), ComparisonFile.read(file));
        assertEquals("Saved: " + file, notice(workspace));
    }

    @Test
    void anImpossibleComparisonIsNotSavedAndItIsSaidWhy() {
        Workspace workspace = workspace();
        impossible(workspace);
        Path file = folder.resolve("mine.depthbench");

        workspace.save(file);

        assertFalse(Files.exists(file));
        assertEquals("Deep: " + workspace.editor().problemProperty().get(), notice(workspace));
    }

    @Test
    void aFileThatCannotBeWrittenIsToldInASentence() {
        Workspace workspace = workspace();
        Path nowhere = folder.resolve("none");

        workspace.save(nowhere.resolve("mine.depthbench"));

        assertEquals("There is no folder %s to write into.".formatted(nowhere), notice(workspace));
    }

    @Test
    void whatWasTrainedIsInTheHistoryOnceItHasEnded() {
        Workspace workspace = workspace();
        workspace.transport().toggle();
        long id = Results.keep(history, new Home(folder), Results.result(first, TrialState.FINISHED, 1));

        sessions.latest().trainEpoch();
        sessions.latest().end();
        tick(workspace);

        assertEquals(
                List.of(id),
                workspace.runs().runs().stream().map(RunSummary::id).toList());
    }

    @Test
    void theTableIsJudgedByWhatIsLive() {
        Workspace workspace = workspace();

        assertEquals(
                List.of(Row.values()),
                workspace.table().rowsProperty().get().stream()
                        .map(TableRow::row)
                        .toList());
    }

    @Test
    void aHistoryThatRefusesIsToldInASentence() {
        Workspace workspace = new Workspace(
                first,
                sessions,
                new Records(
                        () -> {
                            throw new DepthbenchException("The run history is damaged.");
                        },
                        laboratory()),
                TaskCatalogue.builtIn(),
                lastFile(),
                new Words(Locale.ENGLISH),
                new Workspace.Work(new SameThreadBackground(), new SameThreadBackground()));

        assertEquals("The run history is damaged.", notice(workspace));
    }

    @Test
    void aRunThatIsReopenedIsSeenAsItEndedAndCanBeEdited() {
        Workspace workspace = workspace();
        StoredComparison run = stored(Results.spec("moons", 7), TrialState.FINISHED);
        workspace.runs().reload();

        workspace.reopen(summary(run));
        tick(workspace);

        assertEquals(Phase.ENDED, workspace.live().readings().phaseProperty().get());
        assertEquals(Optional.of(run.id()), workspace.live().readings().runId());
        assertEquals(run.result(), workspace.live().readings().result().orElseThrow());
        assertEquals(Results.spec("moons", 7), workspace.editor().draft());
        assertEquals(List.of(), workspace.charts().overlaid());

        workspace.editor().newSeed();
        tick(workspace);
        assertEquals(Phase.READY, workspace.live().readings().phaseProperty().get());
        assertEquals(Optional.empty(), workspace.live().readings().reopened());
    }

    @Test
    void runsOfAnotherWindowAreSeenWithinASecond() {
        Workspace workspace = workspace();
        tick(workspace);
        assertEquals(List.of(), workspace.runs().runs());

        StoredComparison run = stored(Results.spec("moons", 7), TrialState.FINISHED);
        tick(workspace);

        assertEquals(
                List.of(run.id()),
                workspace.runs().runs().stream().map(RunSummary::id).toList());
    }

    @Test
    void aRunThatIsResumedGoesOnAndIsWhatIsEdited() {
        HeldBackground training = new HeldBackground();
        Workspace workspace = workspace(training);
        training.release();
        sessions.log().clear();
        StoredComparison run = stored(Results.spec("moons", 7), TrialState.CANCELLED);

        workspace.resume(summary(run));
        training.release();
        tick(workspace);
        training.release();

        assertEquals(List.of("warm up", "close", "resume " + run.id(), "start", "slow down 0", "play"), sessions.log());
        assertEquals(Results.spec("moons", 7), workspace.editor().draft());
        assertEquals(
                run.result().spec().task(),
                workspace.data().shownProperty().get().choice());
        assertEquals(Phase.TRAINING, workspace.live().readings().phaseProperty().get());
    }

    private static Laboratory laboratory() {
        return new Laboratory(
                null,
                TaskCatalogue.builtIn(),
                new ThisMachine(),
                InstantSource.system(),
                Duration.ofMinutes(5),
                name -> {
                    throw new TrialException("No experiment is run here.", null);
                });
    }

    private Workspace workspace() {
        return workspace(new SameThreadBackground());
    }

    private Workspace workspace(Background training) {
        Workspace workspace = new Workspace(
                first,
                sessions,
                new Records(() -> history, laboratory()),
                TaskCatalogue.builtIn(),
                lastFile(),
                new Words(Locale.ENGLISH),
                new Workspace.Work(training, new SameThreadBackground()));
        tick(workspace);
        return workspace;
    }

    private static void impossible(Workspace workspace) {
        workspace.editor().edit("layers", draft -> draft.with(Side.DEEP, List.of(POOLING)));
    }

    private RunSummary summary(StoredComparison run) {
        return history.runs(100).stream()
                .filter(each -> each.id() == run.id())
                .findFirst()
                .orElseThrow();
    }

    private StoredComparison stored(ComparisonSpec spec, TrialState state) {
        return history.byId(Results.keep(history, new Home(folder), Results.result(spec, state, 1)));
    }

    private void tick(Workspace workspace) {
        now += SECOND;
        workspace.tick(now);
    }

    private Path lastFile() {
        return folder.resolve("last.depthbench");
    }

    private static String notice(Workspace workspace) {
        return workspace.notices().sentenceProperty().get();
    }

    private static void unexpected(String sentence) {
        throw new AssertionError(sentence);
    }

    private List<ComparisonSpec> specs() {
        return sessions.opened().stream().map(FakeSession::spec).toList();
    }

    private List<Boolean> closed() {
        return sessions.opened().stream().map(FakeSession::closed).toList();
    }
}
