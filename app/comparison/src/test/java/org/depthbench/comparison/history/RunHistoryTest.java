package org.depthbench.comparison.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.depthbench.comparison.conductor.ComparisonEvent;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.Costs;
import org.depthbench.comparison.result.EpochRecord;
import org.depthbench.comparison.result.Results;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.run.TrialEvent;
import org.depthbench.comparison.run.TrialStart;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.trial.Scores;
import org.depthbench.trial.file.DepthbenchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** What was kept comes back, from another opening of the file too; a file that cannot be used is refused in a sentence. */
class RunHistoryTest {
    @TempDir
    private Path folder;

    @Test
    void aRecordedComparisonComesBackWhole() {
        ComparisonResult result = Results.finished(Results.spec("iris", 100, 7), 0.9, 0.95);

        long id = record(RunHistory.open(home()), result);

        assertEquals(
                List.of(new StoredComparison(id, null, result)),
                RunHistory.open(home()).all());
        assertEquals(result, RunHistory.open(home()).byId(id).result());
    }

    @Test
    void epochsOfAProgramThatWasKilledAreKeptAndItsTrialsMarked() throws SQLException {
        RunHistory history = RunHistory.open(home());
        ComparisonResult result = Results.finished(Results.spec("iris", 100, 7), 0.9, 0.95);
        long id = begin(history, result.spec());
        history.keepState(id, Side.DEEP, TrialState.TRAINING, null);
        history.keepEpoch(id, Side.DEEP, result.deep().epochs().get(0));
        sql("UPDATE comparison SET process_started = '1999-01-01T00:00:00Z'");

        TrialResult deep = RunHistory.open(home()).byId(id).result().deep();

        assertEquals(TrialState.FAILED, deep.state());
        assertEquals("The program ended while this trial was running.", deep.error());
        assertEquals(List.of(result.deep().epochs().get(0)), deep.epochs());
    }

    @Test
    void anEpochTrainedAgainReplacesItsTwin() {
        RunHistory history = RunHistory.open(home());
        long id = begin(history, Results.spec("iris", 100, 1));
        history.keepEpoch(id, Side.DEEP, epoch(1, 0.5));
        history.keepEpoch(id, Side.DEEP, epoch(1, 0.25));

        assertEquals(List.of(epoch(1, 0.25)), history.byId(id).result().deep().epochs());
    }

    @Test
    void saysWhichRunsThereAre() {
        RunHistory history = RunHistory.open(home());
        assertEquals("There is no run 5: the run history is empty.", refusal(() -> history.byId(5)));

        begin(history, Results.spec("iris", 100, 1));
        assertEquals(
                "There is no run 5. The latest is 1; `depthbench runs` lists them all.",
                refusal(() -> history.byId(5)));
    }

    @Test
    void refusesAFileThatIsNoDatabaseAndLeavesItAlone() throws IOException {
        Files.writeString(home().historyFile(), "This is a diary, not a database. ".repeat(100));

        assertTrue(
                refusal(() -> RunHistory.open(home())).endsWith("is damaged: move it away, and a new one is begun."));
        assertTrue(Files.readString(home().historyFile()).startsWith("This is a diary"));
    }

    @Test
    void aRecordThatCannotBeReadHidesNoOther() throws SQLException {
        RunHistory history = RunHistory.open(home());
        ComparisonResult result = Results.finished(Results.spec("iris", 100, 7), 0.9, 0.95);
        record(history, result);
        long good = record(history, result);
        sql("UPDATE comparison SET spec = '{\"from\": \"elsewhere\"}' WHERE id = 1");

        assertEquals(List.of(new StoredComparison(good, null, result)), history.all());
    }

    @Test
    void refusesAFutureForm() throws SQLException {
        record(RunHistory.open(home()), Results.finished(Results.spec("iris", 100, 7), 0.9, 0.95));
        sql("PRAGMA user_version = 8");

        assertTrue(refusal(() -> RunHistory.open(home()))
                .endsWith("was written by a newer Depthbench (form 8); this one knows form 3."));
    }

    @Test
    void aNameIsKeptAndCanBeTakenAway() {
        RunHistory history = RunHistory.open(home());
        long id = begin(history, Results.spec("iris", 100, 1));

        history.rename(id, "Lesson \"3\"");
        assertEquals("Lesson \"3\"", RunHistory.open(home()).byId(id).name());

        history.rename(id, null);
        assertNull(history.byId(id).name());
    }

