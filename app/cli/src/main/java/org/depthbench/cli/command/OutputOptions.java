package org.depthbench.cli.command;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.depthbench.cli.terminal.OutputFile;
import org.depthbench.cli.terminal.Terminal;
import org.depthbench.comparison.away.NetworkProject;
import org.depthbench.comparison.report.ComparisonDocument;
import org.depthbench.comparison.report.ComparisonReport;
import org.depthbench.comparison.report.Markup;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.spec.Side;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.trial.Answer;
import org.depthbench.trial.Query;
import org.depthbench.trial.file.DepthbenchException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a comparison leaves behind beside the run history. */
public final class OutputOptions {
    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Writes all figures as a JSON document; - is standard output.")
    private @Nullable OutputFile json;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Writes a page with table, charts and provenance, and the table as Markdown and for LaTeX.")
    private @Nullable Path report;

    @Option(
            names = "--take",
            paramLabel = "DIR",
            description =
                    "Takes both networks away: in DIR a Maven project for each, with Deeplearning4j's file of it, that predicts a CSV.")
    private @Nullable Path take;

    /** Where everything else is printed. */
    Terminal beside(Terminal terminal) {
        return terminal.beside(json);
    }

    /**
     * Sees to it, before anything is trained, that all can be written in the end.
     *
     * @throws DepthbenchException with a sentence when it cannot
     */
    void check() {
        if (json != null) {
            json.check();
        }
        if (report != null) {
            OutputFile.check(report, Markup.files("report"));
        }
    }

    boolean wantsReport() {
        return report != null;
    }

    /**
     * Takes both networks away, where that was asked for.
     *
     * @param inspect puts a question to a side's network
     * @return whether all that was asked for could be written
     */
    boolean take(
            Terminal terminal,
            ComparisonResult result,
            TaskCatalogue catalogue,
            BiFunction<Side, Query, CompletableFuture<Answer>> inspect) {
        Path wanted = take;
        if (wanted == null) {
            return true;
        }
        boolean all = true;
        for (Side side : Side.values()) {
            Path folder = wanted.resolve(side.word());
            try {
                NetworkProject.of(result, side, catalogue).write(folder, query -> inspect.apply(side, query));
                terminal.note("The %s network is in %s".formatted(side.word(), folder));
            } catch (DepthbenchException e) {
                terminal.error("The %s network is not taken away. %s".formatted(side.word(), e.getMessage()));
                all = false;
            }
        }
        return all;
    }

    /** Writes each, whatever becomes of the others; false when one could not be written after all. */
    boolean write(Terminal terminal, ComparisonDocument document, ComparisonReport page) {
        boolean all = json == null || json.write(terminal, "Figures", document::toJson);
        if (report != null) {
            for (Markup markup : Markup.values()) {
                all &= OutputFile.in(report, markup.file("report")).write(terminal, "Report", () -> page.in(markup));
            }
        }
        return all;
    }
}
