package org.depthbench.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is printed never commands the terminal, wherever it came from. */
class TerminalTest {
    private final StringWriter results = new StringWriter();
    private final StringWriter messages = new StringWriter();
    private final Terminal terminal =
            Terminal.of(new PrintWriter(results, true), new PrintWriter(messages, true), false);

    @Test
    void controlCharactersOfResultsAreReplaced() {
        terminal.println("a\u001b[2Jb\u009b31mc\u007f");

        assertEquals(List.of("a�[2Jb�31mc�"), results.toString().lines().toList());
    }

    @Test
    void controlCharactersOfMessagesAreReplaced() {
        terminal.note("a\u001b[2Jb");
        terminal.error("c\u0007d");

        assertEquals(
                List.of("a�[2Jb", "depthbench: c�d"),
                messages.toString().lines().toList());
    }

    @Test
    void linesStayLines() {
        terminal.println("a\nb\r\nc\rd");

        assertEquals(List.of("a", "b", "c�d"), results.toString().lines().toList());
    }

    @Test
    void besideStandardOutputByNameAllElseIsAMessage() {
        OutputFile named = new OutputFile(Path.of("-"));
        Terminal beside = terminal.beside(null, named);

        beside.println("table");
        boolean written = named.write(beside, "Figures", () -> "{}");

        assertEquals(
                List.of(true, List.of("{}"), List.of("table")),
                List.of(
                        written,
                        results.toString().lines().toList(),
                        messages.toString().lines().toList()));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
        xterm-256color, Linux,      terminal, true
        xterm-256color, Linux,      none,     true
        xterm-256color, Linux,      file,     false
        dumb,           Linux,      terminal, false
        '',             Linux,      terminal, false
        none,           Linux,      terminal, false
        none,           Windows 11, none,     true
        """)
    void linesAreDrawnOverOnlyWhereTheTerminalCan(String kind, String system, String messages, boolean drawnOver) {
        assertEquals(drawnOver, Terminal.drawnOver(kind, system, messages));
    }
}
