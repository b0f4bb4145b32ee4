package org.depthbench.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.depthbench.cli.terminal.Terminal;
import org.depthbench.comparison.store.Home;
import org.depthbench.comparison.workbench.Workbench;
import org.depthbench.comparison.worker.WorkerLaunch;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.fetch.DataFolder;

/** The program as its parser runs it, over a home of its own, printing into memory. */
public final class ProgramInMemory implements AutoCloseable {
    private final TaskCatalogue catalogue;
    private final Workbench workbench;

    public ProgramInMemory(Path home) {
        this(home, List.of());
    }

    /** @param mirrors from which data is fetched first */
    public ProgramInMemory(Path home, List<URI> mirrors) {
        catalogue = TaskCatalogue.withDataIn(new DataFolder(home.resolve("data"), mirrors));
        workbench = Workbench.open(new Home(home), WorkerLaunch.ofThisProgram(), catalogue, InstantSource.system());
    }

    /**
     * What a command left behind, its lines ended as on Unix.
     *
     * @param messages what a person should know beside the results
     */
    public record Printed(int exitCode, String results, String messages) {
        /** Of a command that was refused. */
        public static Printed refusal(String sentence) {
            return new Printed(2, "", "depthbench: %s\n".formatted(sentence));
        }
    }

    public Workbench workbench() {
        return workbench;
    }

    public Printed run(String... arguments) {
        StringWriter results = new StringWriter();
        StringWriter messages = new StringWriter();
        Terminal terminal = Terminal.of(new PrintWriter(results, true), new PrintWriter(messages, true), false);
        int exitCode = Main.execute(
                terminal, () -> workbench, catalogue, workbench.home().logFolder(), arguments);
        return new Printed(exitCode, unix(results), unix(messages));
    }

    static String unix(StringWriter printed) {
        return printed.toString().replace(System.lineSeparator(), "\n");
    }

    @Override
    public void close() {
        workbench.close();
    }
}
