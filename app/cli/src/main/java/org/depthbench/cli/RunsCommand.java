package org.depthbench.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.depthbench.comparison.history.StoredComparison;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.words.Figures;
import org.depthbench.comparison.workbench.Workbench;
import picocli.CommandLine.Command;

/** Lists the run history. */
@Command(name = "runs", mixinStandardHelpOptions = true, description = "Lists all comparisons ever run.")
final class RunsCommand implements Callable<Integer> {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final Terminal terminal;
    private final Supplier<Workbench> workbench;

    RunsCommand(Terminal terminal, Supplier<Workbench> workbench) {
        this.terminal = terminal;
        this.workbench = workbench;
    }

    @Override
    public Integer call() {
        List<StoredComparison> runs = workbench.get().history().all();
        if (runs.isEmpty()) {
            terminal.println("No runs yet. Begin with: depthbench compare");
            return ExitCode.OK;
        }
        terminal.println(TextTable.plain(
                runs,
                List.of(
                        TextTable.numbers("run", run -> Long.toString(run.id())),
                        TextTable.words(
                                "started", run -> WHEN.format(run.result().started())),
                        TextTable.words(
                                "task", run -> run.result().spec().task().task()),
                        TextTable.numbers(
                                "examples",
                                run -> Integer.toString(
                                        run.result().spec().task().examples())),
                        TextTable.numbers(
                                "seed", run -> Long.toString(run.result().spec().seed())),
                        TextTable.words("shallow", run -> side(run.result(), Side.SHALLOW)),
                        TextTable.words("deep", run -> side(run.result(), Side.DEEP)))));
        return ExitCode.OK;
    }

    private static String side(ComparisonResult result, Side side) {
        TrialResult trial = result.side(side);
        return "%s %s, %s after %d epochs"
                .formatted(
                        trial.spec().learner().network().name(),
                        Figures.score(result.metric(), result.score(side)),
                        trial.state().word(),
                        trial.epochs().size());
    }
}
