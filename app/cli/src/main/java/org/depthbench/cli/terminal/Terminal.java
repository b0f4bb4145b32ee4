package org.depthbench.cli.terminal;

import java.io.Console;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Where commands print: results to one stream, progress and complaints to the other.
 *
 * @param interactive whether a person watches, so that lines may be drawn over
 */
public record Terminal(PrintWriter results, PrintWriter messages, boolean interactive) {
    /**
     * The streams of this process; files and pipes get UTF-8, a console what it understands.
     *
     * <p>From Java 22 on, only {@code jdk.console=java.base}, which the start scripts set, makes {@link System#console}
     * null where no person watches.
     */
    @SuppressWarnings("SystemConsoleNull")
    public static Terminal ofThisProcess() {
        Console console = System.console();
        Charset charset = console == null ? StandardCharsets.UTF_8 : console.charset();
        return new Terminal(
                new PrintWriter(new OutputStreamWriter(System.out, charset), true),
                new PrintWriter(new OutputStreamWriter(System.err, charset), true),
                console != null);
    }

    public void println(String line) {
        results.println(plain(line));
    }

    /** Something a person should know while results go on. */
    public void note(String line) {
        messages.println(plain(line));
    }

    /** One sentence about what went wrong. */
    public void error(String sentence) {
        messages.println("depthbench: " + plain(sentence));
    }

    /** A terminal obeys control characters, and names come from anywhere. */
    private static String plain(String text) {
        return text.replaceAll("\r(?!\n)|[\\p{Cc}&&[^\r\n]]", "?");
    }
}