    @Test
    void whatIsDeletedCanBeBroughtBackUntilTheHistoryIsOpenedAgain() {
        RunHistory history = RunHistory.open(home());
        ComparisonResult result = Results.finished(Results.spec("iris", 100, 7), 0.9, 0.95);
        long id = record(history, result);

        history.delete(id);
        assertEquals(List.of(), history.all());
        assertEquals("There is no run 1: the run history is empty.", refusal(() -> history.byId(id)));

        history.restore(id);
        assertEquals(result, history.byId(id).result());

        history.delete(id);
        RunHistory later = RunHistory.open(home());
        later.restore(id);
        assertEquals(List.of(), later.all());
    }

    @Test
    void aHistoryOfTheFirstFormIsBroughtUpToDate() throws SQLException {
        ComparisonResult result = Results.finished(Results.spec("iris", 100, 7), 0.9, 0.95);
        long id = record(RunHistory.open(home()), result);
        sql("ALTER TABLE comparison DROP COLUMN name");
        sql("ALTER TABLE comparison DROP COLUMN deleted");
        sql("UPDATE trial SET prepared = json_set(prepared, '$.parameterHash', 'initial')");
        sql("PRAGMA user_version = 1");

        RunHistory history = RunHistory.open(home());

        assertEquals(new StoredComparison(id, null, result), history.byId(id));
        history.rename(id, "old");
        assertEquals("old", history.byId(id).name());
    }

    @Test
    void refusesAHomeThatCannotBeMade() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertEquals(
                "The folder %s for the run history cannot be made: set DEPTHBENCH_HOME to a folder that you may write."
                        .formatted(file),
                refusal(() -> RunHistory.open(new Home(file))));
    }

    @Test
    void saysThatItIsLockedAndKeepsEverythingOnceItIsNot() throws SQLException {
        RunHistory history = RunHistory.open(home());
        ComparisonResult result = Results.finished(Results.spec("iris", 100, 7), 0.9, 0.95);
        long id = begin(history, result.spec());
        List<String> told = new ArrayList<>();
        HistoryRecorder recorder = new HistoryRecorder(history, id, told::add);

        try (Connection lock = connection()) {
            lock.createStatement().execute("BEGIN EXCLUSIVE");
            recorder.epochFinished(
                    Side.DEEP,
                    new TrialEvent.EpochFinished(result.deep().epochs().get(0)));
            lock.createStatement().execute("ROLLBACK");
        }
        recorder.comparisonEnded(new ComparisonEvent.ComparisonEnded(result));

        assertEquals(1, told.size());
        assertTrue(
                told.get(0).endsWith("is locked by another program: close that program. Training goes on."),
                told.get(0));
        assertEquals(
                result.deep().epochs(),
                RunHistory.open(home()).byId(id).result().deep().epochs());
    }

    @Test
    void theHomeIsWhereAPersonWantsIt() {
        assertEquals(new Home(Path.of("/elsewhere")), Home.locate(Map.of("DEPTHBENCH_HOME", "/elsewhere")));
        assertTrue(Home.locate(Map.of()).folder().toString().contains("depthbench"));
    }

    private static EpochRecord epoch(int number, double accuracy) {
        return new EpochRecord(
                number,
                new Scores(1, accuracy),
                Optional.empty(),
                new Scores(1, accuracy),
                new Costs(1, 1, 1, 1, 1, 1, 1));
    }

    private static long begin(RunHistory history, ComparisonSpec spec) {
        return history.begin(
                spec,
                Instant.EPOCH,
                Results.MACHINE,
                TrialStart.fresh(spec.trial(Side.SHALLOW, 1), spec.stop(), null),
                TrialStart.fresh(spec.trial(Side.DEEP, 1), spec.stop(), null));
    }

    private static long record(RunHistory history, ComparisonResult result) {
        ComparisonSpec spec = result.spec();
        long id = history.begin(
                spec,
                result.started(),
                result.machine(),
                TrialStart.fresh(spec.trial(Side.SHALLOW, 1), spec.stop(), null),
                TrialStart.fresh(spec.trial(Side.DEEP, 1), spec.stop(), null));
        HistoryRecorder recorder = new HistoryRecorder(history, id, trouble -> {
            throw new AssertionError(trouble);
        });
        for (Side side : Side.values()) {
            TrialResult trial = result.side(side);
            recorder.trialPrepared(side, new TrialEvent.TrialPrepared(trial.prepared()));
            trial.epochs().forEach(epoch -> recorder.epochFinished(side, new TrialEvent.EpochFinished(epoch)));
            recorder.stateChanged(side, new TrialEvent.StateChanged(trial.state(), null, null));
        }
        recorder.comparisonEnded(new ComparisonEvent.ComparisonEnded(result));
        return id;
    }

    private Home home() {
        return new Home(folder);
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + home().historyFile());
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = connection()) {
            connection.createStatement().execute(statement);
        }
    }

    private static String refusal(Executable action) {
        return String.valueOf(assertThrows(DepthbenchException.class, action).getMessage());
    }
}
