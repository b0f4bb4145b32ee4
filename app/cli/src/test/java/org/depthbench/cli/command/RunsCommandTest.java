package org.depthbench.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.depthbench.cli.ProgramInMemory;
import org.depthbench.cli.ProgramInMemory.Printed;
import org.depthbench.comparison.report.ComparisonDocument;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.store.RunSummary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The run history as a list, and what can be done to it from the command line. */
class RunsCommandTest {
    private static final String TO_EXPORT = "To export a run, name it and a file: runs --export ID FILE";

    @TempDir
    private Path folder;

    private ProgramInMemory program;

    @BeforeEach
    void open() {
        program = new ProgramInMemory(folder.resolve("home"));
    }

    @AfterEach
    void close() {
        program.close();
    }

    @Test
    void anEmptyHistorySaysHowToBegin() {
        assertEquals(new Printed(0, "No runs yet. Begin with: depthbench compare\n", ""), program.run("runs"));
    }

    @Test
    void aRunIsOneLine() {
        keep(1);
        program.workbench().store().label(1, RunSummary.Label.NONE.named("Lesson 3"));

        assertEquals(
                List.of(
                        "run started task examples seed shallow deep name",
                        "1 2026-01-02 03:04 iris 100 1 shallow-84 50.0 %, finished after 1 epoch"
                                + " deep-3x16 75.0 %, finished after 1 epoch Lesson 3"),
                lines(program.run("runs")));
    }

