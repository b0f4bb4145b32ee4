package org.depthbench.cli.terminal;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where commands print: results to one stream, progress and complaints to the other.
 *
 * @param output what was asked for by name, such as {@code --json -}
 * @param results the same stream, unless that was asked for
 * @param interactive whether a person watches, so that lines may be drawn over
 */
public record Terminal(PrintWriter output, PrintWriter results, PrintWriter messages, boolean interactive) {
    /** Where the start script says whether standard error is a terminal, for Java cannot tell. */
    private static final String MESSAGES = "depthbench.messages";

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
        // System.out would keep to itself that it could not write.
        return of(
                new PrintWriter(new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), charset), true),
                new PrintWriter(new OutputStreamWriter(System.err, charset), true),
                console != null
                        && drawnOver(
                                System.getenv("TERM"), System.getProperty("os.name"), System.getProperty(MESSAGES)));
    }

    /**
     * Whether lines of messages can be drawn over.
     *
     * @param kind of the terminal, which Windows does not tell
     * @param messages where they go, as the start script saw it; null where it did not look
     */
    static boolean drawnOver(@Nullable String kind, String system, @Nullable String messages) {
        boolean known = kind == null ? system.startsWith("Windows") : !kind.isEmpty() && !kind.equals("dumb");
        return known && !"file".equals(messages);
    }

    /** Results to one stream, all else to the other. */
    public static Terminal of(PrintWriter results, PrintWriter messages, boolean interactive) {
        return new Terminal(results, results, messages, interactive);
    }

    /** Where one of these files is standard output, that has it alone, and results go where messages do. */
    public Terminal beside(@Nullable OutputFile... files) {
        return Arrays.stream(files).anyMatch(file -> file != null && file.standardOutput())
                ? new Terminal(output, messages, messages, interactive)
                : this;
    }

    /** Whether all that was printed has arrived; where it has not, nothing more will. */
    public boolean delivered() {
        return !output.checkError();
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
        return text.replaceAll("\r(?!\n)|[\\p{Cc}&&[^\r\n]]", "\ufffd");
    }
}
