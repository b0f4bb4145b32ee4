package org.depthbench.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.depthbench.cli.task.OwnDataInTerminal;
import org.depthbench.cli.task.OwnDataOptions;
import org.depthbench.cli.terminal.ExitCode;
import org.depthbench.cli.terminal.OutputFile;
import org.depthbench.cli.terminal.Terminal;
import org.depthbench.comparison.spec.ComparisonFile;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Pace;
import org.depthbench.comparison.spec.Schedule;
import org.depthbench.comparison.spec.Stop;
import org.depthbench.comparison.workbench.Workbench;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.Task;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains two networks side by side and fills the comparison table. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Trains a shallow and a deep network on one task and fills the comparison table.")
public final class CompareCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Supplier<Workbench> workbench;

    @Parameters(
            arity = "0..1",
            paramLabel = "TASK|FILE",
            description =
                    "A task (`depthbench tasks` lists them), a .depthbench file, or data of your own: a table, or a"
                            + " folder with a folder for each class. Without it: digits.")
    private @Nullable String what;

    @Mixin
    private final PairOptions pair = new PairOptions();

    @Option(
            names = "--seconds",
            paramLabel = "S",
            description = "Ends each side with the epoch in which its training time passes S.")
    private @Nullable Double seconds;

    @Option(
            names = "--stop-at-target",
            description = "Ends each side when it reaches the target on examples set aside for that.")
    private boolean stopAtTarget;

    @Option(
            names = "--patience",
            paramLabel = "N",
            description = "Ends each side after N epochs without a better score on examples set aside for that.")
    private @Nullable Integer patience;

    @Option(
            names = "--schedule",
            paramLabel = "WORD",
            description = "at-once, take-turns or one-after-the-other: how both share the machine.")
    private @Nullable String schedule;

    @Option(names = "--pace", paramLabel = "WORD", description = "time, epochs or examples: by what both keep level.")
    private @Nullable String pace;

    @Option(names = "--save", paramLabel = "FILE", description = "Keeps what is compared as a .depthbench file.")
    private @Nullable OutputFile save;

    @Mixin
    private final OwnDataOptions own = new OwnDataOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    public CompareCommand(Terminal terminal, Supplier<Workbench> workbench) {
        this.terminal = terminal;
        this.workbench = workbench;
    }

    @Override
    public Integer call() {
        ComparisonSpec spec = specification().check(workbench.get().catalogue());
        output.check();
        Terminal shown = output.beside(terminal).beside(save);
        if (save != null && !save(spec, save.ended(ComparisonFile.EXTENSION), shown)) {
            return ExitCode.BAD_INPUT;
        }
        return new ComparisonInTerminal(shown, workbench.get(), output).compare(spec);
    }

    private static boolean save(ComparisonSpec spec, OutputFile file, Terminal shown) {
        return file.write(shown, "Comparison", () -> ComparisonFile.text(spec));
    }

    private ComparisonSpec base(TaskCatalogue catalogue) {
        if (what == null || !OwnDataInTerminal.isMeant(what)) {
            return pair.comparison(catalogue, what);
        }
        try {
            Task task = new OwnDataInTerminal(output.beside(terminal), catalogue, own)
                    .bring(Path.of(what), pair.column(), Optional.empty())
                    .orElseThrow(() -> new IllegalArgumentException(
                            "Say what is predicted: depthbench compare %s --target COLUMN".formatted(what)));
            return pair.comparison(catalogue, task);
        } catch (IOException e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
        }
    }

    private ComparisonSpec specification() {
        ComparisonSpec base = base(workbench.get().catalogue());
        Stop stop = base.stop();
        boolean byTimeAlone = seconds != null && !pair.limitsEpochs();
        return base.with(schedule == null ? base.schedule() : Schedule.byWord(schedule))
                .with(pace == null ? base.pace() : Pace.byWord(pace))
                .with(new Stop(
                        byTimeAlone ? Stop.MOST_EPOCHS : stop.epochs(),
                        PairOptions.or(seconds, stop.seconds()),
                        stopAtTarget || stop.atTarget(),
                        PairOptions.or(patience, stop.patience())));
    }
}