    @Test
    void whatCannotBeReadIsCountedAndTheOthersAreListed() throws SQLException {
        keep(3);
        String logs = program.workbench().logFolder().toString();
        sql("UPDATE comparison SET started = 'once' WHERE id = 2");

        Printed printed = program.run("runs");

        assertEquals(List.of(3L, 1L), runs(printed));
        assertEquals("1 run could not be read: see the logs in %s.\n".formatted(logs), printed.messages());

        sql("UPDATE trial SET state = 'DREAMING'");
        assertEquals(
                new Printed(0, "", "3 runs could not be read: see the logs in %s.\n".formatted(logs)),
                program.run("runs"));
        assertEquals(
                Printed.refusal("Run 1 cannot be read: its record in the run history is damaged."),
                program.run("resume", "1"));
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                "jdbc:sqlite:" + program.workbench().home().storeFile())) {
            connection.createStatement().executeUpdate(statement);
        }
    }

    @Test
    void aHomeThatCannotBeWrittenCanBeRead() throws IOException {
        keep(2);
        program.close();
        Path locks = folder.resolve("home").resolve("locks");
        Files.deleteIfExists(locks);
        Files.createFile(locks);
        program = new ProgramInMemory(folder.resolve("home"));

        Printed printed = program.run("runs");

        assertEquals(runsFrom(2, 1), runs(printed));
        assertEquals(
                "The folder %s cannot be written: set DEPTHBENCH_HOME to a folder that you may write. What is there is only read.\n"
                        .formatted(folder.resolve("home")),
                printed.messages());
        assertEquals(Printed.refusal("The run history can only be read."), program.run("runs", "--delete", "1"));
    }

    @Test
    void theLatestFiftyAreListedAndANoteSaysSo() {
        keep(51);

        Printed printed = program.run("runs");

        assertEquals(runsFrom(51, 2), runs(printed));
        assertEquals("These are the latest 50; --all lists them all.\n", printed.messages());
    }

    @Test
    void fiftyRunsNeedNoNote() {
        keep(50);

        Printed printed = program.run("runs");

        assertEquals(runsFrom(50, 1), runs(printed));
        assertEquals("", printed.messages());
    }

    @Test
    void allRunsAreListedWhenAskedFor() {
        keep(51);

        Printed printed = program.run("runs", "--all");

        assertEquals(runsFrom(51, 1), runs(printed));
        assertEquals("", printed.messages());
    }

    @Test
    void whatIsDeletedIsGone() {
        keep(3);

        assertEquals(new Printed(0, "Deleted: 1, 3\n", ""), program.run("runs", "--delete", "1", "3"));
        assertEquals(List.of(2L), stored());
    }

    @Test
    void oneUnknownRunKeepsTheOthersFromBeingDeleted() {
        keep(2);

        assertEquals(
                Printed.refusal("There is no run 99. The latest is 2; `depthbench runs` lists them."),
                program.run("runs", "--delete", "1", "99"));
        assertEquals(List.of(2L, 1L), stored());
    }

    @Test
    void anExportHasAllFiguresOfItsRun() throws IOException {
        keep(2);
        Path file = folder.resolve("it.json");

        assertEquals(
                new Printed(0, "", "Run 1: %s\n".formatted(file)),
                program.run("runs", "--export", "1", file.toString()));
        ComparisonResult first = program.workbench().store().byId(1).result();
        assertEquals(
                ComparisonDocument.of(first, program.workbench().table(first)).toJson(), Files.readString(file));
    }

    @Test
    void anExportToStandardOutputIsAllThatIsPrintedThere() {
        keep(1);
        ComparisonResult first = program.workbench().store().byId(1).result();

        assertEquals(
                new Printed(
                        0,
                        ComparisonDocument.of(first, program.workbench().table(first))
                                        .toJson()
                                + "\n",
                        ""),
                program.run("runs", "--export", "1", "-"));
    }

    @Test
    void anExportNeedsAFile() {
        keep(1);

        assertEquals(Printed.refusal(TO_EXPORT), program.run("runs", "--export", "1"));
    }

    @Test
    void aFileAloneIsNoExport() {
        assertEquals(Printed.refusal(TO_EXPORT), program.run("runs", "it.json"));
    }

    @Test
    void anExportOfAnUnknownRunLeavesNoFile() throws IOException {
        Path file = folder.resolve("it.json");

        assertEquals(
                Printed.refusal("There is no run 7: the run history is empty."),
                program.run("runs", "--export", "7", file.toString()));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(folder.resolve("home")), files.toList());
        }
    }

    @Test
    void aNetworkThatDivergedIsNotOfferedToBeResumed() {
        long id = KeptRuns.keepDiverged(program.workbench(), KeptRuns.spec(program.workbench()));

        assertFalse(program.workbench().store().runs(1).get(0).resumable());
        assertEquals(
                Printed.refusal("Run %d cannot be resumed: a network that diverged would do so again.".formatted(id)
                        + " Compare anew with a lower learning rate."),
                program.run("resume", Long.toString(id)));
    }

    @Test
    void aRunIsLeftOutAndTakenInAgain() {
        keep(2);

        assertEquals(new Printed(0, "Left out: 1\n", ""), program.run("runs", "--leave-out", "1"));
        assertTrue(program.workbench().store().runs(2).get(1).label().leftOut());
        assertTrue(lines(program.run("runs")).get(2).endsWith("(left out)"));

        assertEquals(new Printed(0, "Taken in: 1\n", ""), program.run("runs", "--take-in", "1"));
        assertFalse(program.workbench().store().runs(2).get(1).label().leftOut());
        assertEquals(
                Printed.refusal("There is no run 7. The latest is 2; `depthbench runs` lists them."),
                program.run("runs", "--leave-out", "1", "7"));
    }

    @Test
    void aSearchLooksThroughNamesAndNotes() {
        keep(2);
        program.workbench().store().label(1, RunSummary.Label.NONE.noted("after Lunch"));

        assertEquals(List.of(1L), runs(program.run("runs", "--search", "lunch")));
        assertEquals(
                new Printed(0, "There is no run with “supper” in it.\n", ""),
                program.run("runs", "--search", "supper"));
    }

    @Test
    void twoRunsAreToldApart() {
        keep(2);

        assertEquals(List.of("what run 1 run 2", "seed 1 2"), lines(program.run("runs", "--differences", "1", "2")));
        assertEquals(
                new Printed(0, "Nothing differs: both ask the same.\n", ""),
                program.run("runs", "--differences", "1", "1"));
    }

    @Test
    void controlCharactersInANameNeverReachTheTerminal() {
        keep(1);
        program.workbench().store().label(1, RunSummary.Label.NONE.named("a\u001b[2Jb\nc\u009b31md\u007fe"));

        assertEquals(
                "1 2026-01-02 03:04 iris 100 1 shallow-84 50.0 %, finished after 1 epoch"
                        + " deep-3x16 75.0 %, finished after 1 epoch a�[2Jb�c�31md�e",
                lines(program.run("runs")).get(1));
    }

    @Test
    void controlCharactersInANetworksNameNeverReachTheTerminal() {
        KeptRuns.keep(program.workbench(), KeptRuns.named(program.workbench(), "a\u001b[2Jb\nc\u009b31md"));

        assertEquals(
                "1 2026-01-02 03:04 iris 100 1 a�[2Jb�c�31md 50.0 %, finished after 1 epoch"
                        + " deep-3x16 75.0 %, finished after 1 epoch",
                lines(program.run("runs")).get(1));
    }

    private void keep(int count) {
        LongStream.rangeClosed(1, count)
                .mapToObj(KeptRuns.spec(program.workbench())::withSeed)
                .forEach(spec -> KeptRuns.keep(program.workbench(), spec));
    }

    private List<Long> stored() {
        return program.workbench().store().runs(Integer.MAX_VALUE).stream()
                .map(RunSummary::id)
                .toList();
    }

    /** The table's lines, with one space between two words. */
    private static List<String> lines(Printed printed) {
        return printed.results()
                .lines()
                .map(line -> line.strip().replaceAll(" +", " "))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The numbers of the runs that are listed. */
    private static List<Long> runs(Printed printed) {
        return lines(printed).stream()
                .skip(1)
                .map(line -> Long.valueOf(line.substring(0, line.indexOf(' '))))
                .toList();
    }

    private static List<Long> runsFrom(long latest, long earliest) {
        return LongStream.rangeClosed(earliest, latest)
                .map(run -> earliest + latest - run)
                .boxed()
                .toList();
    }
}
