package org.depthbench.cli.experiment;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.depthbench.cli.terminal.ExitCode;
import org.depthbench.cli.terminal.Terminal;
import org.depthbench.cli.terminal.TextTable;
import org.depthbench.comparison.laboratory.Exchange;
import org.depthbench.comparison.store.ExperimentStore;
import org.depthbench.comparison.store.Store;
import org.depthbench.comparison.workbench.Workbench;
import org.depthbench.trial.file.DepthbenchException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the experiments, shows or deletes one, and brings them to other machines and from them. */
@Command(
        name = "experiments",
        mixinStandardHelpOptions = true,
        description =
                "Lists the experiments; with an ID, shows what one found. Exports one to a file, or takes one in.")
public final class ExperimentsCommand implements Callable<Integer> {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final Terminal terminal;
    private final Supplier<Workbench> workbench;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "Shows this one.")
    private @Nullable Long id;

    @Option(names = "--task", paramLabel = "ID", description = "Lists the experiments on this task alone.")
    private @Nullable String task;

    @Option(
            names = "--delete",
            arity = "1..*",
            paramLabel = "ID",
            description = "Takes these experiments out for good, with trials that nothing else has.")
    private @Nullable List<Long> deleted;

    @Option(
            names = "--export",
            arity = "2",
            paramLabel = "ID FILE",
            hideParamSyntax = true,
            description =
                    "Writes this experiment with all its trials into FILE, for other machines; the usual ending is .depthbench-experiment.")
    private @Nullable List<String> exported;

    @Option(
            names = "--import",
            paramLabel = "FILE",
            description =
                    "Takes in an experiment of another machine. Its trials are added to the one here that asks the same with other seeds, if there is one.")
    private @Nullable Path imported;

    @Mixin
    private final ExperimentOutput output = new ExperimentOutput();

    public ExperimentsCommand(Terminal terminal, Supplier<Workbench> workbench) {
        this.terminal = terminal;
        this.workbench = workbench;
    }

    @Override
    public Integer call() {
        Workbench bench = workbench.get();
        if (exported != null) {
            export(bench.laboratory().exchange(), exported);
            return ExitCode.OK;
        }
        if (imported != null) {
            bench.trouble().ifPresent(terminal::note);
            terminal.println(bench.laboratory().exchange().take(imported).sentence());
            return ExitCode.OK;
        }
        if (deleted != null) {
            delete(bench.store().experiments(), deleted);
            return ExitCode.OK;
        }
        if (id != null) {
            output.check();
            boolean all = new ExperimentInTerminal(output.beside(terminal), bench, output)
                    .show(bench.laboratory().read(id));
            return all ? ExitCode.OK : ExitCode.FAILED;
        }
        Store.Listing<ExperimentStore.Summary> listing =
                bench.store().experiments().listing();
        listing.trouble("experiment", "experiments", "the logs in " + bench.logFolder())
                .ifPresent(terminal::note);
        if (listing.unreadable() == 0 || !listing.readable().isEmpty()) {
            list(listing.readable().stream()
                    .filter(each -> task == null || each.task().equals(task))
                    .toList());
        }
        return ExitCode.OK;
    }

    private void export(Exchange exchange, List<String> named) {
        if (named.size() != 2 || !named.get(0).matches("\\d{1,18}")) {
            throw new IllegalArgumentException(
                    "To export an experiment, name its number and a file: experiments --export ID FILE");
        }
        Path file = Path.of(named.get(1));
        exchange.export(Long.parseLong(named.get(0)), file);
        terminal.note("Experiment %s: %s".formatted(named.get(0), file));
    }

    /** All are looked for before one is taken out. */
    private void delete(ExperimentStore store, List<Long> ids) {
        List<Long> there = store.all().stream().map(ExperimentStore.Summary::id).toList();
        for (long each : ids) {
            if (!there.contains(each)) {
                throw new DepthbenchException(
                        "There is no experiment %d; `depthbench experiments` lists them.".formatted(each));
            }
        }
        ids.forEach(store::delete);
        terminal.println("Deleted: "
                + String.join(", ", ids.stream().map(String::valueOf).toList()));
    }

    private void list(List<ExperimentStore.Summary> experiments) {
        if (experiments.isEmpty()) {
            terminal.println(
                    task == null
                            ? "No experiments yet. Begin with: depthbench experiment repeat digits"
                            : "There are no experiments on the task \"%s\".".formatted(task));
            return;
        }
        terminal.println(TextTable.plain(
                experiments,
                List.of(
                        TextTable.numbers("id", each -> Long.toString(each.id())),
                        TextTable.words("begun", each -> WHEN.format(each.started())),
                        TextTable.words("experiment", ExperimentStore.Summary::kind),
                        TextTable.words("task", ExperimentStore.Summary::task),
                        TextTable.numbers("trials", each -> "%d of %d".formatted(each.done(), each.planned())))));
    }
}
