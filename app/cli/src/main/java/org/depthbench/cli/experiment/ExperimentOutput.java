package org.depthbench.cli.experiment;

import java.nio.file.Path;
import org.depthbench.cli.terminal.OutputFile;
import org.depthbench.cli.terminal.Terminal;
import org.depthbench.comparison.chart.ChartStyle;
import org.depthbench.comparison.chart.file.FigureFile;
import org.depthbench.comparison.laboratory.ExperimentOutcome;
import org.depthbench.comparison.report.ExperimentDocument;
import org.depthbench.comparison.report.ExperimentReport;
import org.depthbench.comparison.report.Markup;
import org.depthbench.comparison.report.TrialsCsv;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.trial.file.DepthbenchException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What an experiment leaves behind beside the store. */
public final class ExperimentOutput {
    private static final String TRIALS = "trials.csv";

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Writes all figures as a JSON document; - is standard output.")
    private @Nullable OutputFile json;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description =
                    "Writes a page with verdict and figure, the same as Markdown and for LaTeX, each figure as PNG, SVG and PDF, and the trials as CSV.")
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
            OutputFile.check(report, TRIALS);
            OutputFile.check(report, Markup.files("report"));
            for (FigureFile kind : FigureFile.values()) {
                OutputFile.check(report, kind.file(ExperimentReport.FIGURE));
            }
        }
    }

    /** Writes each, whatever becomes of the others; false when one could not be written after all. */
    boolean write(Terminal terminal, ExperimentOutcome outcome, TaskCatalogue catalogue) {
        boolean all = json == null
                || json.write(terminal, "Figures", () -> ExperimentDocument.of(outcome)
                        .toJson());
        if (report != null) {
            ExperimentReport page = new ExperimentReport(outcome, catalogue);
            ChartStyle style = ChartStyle.of("light");
            for (Markup markup : Markup.values()) {
                all &= OutputFile.in(report, markup.file("report")).write(terminal, "Report", () -> page.in(markup));
            }
            for (FigureFile kind : FigureFile.values()) {
                for (String figure : page.figures()) {
                    all &= OutputFile.in(report, kind.file(figure))
                            .writeBytes(terminal, "Figure", () -> page.figure(figure, kind, style));
                }
            }
            all &= OutputFile.in(report, TRIALS).write(terminal, "Trials", () -> TrialsCsv.of(outcome));
        }
        return all;
    }
}
