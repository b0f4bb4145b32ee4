package org.depthbench.comparison.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.depthbench.comparison.evidence.Evidence;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.Results;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.run.CheckpointFile;
import org.depthbench.comparison.run.TestPredictions;
import org.depthbench.comparison.run.TrialEvent;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.spec.Stop;
import org.depthbench.trial.Progress;
import org.depthbench.trial.file.DepthbenchException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was kept comes back, from another opening of the file too; a file that cannot be used is refused in a sentence. */
class StoreTest {
    private static final TrialEvent.SliceTrained SLICE =
            new TrialEvent.SliceTrained(new Progress(1, 1, 16, 1, 1, 1, 1, false), 0.1, 16);

    private final ComparisonResult result = Results.finished(Results.spec("iris", 100, 7), 0.9, 0.95);
    private final List<Store> opened = new ArrayList<>();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        opened.forEach(Store::close);
    }

    @Test
    void aRecordedComparisonComesBackWhole() {
        long id = Kept.keep(open(), home(), result);

        Store later = open();
        assertEquals(new StoredComparison(id, null, 1, 2, result), later.byId(id));
        RunSummary summary = later.runs(10).get(0);
        assertEquals(
                new RunSummary.Half(2, "deep-3x16", TrialState.FINISHED, 0.95, 8, false, false),
                summary.side(Side.DEEP));
        assertEquals(List.of(id, 7L, 100), List.of(summary.id(), summary.seed(), summary.examples()));
        assertEquals(new StoredComparison.Extent(true, 8, 8), later.extent(id, result));
        assertEquals(
                new StoredComparison.Extent(false, 8, 8), later.extent(id, Results.finished(result.spec(), 0.9, 0.96)));
    }

    @Test
    void networksThatAreOnlyLookedAtLeaveNoTrace() {
        Store store = open();
        ComparisonRecord record = Kept.record(store, home(), result);

        record.of(Side.DEEP)
                .trialPrepared(new TrialEvent.TrialPrepared(result.deep().prepared()));
        record.of(Side.DEEP).stateChanged(new TrialEvent.StateChanged(TrialState.TRAINING, null, null));

        assertEquals(List.of(), store.runs(10));
        assertEquals(Optional.empty(), record.id());
        assertEquals(Optional.empty(), record.of(Side.DEEP).checkpoint());
    }

    @Test
    void theFirstBatchBringsWhatWasBeforeIt() {
        Store store = open();
        ComparisonRecord record = Kept.record(store, home(), result);
        record.of(Side.DEEP)
                .trialPrepared(new TrialEvent.TrialPrepared(result.deep().prepared()));
        record.of(Side.DEEP).stateChanged(new TrialEvent.StateChanged(TrialState.TRAINING, null, null));
        record.of(Side.SHALLOW).stateChanged(new TrialEvent.StateChanged(TrialState.STARTING, null, null));

        record.of(Side.DEEP).sliceTrained(SLICE);
        record.of(Side.SHALLOW).sliceTrained(SLICE);

        ComparisonResult kept = store.byId(record.id().orElseThrow()).result();
        assertEquals(1, store.runs(10).size());
        assertEquals(result.deep().prepared(), kept.deep().prepared());
        assertEquals(TrialState.TRAINING, kept.deep().state());
        assertEquals(TrialState.STARTING, kept.shallow().state());
        assertEquals(
                Optional.of(new CheckpointFile(home().checkpoint(2))),
                record.of(Side.DEEP).checkpoint());
    }

    @Test
    void anotherSpecificationIsKeptAsSoonAsThereIsAnEntry() {
        Store store = open();
        ComparisonRecord record = Kept.record(store, home(), result);
        ComparisonSpec spec = result.spec();
        ComparisonSpec other = new ComparisonSpec(
                spec.task(),
                spec.shallow(),
                spec.deep(),
                spec.seed(),
                spec.schedule(),
                spec.pace(),
                Stop.afterEpochs(77),
                spec.target());

        record.respecify(other);
        record.of(Side.DEEP).sliceTrained(SLICE);
        assertEquals(other, store.byId(1).result().spec());

        record.respecify(spec);
        assertEquals(spec, store.byId(1).result().spec());
    }

    @Test
    void epochsOfAProgramThatEndedAreKeptAndItsTrialsMarked() {
        Store store = open();
        ComparisonRecord record = Kept.record(store, home(), result);
        record.of(Side.DEEP).stateChanged(new TrialEvent.StateChanged(TrialState.TRAINING, null, null));
        record.of(Side.DEEP).sliceTrained(SLICE);
        record.of(Side.DEEP)
                .epochFinished(
                        new TrialEvent.EpochFinished(result.deep().epochs().get(0)));
        assertEquals(TrialState.TRAINING, open().byId(1).result().deep().state(), "while it lives");
        store.close();

        TrialResult deep = open().byId(1).result().deep();

        assertEquals(TrialState.FAILED, deep.state());
        assertEquals("The program ended while this trial was running.", deep.error());
        assertEquals(List.of(result.deep().epochs().get(0)), deep.epochs());
    }

    @Test
    void ofTwoProgramsThatWouldGoOnOnlyOneMay() {
        Store first = open();
        ComparisonRecord record = Kept.record(first, home(), result);
        record.of(Side.DEEP).stateChanged(new TrialEvent.StateChanged(TrialState.TRAINING, null, null));
        record.of(Side.DEEP).sliceTrained(SLICE);
        assertFalse(open().takeOver(1), "while it trains");
        first.close();

        Store second = open();
        Store third = open();
        assertTrue(second.takeOver(1));
        new ComparisonRecord(second, home(), second.byId(1), told -> {})
                .of(Side.DEEP)
                .stateChanged(new TrialEvent.StateChanged(TrialState.STARTING, null, null));
        assertFalse(third.takeOver(1));
    }

    @Test
    void anEpochTrainedAgainReplacesItsTwin() {
        Store store = open();
        ComparisonRecord record = Kept.record(store, home(), result);
        record.of(Side.DEEP).sliceTrained(SLICE);
        record.of(Side.DEEP)
                .epochFinished(
                        new TrialEvent.EpochFinished(result.deep().epochs().get(0)));
        record.of(Side.DEEP)
                .epochFinished(
                        new TrialEvent.EpochFinished(result.deep().epochs().get(0)));

        assertEquals(
                List.of(result.deep().epochs().get(0)),
                store.byId(1).result().deep().epochs());
    }

    @Test
    void whatWasSaidOfTheTestExamplesIsKept() {
        Store store = open();
        ComparisonRecord record = Kept.record(store, home(), result);
        record.of(Side.DEEP).sliceTrained(SLICE);
        record.of(Side.DEEP).predicted(new TrialEvent.Predicted(new TestPredictions(8, new float[] {2, 0, 1.5f})));

        TestPredictions said = open().predictions(2).orElseThrow();
        assertEquals(8, said.epoch());
        assertArrayEquals(new float[] {2, 0, 1.5f}, said.values());
        assertEquals(Optional.empty(), store.predictions(1));
    }

    @Test
    void saysWhichRunsThereAre() {
        Store store = open();
        assertEquals("There is no run 5: the run history is empty.", refusal(() -> store.byId(5)));

        Kept.keep(store, home(), result);
        assertEquals("There is no run 5. The latest is 1; `depthbench runs` lists them.", refusal(() -> store.byId(5)));
    }

    @Test
    void refusesAFileThatIsNoDatabaseAndLeavesItAlone() throws IOException {
        Files.writeString(home().storeFile(), "This is a diary, not a database. ".repeat(100));

        assertTrue(refusal(() -> Store.open(home())).endsWith("is damaged: move it away, and a new one is begun."));
        assertTrue(Files.readString(home().storeFile()).startsWith("This is a diary"));
    }

    @Test
    void aRecordThatCannotBeReadHidesNoOtherAndSaysSo() throws SQLException {
        Store store = open();
        Kept.keep(store, home(), result);
        long good = Kept.keep(store, home(), result);
        sql("UPDATE comparison SET spec = '{\"comparison\": 1, \"from\": \"elsewhere\"}' WHERE id = 1");

        assertEquals(
                List.of(2L, 1L), store.runs(10).stream().map(RunSummary::id).toList());
        assertEquals(result, store.byId(good).result());
        assertTrue(
                refusal(() -> store.byId(1)).startsWith("This comparison is broken: "), refusal(() -> store.byId(1)));
    }

    @Test
    void refusesAFutureForm() throws SQLException {
        Kept.keep(open(), home(), result);
        sql("PRAGMA user_version = 9");

        assertTrue(refusal(() -> Store.open(home()))
                .endsWith("was written by a newer Depthbench (form 9); this one knows form 8."));
    }

    @Test
    void aHistoryOfAnEarlierFormIsSetAsideUnharmed() throws SQLException {
        sql("CREATE TABLE comparison (id INTEGER, note TEXT)");
        sql("INSERT INTO comparison VALUES (1, 'old')");
        sql("PRAGMA user_version = 3");

        Store store = open();

        Path aside = store.setAside().orElseThrow();
        assertEquals(folder.resolve("history-form-3.db"), aside);
        assertEquals(List.of(), store.runs(10));
        try (Connection old = DriverManager.getConnection("jdbc:sqlite:" + aside)) {
            assertEquals(
                    "old",
                    old.createStatement()
                            .executeQuery("SELECT note FROM comparison")
                            .getString(1));
        }
        assertEquals(Optional.empty(), open().setAside());
    }

    @Test
    void aNameIsKeptAndCanBeTakenAway() {
        Store store = open();
        long id = Kept.keep(store, home(), result);

        store.label(id, RunSummary.Label.NONE.named("Lesson \"3\""));
        assertEquals("Lesson \"3\"", open().byId(id).name());

        store.label(id, RunSummary.Label.NONE);
        assertNull(store.byId(id).name());
    }

    @Test
    void whatIsDeletedCanBeBroughtBackAsLongAsItsProgramLives() {
        Store store = open();
        long id = Kept.keep(store, home(), result);

        store.delete(id);
        assertEquals(List.of(), store.runs(10));
        assertEquals("There is no run 1: the run history is empty.", refusal(() -> store.byId(id)));
        open();
        assertTrue(store.restore(id), "another program that opens the store takes nothing away");
        assertEquals(result, store.byId(id).result());

        store.delete(id);
        store.close();
        Store later = open();
        assertFalse(later.restore(id));
        assertEquals(List.of(), later.runs(10));
    }

    @Test
    void oneDamagedRecordIsSaidAndKeepsNobodyFromTheOthers() throws SQLException {
        Store store = open();
        for (int i = 0; i < 3; i++) {
            Kept.keep(store, home(), result);
        }
        sql("UPDATE comparison SET started = 'yesterday' WHERE id = 1");
        sql("PRAGMA foreign_keys = off; DELETE FROM trial WHERE id = 3");

        Store.Listing<RunSummary> listed = store.listing(10);

        assertEquals(List.of(3L), listed.readable().stream().map(RunSummary::id).toList());
        assertEquals(Optional.of("2 runs could not be read: see the log."), listed.trouble("run", "runs", "the log"));
        for (int run : List.of(1, 2)) {
            assertEquals(
                    "Run %d cannot be read: its record in the run history is damaged.".formatted(run),
                    refusal(() -> store.byId(run)));
            assertFalse(store.extent(run, result).whole());
        }
        assertEquals(result, store.byId(3).result());
        assertEquals(1, store.samples(result.spec().question()).size());
    }

    @Test
    void whoTakesARunOverFirstIsTheOnlyOne() {
        Store first = open();
        ComparisonRecord record = Kept.record(first, home(), result);
        record.of(Side.DEEP).sliceTrained(SLICE);
        first.close();
        Store second = open();
        Store third = open();

        assertTrue(second.takeOver(1));
        assertFalse(third.takeOver(1), "before its first batch");
        assertFalse(second.takeOver(1), "it has it already");
    }

    @Test
    void whatHasFinishedIsTakenOverByNobody() {
        Store store = open();
        long id = Kept.keep(store, home(), result);

        assertFalse(store.takeOver(id));
    }

    @Test
    void whatIsDeletedForGoodTakesItsFilesAlong() throws IOException {
        Store store = open();
        Kept.record(store, home(), result).of(Side.DEEP).sliceTrained(SLICE);
        assertEquals("Run 1 is still running in another Depthbench.", refusal(() -> store.deleteForGood(List.of(1L))));
        Path checkpoint = checkpoint(2);
        store.close();

        Store later = open();
        later.deleteForGood(List.of(1L));

        assertFalse(Files.exists(checkpoint));
        assertFalse(later.restore(1));
    }

    @Test
    void whatAProgramDeletedThatHasEndedTakesItsFilesAlong() throws IOException {
        Store store = open();
        ComparisonRecord record = Kept.record(store, home(), result);
        record.of(Side.DEEP).sliceTrained(SLICE);
        Path checkpoint = checkpoint(2);
        store.delete(1);
        assertTrue(Files.exists(checkpoint));
        store.close();

        open();

        assertFalse(Files.exists(checkpoint));
    }

    @Test
    void filesThatNothingNeedsAreSwept() throws IOException {
        Store store = open();
        ComparisonRecord record = Kept.record(store, home(), result);
        record.of(Side.DEEP).sliceTrained(SLICE);
        Kept.play(record.of(Side.SHALLOW), result.shallow());
        Path finished = checkpoint(1);
        Path unfinished = checkpoint(2);
        Path gone = checkpoint(99);
        Path log = Files.writeString(Files.createDirectories(home().logFolder()).resolve("deep-1.log"), "it fell");
        Path old = Files.writeString(home().logFolder().resolve("deep-0.log"), "long ago");
        assertTrue(old.toFile().setLastModified(0));
        record.of(Side.DEEP).workerStarted(new TrialEvent.WorkerStarted(log));

        Sweep.Freed freed = store.sweep();

        assertEquals(2, freed.files());
        assertFalse(Files.exists(gone) || Files.exists(old));
        assertTrue(Files.exists(finished) && Files.exists(unfinished) && Files.exists(log));
    }

    @Test
    void networksOfTheLatestFinishedRunsAreKeptAlone() throws IOException {
        Store store = open();
        Kept.keep(store, home(), result);
        Path first = checkpoint(1);
        for (int i = 0; i < Sweep.MOST_FINISHED; i++) {
            Kept.keep(store, home(), result);
        }
        Path latest = checkpoint(2L * Sweep.MOST_FINISHED + 1);

        Sweep.Freed unused = store.sweep();

        assertFalse(Files.exists(first));
        assertTrue(Files.exists(latest));
    }

    @Test
    void itIsSeenWhenAnotherProgramChangesTheHistory() {
        Store mine = open();
        Store other = open();
        assertEquals(List.of(1, 2), List.of(mine.number(), other.number()));
        String before = mine.fingerprint();
        assertEquals(before, mine.fingerprint());

        ComparisonRecord record = Kept.record(other, home(), result);
        record.begin();
        String begun = mine.fingerprint();
        Kept.play(record.of(Side.SHALLOW), result.shallow());
        Kept.play(record.of(Side.DEEP), result.deep());
        String ended = mine.fingerprint();
        other.label(1, RunSummary.Label.NONE.named("mine"));
        String renamed = mine.fingerprint();
        other.delete(1);

        assertEquals(
                5, Set.of(before, begun, ended, renamed, mine.fingerprint()).size());
    }

    @Test
    void aProgramThatClosesLeavesItsNumberToTheNext() {
        Store first = open();
        Store second = open();
        first.close();

        assertEquals(1, open().number());
        assertEquals(2, second.number());
    }

    @Test
    void whoseProgramEndedHasNotFailed() {
        Store store = open();
        Kept.record(store, home(), result).of(Side.DEEP).sliceTrained(SLICE);
        store.close();

        RunSummary summary = open().runs(1).get(0);

        assertEquals(TrialState.FAILED, summary.side(Side.DEEP).state());
        assertTrue(summary.side(Side.DEEP).stoppedWithProgram());
        assertTrue(summary.resumable());
    }

    @Test
    void aHistoryOfFormFourGoesOn() throws IOException, SQLException {
        try (InputStream golden = StoreTest.class.getResourceAsStream("/forms/history/4.sql")) {
            sql(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }

        Store store = open();

        ComparisonResult kept = store.byId(1).result();
        assertEquals("iris", kept.spec().task().task());
        assertEquals(1, kept.deep().epochs().size());
        List<Evidence.Sample> samples = store.samples(kept.spec().question());
        assertEquals(List.of(50), samples.stream().map(Evidence.Sample::epochs).toList());
        assertEquals(
                List.of(), store.timings(kept.spec().question()), "whether it was disturbed had not been written down");
        assertEquals(2, Kept.keep(store, home(), result));
        assertEquals(2, open().runs(10).size());
    }

    @Test
    void aHistoryOfFormFiveGetsRoomForExperiments() throws IOException, SQLException {
        try (InputStream golden = StoreTest.class.getResourceAsStream("/forms/history/5.sql")) {
            sql(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }

        Store store = open();

        ComparisonResult kept = store.byId(1).result();
        assertEquals("iris", kept.spec().task().task());
        assertEquals(1, store.samples(kept.spec().question()).size());
        assertEquals(List.of(), store.experiments().all());
        assertEquals(List.of(), open().experiments().all());
    }

    @Test
    void aHistoryOfFormSixKeepsItsExperiments() throws IOException, SQLException {
        try (InputStream golden = StoreTest.class.getResourceAsStream("/forms/history/6.sql")) {
            sql(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }

        ExperimentStore.Kept kept = open().experiments().byId(1);

        assertEquals(List.of(1L), kept.spec().seeds());
        assertEquals(2, kept.trials().size());
        assertTrue(kept.ofHere());
        assertEquals(open().experiments().identity(), open().experiments().identity());
    }

    @Test
    void aHistoryOfFormSevenGetsRoomForMarks() throws IOException, SQLException {
        try (InputStream golden = StoreTest.class.getResourceAsStream("/forms/history/7.sql")) {
            sql(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
        Store store = open();
        assertEquals(RunSummary.Label.NONE, store.runs(10).get(0).label());
        RunSummary.Label marked = new RunSummary.Label("mine", "with the window open", true, true);

        store.label(1, marked);

        assertEquals(marked, open().runs(10).get(0).label());
        assertEquals(1, open().experiments().byId(1).spec().repeats());
    }

    @Test
    void aRunThatIsLeftOutIsNoEvidenceUntilItIsTakenInAgain() {
        Store store = open();
        long id = Kept.keep(store, home(), result);
        assertEquals(1, store.samples(result.spec().question()).size());
        assertEquals(1, store.timings(result.spec().question()).size());
        RunSummary.Label label = store.runs(1).get(0).label();

        open().label(id, label.leftOut(true));

        assertEquals(List.of(), store.samples(result.spec().question()));
        assertEquals(List.of(), store.timings(result.spec().question()));
        open().label(id, label);
        assertEquals(1, store.samples(result.spec().question()).size());
    }

    @Test
    void marksThatCameFromAnywhereAreCutAndCommandNothing() {
        RunSummary.Label label = new RunSummary.Label("\u001b[2J" + "n".repeat(100), "x".repeat(2000), false, false);

        assertEquals("\ufffd[2J" + "n".repeat(76), label.name());
        assertEquals(1000, label.note().length());
        assertNull(label.named("  ").name());
    }

    @Test
    void oneBrokenRecordOfFormFourKeepsNobodyFromTheOthers() throws IOException, SQLException {
        try (InputStream golden = StoreTest.class.getResourceAsStream("/forms/history/4.sql")) {
            sql(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
        sql("UPDATE comparison SET spec = '{'");

        assertEquals(1, open().runs(10).size());
    }

    @Test
    void evidenceIsAskedAnewWhenSomethingEnds() {
        Store asked = open();
        assertEquals(List.of(), asked.samples(result.spec().question()));
        Store other = open();

        long id = Kept.keep(other, home(), result);
        assertEquals(1, asked.samples(result.spec().question()).size());
        assertEquals(
                List.of(new Evidence.Timing(id, 0.10045, 0.30045, 0.1, 0.3)),
                rounded(asked.timings(result.spec().question())));

        other.delete(id);
        assertEquals(List.of(), asked.samples(result.spec().question()));
        other.restore(id);
        assertEquals(1, asked.samples(result.spec().question()).size());
    }

    private static List<Evidence.Timing> rounded(List<Evidence.Timing> timings) {
        return timings.stream()
                .map(each -> new Evidence.Timing(
                        each.run(),
                        rounded(each.shallow()),
                        rounded(each.deep()),
                        rounded(each.shallowCpu()),
                        rounded(each.deepCpu())))
                .toList();
    }

    private static double rounded(double seconds) {
        return Math.rint(seconds * 1e9) / 1e9;
    }

    @Test
    void aNewHomeIsItsOwnersAlone() throws IOException {
        Path fresh = folder.resolve("under").resolve("home");
        opened.add(Store.open(new Home(fresh)));

        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a?b", "a#b", "a%41b", "a:b", "a&journal_mode=off", "ä b"})
    void aHomeMayHaveAnyName(String name) {
        Home odd = new Home(folder.resolve(name));
        Store store = Store.open(odd);
        opened.add(store);

        long id = Kept.keep(store, odd, result);

        assertEquals(result, store.byId(id).result());
        assertTrue(Files.isRegularFile(odd.storeFile()));
    }

    @Test
    void refusesAHomeThatCannotBeMade() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertEquals(
                "The folder %s for the run history cannot be made: set DEPTHBENCH_HOME to a folder that you may write."
                        .formatted(file),
                refusal(() -> Store.open(new Home(file))));
    }

    @Test
    void saysThatItIsLockedAndKeepsEverythingOnceItIsNot() throws SQLException {
        Store store = open();
        List<String> told = new ArrayList<>();
        ComparisonRecord record = record(store, told);
        record.begin();
        try (Connection lock = connection()) {
            lock.createStatement().execute("BEGIN EXCLUSIVE");
            for (Side side : Side.values()) {
                Kept.play(record.of(side), result.side(side));
            }
            lock.createStatement().execute("ROLLBACK");
        }
        assertEquals(new StoredComparison.Extent(false, 0, 0), record.extent(result));
        assertEquals(TrialState.QUEUED, open().byId(1).result().deep().state(), "no state without what led to it");
        record.ended(result);

        assertEquals(new StoredComparison.Extent(true, 8, 8), record.extent(result));
        assertEquals(1, told.size());
        assertTrue(
                told.get(0).endsWith("is locked by another program: close that program. Training goes on."),
                told.get(0));
        assertEquals(result, open().byId(1).result());
    }

    @Test
    void whatCannotBeWrittenIsReadAsItIsNow() throws IOException {
        Store open = open();
        long id = Kept.keep(open, home(), result);
        DepthbenchException refusal = new DepthbenchException("It cannot be written.", new IOException("read-only"));

        Store read = Store.openToRead(home(), refusal).orElseThrow();
        opened.add(read);

        assertEquals(result, read.byId(id).result());
        assertEquals("The run history can only be read.", refusal(() -> read.delete(id)));
        assertEquals(Optional.empty(), Store.openToRead(home(), new DepthbenchException("It is newer.")));
    }

    @Test
    void aRunWhoseBeginningWasRefusedIsKeptWholeInTheEnd() throws SQLException {
        Store store = open();
        List<String> told = new ArrayList<>();
        ComparisonRecord record = record(store, told);
        try (Connection lock = connection()) {
            lock.createStatement().execute("BEGIN EXCLUSIVE");
            for (Side side : Side.values()) {
                Kept.play(record.of(side), result.side(side));
            }
            lock.createStatement().execute("ROLLBACK");
        }
        assertEquals(StoredComparison.Extent.NOTHING, record.extent(result));
        record.ended(result);

        assertEquals(1, told.size());
        assertEquals(new StoredComparison.Extent(true, 8, 8), record.extent(result));
    }

    @Test
    void aHistoryThatHasGoneIsToldOnceAndKeepsNothing() throws IOException {
        Store store = open();
        List<String> told = new ArrayList<>();
        ComparisonRecord record = record(store, told);
        Kept.play(record.of(Side.SHALLOW), result.side(Side.SHALLOW));
        assertEquals(8, record.extent(result).shallow());

        Files.move(home().storeFile(), folder.resolve("elsewhere"));
        Kept.play(record.of(Side.DEEP), result.side(Side.DEEP));
        record.ended(result);

        assertEquals(
                List.of("The run history %s has gone: nothing is kept any more. Training goes on."
                        .formatted(home().storeFile())),
                told);
        assertEquals(StoredComparison.Extent.NOTHING, record.extent(result));
    }

    private ComparisonRecord record(Store store, List<String> told) {
        return new ComparisonRecord(
                store,
                home(),
                result.spec(),
                result.started(),
                result.machine(),
                result.shallow().spec(),
                result.deep().spec(),
                told::add);
    }

    @Test
    void theHomeIsWhereAPersonWantsIt() {
        assertEquals(new Home(Path.of("/elsewhere")), Home.locate(Map.of("DEPTHBENCH_HOME", "/elsewhere")));
        assertTrue(Home.locate(Map.of()).folder().toString().contains("depthbench"));
    }

    private Path checkpoint(long trial) throws IOException {
        Files.createDirectories(home().checkpointFolder());
        return Files.writeString(home().checkpoint(trial), "weights");
    }

    private Store open() {
        Store store = Store.open(home());
        opened.add(store);
        return store;
    }

    private Home home() {
        return new Home(folder);
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = connection()) {
            connection.createStatement().executeUpdate(statement);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + home().storeFile());
    }

    private static String refusal(Runnable action) {
        return String.valueOf(
                assertThrows(DepthbenchException.class, action::run).getMessage());
    }
}
