package org.depthbench.cli.command;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.depthbench.cli.terminal.ExitCode;
import org.depthbench.cli.terminal.OutputFile;
import org.depthbench.cli.terminal.Terminal;
import org.depthbench.cli.terminal.TextTable;
import org.depthbench.comparison.report.ComparisonDocument;
import org.depthbench.comparison.store.RunSummary;
import org.depthbench.comparison.store.Store;
import org.depthbench.comparison.store.StoredComparison;
import org.depthbench.comparison.words.Figures;
import org.depthbench.comparison.workbench.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the store's comparisons, and takes some out or writes one down. */
@Command(
        name = "runs",
        mixinStandardHelpOptions = true,
        description = "Lists the latest comparisons, or deletes some, or exports one.")
public final class RunsCommand implements Callable<Integer> {
    private static final int LATEST = 50;
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final Terminal terminal;
    private final Supplier<Workbench> workbench;

    @Option(names = "--all", description = "Lists all of them, not only the latest " + LATEST + ".")
    private boolean all;

    @Option(
            names = "--delete",
            arity = "1..*",
            paramLabel = "ID",
            description = "Takes these runs out for good, with their checkpoints and logs.")
    private @Nullable List<Long> deleted;

    @Option(names = "--export", paramLabel = "ID", description = "Writes all figures of this run into FILE, as JSON.")
    private @Nullable Long exported;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "Where --export writes to; - is standard output.")
    private @Nullable OutputFile file;

    public RunsCommand(Terminal terminal, Supplier<Workbench> workbench) {
        this.terminal = terminal;
        this.workbench = workbench;
    }

    @Override
    public Integer call() {
        if ((exported == null) != (file == null)) {
            throw new IllegalArgumentException("To export a run, name it and a file: runs --export ID FILE");
        }
        Workbench bench = workbench.get();
        if (exported != null && file != null) {
            if (!export(bench, exported, file)) {
                return ExitCode.BAD_INPUT;
            }
        }
        if (deleted != null) {
            delete(bench.store(), deleted);
        }
        if (exported == null && deleted == null) {
            bench.trouble().ifPresent(trouble -> terminal.note(trouble + " What is there is only read."));
            list(bench);
        }
        return ExitCode.OK;
    }

    private boolean export(Workbench bench, long id, OutputFile target) {
        target.check();
        StoredComparison run = bench.store().byId(id);
        return target.write(terminal.beside(target), "Run %d".formatted(id), () -> ComparisonDocument.of(
                        run.result(), bench.table(run.result()))
                .toJson());
    }

    /** All are looked for before one is taken out. */
    private void delete(Store store, List<Long> ids) {
        ids.forEach(store::check);
        store.deleteForGood(ids);
        terminal.println("Deleted: "
                + String.join(", ", ids.stream().map(String::valueOf).toList()));
    }

    private void list(Workbench bench) {
        Store.Listing<RunSummary> listing = bench.store().listing(all ? Integer.MAX_VALUE : LATEST + 1);
        List<RunSummary> runs = listing.readable();
        listing.trouble("run", "runs", "the logs in " + bench.logFolder()).ifPresent(terminal::note);
        if (runs.isEmpty() && listing.unreadable() > 0) {
            return;
        }
        if (runs.isEmpty()) {
            terminal.println("No runs yet. Begin with: depthbench compare");
            return;
        }
        boolean more = !all && runs.size() > LATEST;
        terminal.println(TextTable.plain(
                more ? runs.subList(0, LATEST) : runs,
                List.of(
                        TextTable.numbers("run", run -> Long.toString(run.id())),
                        TextTable.words("started", run -> WHEN.format(run.started())),
                        TextTable.words("task", RunSummary::task),
                        TextTable.numbers("examples", run -> Integer.toString(run.examples())),
                        TextTable.numbers("seed", run -> Long.toString(run.seed())),
                        TextTable.words("shallow", run -> side(run, run.shallow())),
                        TextTable.words("deep", run -> side(run, run.deep())),
                        TextTable.words("name", run -> run.name() == null ? "" : run.name()))));
        if (more) {
            terminal.note("These are the latest %d; --all lists them all.".formatted(LATEST));
        }
    }

    private static String side(RunSummary run, RunSummary.Half half) {
        return "%s %s, %s after %d %s"
                .formatted(
                        half.network(),
                        Figures.score(run.metric(), half.score()),
                        half.state().word(),
                        half.epochs(),
                        half.epochs() == 1 ? "epoch" : "epochs");
    }
}
