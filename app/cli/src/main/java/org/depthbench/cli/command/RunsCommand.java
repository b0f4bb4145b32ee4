package org.depthbench.cli.command;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depthbench.cli.terminal.ExitCode;
import org.depthbench.cli.terminal.OutputFile;
import org.depthbench.cli.terminal.Terminal;
import org.depthbench.cli.terminal.TextTable;
import org.depthbench.comparison.contrast.Contrast;
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

/** Lists the store's comparisons, marks some, takes some out, tells two apart or writes one down. */
@Command(
        name = "runs",
        mixinStandardHelpOptions = true,
        description = "Lists the latest comparisons, or marks, deletes, compares or exports some.")
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

    @Option(
            names = "--search",
            paramLabel = "WORD",
            description = "Lists those in whose number, name, note, task or networks this word is; all of them.")
    private String search = "";

    @Option(
            names = "--leave-out",
            arity = "1..*",
            paramLabel = "ID",
            description = "These count no longer in what the table says of their networks.")
    private List<Long> leftOut = List.of();

    @Option(names = "--take-in", arity = "1..*", paramLabel = "ID", description = "These count again.")
    private List<Long> takenIn = List.of();

    @Option(
            names = "--differences",
            arity = "2",
            paramLabel = "ID",
            description = "Tells in what two of them differ, and nothing else.")
    private List<Long> told = List.of();

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
        leaveOut(bench.store(), leftOut, true);
        leaveOut(bench.store(), takenIn, false);
        if (!told.isEmpty()) {
            tell(bench.store());
        }
        if (exported == null && deleted == null && leftOut.isEmpty() && takenIn.isEmpty() && told.isEmpty()) {
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

    private void leaveOut(Store store, List<Long> ids, boolean out) {
        if (ids.isEmpty()) {
            return;
        }
        ids.forEach(store::check);
        store.listing(Integer.MAX_VALUE).readable().stream()
                .filter(run -> ids.contains(run.id()))
                .forEach(run -> store.label(run.id(), run.label().leftOut(out)));
        terminal.println((out ? "Left out: " : "Taken in: ")
                + String.join(", ", ids.stream().map(String::valueOf).toList()));
    }

    private void tell(Store store) {
        List<Contrast> found = Contrast.between(
                store.byId(told.get(0)).result().spec(),
                store.byId(told.get(1)).result().spec());
        if (found.isEmpty()) {
            terminal.println("Nothing differs: both ask the same.");
            return;
        }
        terminal.println(TextTable.plain(
                found,
                List.of(
                        TextTable.words("what", RunsCommand::what),
                        TextTable.words("run " + told.get(0), Contrast::one),
                        TextTable.words("run " + told.get(1), Contrast::other))));
    }

    private static String what(Contrast contrast) {
        String aspect = contrast.aspect().word().replace('-', ' ');
        return contrast.side().map(side -> side.word() + ": " + aspect).orElse(aspect);
    }

    private void list(Workbench bench) {
        boolean some = !all && search.isBlank();
        Store.Listing<RunSummary> listing = bench.store().listing(some ? LATEST + 1 : Integer.MAX_VALUE);
        List<RunSummary> runs = listing.readable().stream()
                .filter(RunSummary.having(search, bench.catalogue()))
                .toList();
        listing.trouble("run", "runs", "the logs in " + bench.logFolder()).ifPresent(terminal::note);
        if (runs.isEmpty() && listing.unreadable() > 0) {
            return;
        }
        if (runs.isEmpty() && !search.isBlank()) {
            terminal.println("There is no run with “%s” in it.".formatted(search));
            return;
        }
        if (runs.isEmpty()) {
            terminal.println("No runs yet. Begin with: depthbench compare");
            return;
        }
        boolean more = some && runs.size() > LATEST;
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
                        TextTable.words("name", RunsCommand::marks))));
        if (more) {
            terminal.note("These are the latest %d; --all lists them all.".formatted(LATEST));
        }
    }

    private static String marks(RunSummary run) {
        RunSummary.Label label = run.label();
        return Stream.of(
                        label.name() == null ? "" : label.name(),
                        label.note().isEmpty() ? "" : "“" + label.note() + "”",
                        label.pinned() ? "(pinned)" : "",
                        label.leftOut() ? "(left out)" : "")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
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
