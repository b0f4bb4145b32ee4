package org.depthbench.cli;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.depthbench.cli.command.BenchCommand;
import org.depthbench.cli.command.CompareCommand;
import org.depthbench.cli.command.DoctorCommand;
import org.depthbench.cli.command.NetworksCommand;
import org.depthbench.cli.command.OpenCommand;
import org.depthbench.cli.command.PictureCommand;
import org.depthbench.cli.command.RehearseCommand;
import org.depthbench.cli.command.RerunCommand;
import org.depthbench.cli.command.ResumeCommand;
import org.depthbench.cli.command.RunsCommand;
import org.depthbench.cli.experiment.AdviseCommand;
import org.depthbench.cli.experiment.ExperimentCommand;
import org.depthbench.cli.experiment.ExperimentsCommand;
import org.depthbench.cli.experiment.ResumeExperimentCommand;
import org.depthbench.cli.task.ImportCommand;
import org.depthbench.cli.task.TasksCommand;
import org.depthbench.cli.terminal.ExitCode;
import org.depthbench.cli.terminal.OutputFile;
import org.depthbench.cli.terminal.Terminal;
import org.depthbench.comparison.machine.Surroundings;
import org.depthbench.comparison.machine.ThisMachine;
import org.depthbench.comparison.machine.UnpackedLibraries;
import org.depthbench.comparison.store.Home;
import org.depthbench.comparison.workbench.Workbench;
import org.depthbench.comparison.worker.WorkerLaunch;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.fetch.DataFolder;
import org.depthbench.datasets.fetch.UnusableData;
import org.depthbench.trial.Failures;
import org.depthbench.trial.file.DepthbenchException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.TypeConversionException;

/** The program's entry: with a command it runs the command, without one it opens the window. */
@Command(
        name = "depthbench",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "What does depth buy, and what does it cost? Trains a shallow and a deep network side by side.",
        footer = {
            "",
            "Without a command, the window opens.",
            "",
            "Exit codes: 0 all went well; 1 a side did not finish, or a rerun did not reproduce; 2 bad input.",
            "DEPTHBENCH_HOME names the folder for the run history, checkpoints and logs.",
            "DEPTHBENCH_DATA names the folder for fetched data; DEPTHBENCH_MIRRORS names addresses to fetch it from first.",
            "DEPTHBENCH_LIBRARIES names the folder for unpacked libraries, which several homes may share.",
            "DEPTHBENCH_ANSWER_SECONDS says for how long a side may not answer before that is told (30)."
        })
public final class Main implements Callable<Integer> {
    /** On a busy machine it takes long to judge a table; whoever cannot wait so long kills. */
    private static final long ENDING_SECONDS = 60;

    private final Supplier<Workbench> workbench;

    private Main(Supplier<Workbench> workbench) {
        this.workbench = workbench;
    }

    /** Runs the program and ends the Java machine with its exit code. */
    public static void main(String[] args) {
        // Sentences are English, so numbers are written the English way too.
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        System.setProperty("java.awt.headless", "true");
        Terminal terminal = Terminal.ofThisProcess();
        System.exit(run(terminal, args));
    }

