package org.depthbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.depthbench.cli.ProgramInMemory.Printed;
import org.depthbench.cli.terminal.Terminal;
import org.depthbench.comparison.machine.ThisMachine;
import org.depthbench.datasets.TaskCatalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is typed ends with an exit code that scripts can use, and with sentences instead of stack traces. */
class MainTest {
    @TempDir
    private Path folder;

    private ProgramInMemory program;

    @BeforeEach
    void open() {
        program = new ProgramInMemory(folder);
    }

    @AfterEach
    void close() {
        program.close();
    }

    @Test
    void anUnknownCommandIsBadInput() {
        assertEquals(
                new Printed(2, "", "depthbench: Unmatched argument at index 0: 'frobnicate'\nTry: depthbench --help\n"),
                program.run("frobnicate"));
    }

    @Test
    void anUnknownOptionPointsAtTheHelpOfItsCommand() {
        assertEquals(
                new Printed(2, "", "depthbench: Unknown option: '--fast'\nTry: depthbench compare --help\n"),
                program.run("compare", "--fast"));
    }

    @Test
    void aMissingArgumentIsBadInput() {
        assertEquals(
                new Printed(2, "", "depthbench: Missing required parameter: 'ID'\nTry: depthbench rerun --help\n"),
                program.run("rerun"));
    }

    @Test
    void whatIsNotANumberIsToldInAPersonsWords() {
        assertEquals(
                new Printed(
                        2,
                        "",
                        "depthbench: Invalid value for positional parameter at index 0 (ID): \"latest\" is not a whole"
                                + " number.\nTry: depthbench resume --help\n"),
                program.run("resume", "latest"));
    }

    @Test
    void helpGoesToTheResultsAndIsNoFailure() {
        Printed help = program.run("--help");

        assertEquals(new Printed(0, help.results(), ""), help);
        assertTrue(help.results().startsWith("Usage: depthbench [-hV] [COMMAND]\n"), help.results());
    }

    @Test
    void eachCommandHasHelp() {
        Printed help = program.run("runs", "--help");

        assertEquals(new Printed(0, help.results(), ""), help);
        assertTrue(help.results().startsWith("Usage: depthbench runs "), help.results());
    }

    @Test
    void theVersionIsTheBuilds() {
        assertEquals(
                new Printed(0, "depthbench %s\n".formatted(ThisMachine.depthbenchVersion()), ""),
                program.run("--version"));
    }

    @Test
    void aRefusalIsOneSentence() {
        assertEquals(Printed.refusal("There is no run 5: the run history is empty."), program.run("rerun", "5"));
    }

    @Test
    void anUnexpectedFailureNamesTheFolderOfTheLogs() {
        StringWriter results = new StringWriter();
        StringWriter messages = new StringWriter();
        Terminal terminal = Terminal.of(new PrintWriter(results, true), new PrintWriter(messages, true), false);

        int exitCode = Main.execute(
                terminal,
                () -> {
                    throw new IllegalStateException("provoked");
                },
                TaskCatalogue.builtIn(),
                Path.of("logs"),
                "runs");

        assertEquals(
                new Printed(
                        1,
                        "",
                        "depthbench: This should not have happened: java.lang.IllegalStateException: provoked."
                                + " The details are in logs.\n"),
                new Printed(exitCode, results.toString(), ProgramInMemory.unix(messages)));
    }

    @Test
    void resultsThatDoNotArriveAreAFailure() {
        StringWriter messages = new StringWriter();
        Terminal terminal = Terminal.of(new PrintWriter(new FullDisk(), true), new PrintWriter(messages, true), false);

        int exitCode = Main.execute(terminal, program::workbench, TaskCatalogue.builtIn(), Path.of("logs"), "tasks");

        assertEquals(
                new Printed(
                        1, "", "depthbench: The results could not be printed: standard output is closed or full.\n"),
                new Printed(exitCode, "", ProgramInMemory.unix(messages)));
    }

    @Test
    void aNameThatBeginsWithAnAtSignIsNotExpanded() throws IOException {
        Path arguments = Files.writeString(folder.resolve("arguments"), "--version");

        assertEquals(
                new Printed(
                        2,
                        "",
                        "depthbench: Unmatched argument at index 0: '@%s'\nTry: depthbench --help\n"
                                .formatted(arguments)),
                program.run("@" + arguments));
    }

    /** Takes nothing. */
    private static final class FullDisk extends Writer {
        @Override
        public void write(char[] text, int from, int count) throws IOException {
            throw new IOException("No space left on device");
        }

        @Override
        public void flush() {
            // There is nothing.
        }

        @Override
        public void close() {
            // There is nothing.
        }
    }
}
