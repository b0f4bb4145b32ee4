package org.depthbench.cli.command;

import java.nio.file.Path;
import org.depthbench.cli.terminal.OutputFile;
import org.depthbench.cli.terminal.Terminal;
import org.depthbench.comparison.report.ComparisonDocument;
import org.depthbench.comparison.report.HtmlReport;
import org.depthbench.trial.file.DepthbenchException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a comparison leaves behind beside the run history. */
public final class OutputOptions {
    private static final String PAGE = "report.html";

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Writes all figures as a JSON document; - is standard output.")
    private @Nullable OutputFile json;

    @Option(names = "--report", paramLabel = "DIR", description = "Writes a page with table, charts and provenance.")
    private @Nullable Path report;

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
            OutputFile.check(report, PAGE);
        }
    }

    boolean wantsReport() {
        return report != null;
    }

    /** Writes each, whatever becomes of the others; false when one could not be written after all. */
    boolean write(Terminal terminal, ComparisonDocument document, HtmlReport page) {
        boolean figures = json == null || json.write(terminal, "Figures", document::toJson);
        boolean shown = report == null || OutputFile.in(report, PAGE).write(terminal, "Report", page::html);
        return figures && shown;
    }
}
