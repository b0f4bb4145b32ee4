package org.depthbench.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.depthbench.cli.terminal.Terminal;
import org.depthbench.comparison.machine.ThisMachine;
import org.depthbench.comparison.spec.ComparisonFile;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.DefaultComparisons;
import org.depthbench.comparison.spec.NamedPairs;
import org.depthbench.comparison.spec.Pace;
import org.depthbench.comparison.spec.Schedule;
import org.depthbench.comparison.spec.Stop;
import org.depthbench.comparison.workbench.Workbench;
import org.depthbench.datasets.task.Task;
import org.depthbench.trial.spec.Demand;
import org.depthbench.trial.spec.Learner;
import org.depthbench.trial.spec.TaskChoice;
import org.depthbench.zoo.Presets;
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
    private static final String DEFAULT_TASK = "digits";

    private final Terminal terminal;
    private final Supplier<Workbench> workbench;

    @Parameters(
            arity = "0..1",
            paramLabel = "TASK|FILE",
            description = "A task (`depthbench tasks` lists them) or a .depthbench file. Without it: digits.")
    private @Nullable String what;

    @Option(
            names = "--pair",
            paramLabel = "ID",
            description = "Two networks for one question, such as depth or convolution (`depthbench networks TASK`).")
    private @Nullable String pair;

    @Option(names = "--shallow", paramLabel = "PRESET", description = "The shallow network (`depthbench networks`).")
    private @Nullable String shallow;

    @Option(names = "--deep", paramLabel = "PRESET", description = "The deep network.")
    private @Nullable String deep;

    @Option(names = "--epochs", paramLabel = "N", description = "Passes through the training examples, 1 to 100000.")
    private @Nullable Integer epochs;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            description = "Ends each side with the epoch in which its training time passes S.")
    private @Nullable Double seconds;

    @Option(names = "--target", paramLabel = "A", description = "The score, 0.01 to 1, whose cost is measured.")
    private @Nullable Double target;

    @Option(
            names = "--stop-at-target",
            description = "Ends each side when it reaches the target on examples set aside for that.")
    private boolean stopAtTarget;

    @Option(
            names = "--patience",
            paramLabel = "N",
            description = "Ends each side after N epochs without a better score on examples set aside for that.")
    private @Nullable Integer patience;

    @Option(names = "--examples", paramLabel = "N", description = "How many training examples.")
    private @Nullable Integer examples;

    @Option(names = "--noise", paramLabel = "X", description = "Noise for the tasks in the plane, 0 to 0.5.")
    private @Nullable Double noise;

    @Option(names = "--seed", paramLabel = "N", description = "Decides data, initial weights and sample order.")
    private @Nullable Long seed;

    @Option(
            names = "--schedule",
            paramLabel = "WORD",
            description = "at-once, take-turns or one-after-the-other: how both share the machine.")
    private @Nullable String schedule;

    @Option(names = "--pace", paramLabel = "WORD", description = "time, epochs or examples: by what both keep level.")
    private @Nullable String pace;

    @Option(names = "--save", paramLabel = "FILE", description = "Keeps what is compared as a .depthbench file.")
    private @Nullable Path save;

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
        if (save != null) {
            ComparisonFile.write(spec, save);
        }
        return new ComparisonInTerminal(terminal, workbench.get(), output).compare(spec);
    }

    private ComparisonSpec specification() {
        ComparisonSpec base = base();
        return new ComparisonSpec(
                new TaskChoice(
                        base.task().task(),
                        or(examples, base.task().examples()),
                        or(noise, base.task().noise()),
                        base.task().demand()),
                side(shallow, base.task().demand(), base.shallow()),
                side(deep, base.task().demand(), base.deep()),
                or(seed, base.seed()),
                schedule == null ? base.schedule() : Schedule.byWord(schedule),
                pace == null ? base.pace() : Pace.byWord(pace),
                new Stop(
                        or(epochs, seconds == null ? base.stop().epochs() : Stop.MOST_EPOCHS),
                        or(seconds, base.stop().seconds()),
                        stopAtTarget || base.stop().atTarget(),
                        or(patience, base.stop().patience())),
                or(target, base.target()));
    }

    private ComparisonSpec base() {
        String name = or(what, DEFAULT_TASK);
        boolean file = name.endsWith(ComparisonFile.EXTENSION) || Files.isRegularFile(Path.of(name));
        if (!file) {
            Task task = workbench.get().catalogue().byId(name);
            return NamedPairs.byId(or(pair, DefaultComparisons.DEPTH), task)
                    .comparison(task, Schedule.suiting(ThisMachine.cores()));
        }
        if (pair != null) {
            throw new IllegalArgumentException(
                    "--pair names the networks for a task, but %s is a file.".formatted(name));
        }
        return ComparisonFile.read(Path.of(name));
    }

    private static Learner side(@Nullable String preset, Demand demand, Learner base) {
        return preset == null ? base : Learner.of(Presets.byId(preset, demand.input()), demand);
    }

    private static <T> T or(@Nullable T chosen, T otherwise) {
        return chosen == null ? otherwise : chosen;
    }
}
