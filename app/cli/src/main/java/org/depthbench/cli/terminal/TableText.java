package org.depthbench.cli.terminal;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.depthbench.comparison.evidence.TableRow;
import org.depthbench.comparison.report.Insights;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.words.Figures;
import org.depthbench.datasets.TaskCatalogue;

/** The comparison table in text. */
public final class TableText {
    private final Terminal terminal;
    private final TaskCatalogue catalogue;

    public TableText(Terminal terminal, TaskCatalogue catalogue) {
        this.terminal = terminal;
        this.catalogue = catalogue;
    }

    /** @param insights what the networks answered in the end */
    public void print(ComparisonResult result, List<TableRow> rows, Insights insights) {
        terminal.println("");
        terminal.println("%s, %d training examples, seed %d, %s, %s a side"
                .formatted(
                        catalogue.title(result.spec().task().task()),
                        result.spec().task().examples(),
                        result.spec().seed(),
                        result.spec().schedule().word(),
                        Figures.threads(result.threads())));
        for (Side side : Side.values()) {
            terminal.println(line(side, result));
        }
        drives(insights).ifPresent(terminal::println);
        terminal.println("");
        terminal.println(TextTable.ruled(
                rows,
                List.of(
                        TextTable.wrapped("", 15, row -> row.claim().title()),
                        TextTable.wrapped(
                                "text: shallow", 20, row -> row.claim().shallow()),
                        TextTable.wrapped("text: deep", 20, row -> row.claim().deep()),
                        TextTable.wrapped(
                                "measured: shallow", 32, row -> row.finding().shallow()),
                        TextTable.wrapped(
                                "measured: deep", 32, row -> row.finding().deep()),
                        TextTable.wrapped("here", 30, TableText::verdict))));
        terminal.println("");
    }

    private static String line(Side side, ComparisonResult result) {
        TrialResult trial = result.side(side);
        String score = "%-7s  %-22s %s on held-out data"
                .formatted(
                        side.word(),
                        trial.spec().learner().network().name(),
                        Figures.score(result.metric(), result.score(side)));
        return trial.error() == null
                ? score + ", " + trial.state().word()
                : score + ", " + trial.state().word() + ": " + trial.error();
    }

    private static Optional<String> drives(Insights insights) {
        String all = Arrays.stream(Side.values())
                .filter(insights.drives()::containsKey)
                .map(side -> "%s %s"
                        .formatted(
                                side.word(),
                                Figures.driven(
                                        Objects.requireNonNull(insights.drives().get(side)))))
                .collect(Collectors.joining("; "));
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of("steering alone, once round roads that no data comes from: %s".formatted(all));
    }

    private static String verdict(TableRow row) {
        return "%s: %s".formatted(row.finding().verdict().words(), row.finding().reason());
    }
}