    private static int run(Terminal terminal, String[] args) {
        Home home;
        TaskCatalogue catalogue;
        try {
            home = Home.locate(System.getenv());
            catalogue = TaskCatalogue.withDataIn(DataFolder.locate(System.getenv(), home.dataFolder()));
        } catch (DepthbenchException | UnusableData e) {
            terminal.error(String.valueOf(e.getMessage()));
            return ExitCode.BAD_INPUT;
        }
        ProgramLog.begin(home, args.length > 0 && args[0].matches("[a-z]+") ? args[0] : "open");
        UnpackedLibraries.of(home.libraryFolder(), System.getenv(), System.getProperty("java.class.path", ""))
                .use();
        CountDownLatch over = new CountDownLatch(1);
        try (Opening workbench = new Opening(home, catalogue, terminal)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> workbench.interrupt(over), "interrupt"));
            return execute(terminal, workbench, catalogue, home.logFolder(), args);
        } finally {
            over.countDown();
        }
    }

    /** Runs a command; one whose results did not arrive has failed. */
    static int execute(
            Terminal terminal, Supplier<Workbench> workbench, TaskCatalogue catalogue, Path logFolder, String... args) {
        int exitCode = run(terminal, commandLine(terminal, workbench, catalogue, logFolder), logFolder, args);
        if (terminal.delivered()) {
            return exitCode;
        }
        terminal.error("The results could not be printed: standard output is closed or full.");
        return exitCode == ExitCode.OK ? ExitCode.FAILED : exitCode;
    }

    /** The workbench of a command that wants one, closed with the command. */
    private static final class Opening implements Supplier<Workbench>, AutoCloseable {
        private final Home home;
        private final TaskCatalogue catalogue;
        private final Terminal terminal;
        private @Nullable Workbench opened;

        Opening(Home home, TaskCatalogue catalogue, Terminal terminal) {
            this.home = home;
            this.terminal = terminal;
            this.catalogue = catalogue;
        }

        @Override
        public synchronized Workbench get() {
            if (opened == null) {
                Surroundings.ofThisProcess().check();
            }
            Workbench bench = opened == null
                    ? Workbench.open(home, WorkerLaunch.ofThisProgram(), catalogue, InstantSource.system())
                    : opened;
            opened = bench;
            return bench;
        }

        /** Somebody ends the program: what runs comes to its end, with its files and table; what cannot is left. */
        void interrupt(CountDownLatch over) {
            Workbench bench = ifOpen();
            try {
                if (bench != null && bench.interrupts().interrupt() && !over.await(ENDING_SECONDS, TimeUnit.SECONDS)) {
                    terminal.error("Within %d s not all came to its end.".formatted(ENDING_SECONDS));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            close();
        }

        private synchronized @Nullable Workbench ifOpen() {
            return opened;
        }

        @Override
        public synchronized void close() {
            if (opened != null) {
                opened.close();
            }
        }
    }

    private static int run(Terminal terminal, CommandLine commands, Path logFolder, String... args) {
        try {
            return commands.execute(args);
        } catch (LinkageError e) {
            LoggerFactory.getLogger(Main.class).error("A library is missing", e);
            terminal.error("A library cannot be loaded: %s. Try: depthbench doctor. The details are in %s."
                    .formatted(e.getMessage(), logFolder));
            return ExitCode.FAILED;
        }
    }

    /** The parser with all commands. */
    private static CommandLine commandLine(
            Terminal terminal, Supplier<Workbench> workbench, TaskCatalogue catalogue, Path logFolder) {
        CommandLine line = new CommandLine(new Main(workbench))
                .addSubcommand(new OpenCommand(workbench))
                .addSubcommand(new CompareCommand(terminal, workbench))
                .addSubcommand(new TasksCommand(terminal, catalogue))
                .addSubcommand(new ImportCommand(terminal, catalogue))
                .addSubcommand(new NetworksCommand(terminal, catalogue))
                .addSubcommand(new RunsCommand(terminal, workbench))
                .addSubcommand(new RerunCommand(terminal, workbench))
                .addSubcommand(new ResumeCommand(terminal, workbench))
                .addSubcommand(new ExperimentCommand(terminal, workbench))
                .addSubcommand(new ExperimentsCommand(terminal, workbench))
                .addSubcommand(new ResumeExperimentCommand(terminal, workbench))
                .addSubcommand(new AdviseCommand(terminal, workbench))
                .addSubcommand(new PictureCommand(terminal, workbench))
                .addSubcommand(new RehearseCommand(terminal, workbench))
                .addSubcommand(new DoctorCommand(terminal, workbench))
                .addSubcommand(new BenchCommand(terminal, workbench));
        acceptNumbers(line);
        line.registerConverter(OutputFile.class, typed -> new OutputFile(Path.of(typed)));
        // A file whose name begins with @ is a file like others.
        line.setExpandAtFiles(false);
        line.setOut(terminal.results());
        line.setErr(terminal.messages());
        line.setParameterExceptionHandler((failure, arguments) -> {
            terminal.error(String.valueOf(failure.getMessage()));
            terminal.note("Try: %s --help"
                    .formatted(failure.getCommandLine().getCommandSpec().qualifiedName()));
            return ExitCode.BAD_INPUT;
        });
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (Failures.forPeople(failure)) {
                terminal.error(String.valueOf(failure.getMessage()));
                return ExitCode.BAD_INPUT;
            }
            LoggerFactory.getLogger(Main.class).error("A command failed", failure);
            terminal.error("This should not have happened: %s. The details are in %s.".formatted(failure, logFolder));
            return ExitCode.FAILED;
        });
        return line;
    }

    /** As picocli does, but what is not a number is not told in a programmer's words. */
    private static void acceptNumbers(CommandLine line) {
        ITypeConverter<Integer> whole = text -> Math.toIntExact(whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE));
        ITypeConverter<Long> large = text -> whole(text, Long.MIN_VALUE, Long.MAX_VALUE);
        ITypeConverter<Double> any = Main::number;
        line.registerConverter(int.class, whole).registerConverter(Integer.class, whole);
        line.registerConverter(long.class, large).registerConverter(Long.class, large);
        line.registerConverter(double.class, any).registerConverter(Double.class, any);
    }

    private static long whole(String text, long least, long most) {
        try {
            BigInteger value = new BigInteger(text);
            if (value.compareTo(BigInteger.valueOf(least)) < 0 || value.compareTo(BigInteger.valueOf(most)) > 0) {
                throw new TypeConversionException(
                        "%s is too large: whole numbers here are %d to %d.".formatted(text, least, most));
            }
            return value.longValueExact();
        } catch (NumberFormatException e) {
            throw new TypeConversionException("\"%s\" is not a whole number.".formatted(text));
        }
    }

    private static double number(String text) {
        try {
            double value = Double.parseDouble(text);
            if (Double.isInfinite(value) && !text.contains("Infinity")) {
                throw new TypeConversionException(
                        "%s is too large: numbers are %s to %s.".formatted(text, -Double.MAX_VALUE, Double.MAX_VALUE));
            }
            return value;
        } catch (NumberFormatException e) {
            throw new TypeConversionException("\"%s\" is not a number.".formatted(text));
        }
    }

    @Override
    public Integer call() {
        return new OpenCommand(workbench).call();
    }

    /** The version as the build knows it. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"depthbench " + ThisMachine.depthbenchVersion()};
        }
    }
}
