package org.depthbench.cli.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.depthbench.cli.terminal.Terminal;
import org.depthbench.comparison.chart.ChartStyle;
import org.depthbench.comparison.laboratory.ExperimentOutcome;
import org.depthbench.comparison.report.ExperimentDocument;
import org.depthbench.comparison.report.ExperimentReport;
import org.depthbench.comparison.report.TrialsCsv;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.trial.file.DepthbenchException;
import org.depthbench.trial.file.SafeFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What an experiment leaves behind beside the store. */
public final class ExperimentOutput {
    private static final int WIDTH = 860;
    private static final int HEIGHT = 420;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes all figures as a JSON document.")
    private @Nullable Path json;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Writes a page with verdict and figure, the figure as SVG and PNG, and the trials as CSV.")
    private @Nullable Path report;

    /**
     * Sees to it, before anything is trained, that all can be written in the end.
     *
     * @throws DepthbenchException with a sentence when it cannot
     */
    void check() {
        if (json != null) {
            SafeFile.checkWritable(json);
        }
        if (report != null) {
            try {
                Files.createDirectories(report);
            } catch (IOException e) {
                throw new DepthbenchException("The folder %s for the report cannot be made.".formatted(report), e);
            }
            SafeFile.checkWritable(report.resolve("report.html"));
        }
    }

    /** Writes each, whatever becomes of the others; false when one could not be written after all. */
    boolean write(Terminal terminal, ExperimentOutcome outcome, TaskCatalogue catalogue) {
        boolean all = json == null
                || write(
                        terminal,
                        "Figures",
                        json,
                        ExperimentDocument.of(outcome).toJson());
        if (report != null) {
            ExperimentReport page = new ExperimentReport(outcome, catalogue);
            all &= write(terminal, "Report", report.resolve("report.html"), page.html());
            all &= write(
                    terminal,
                    "Figure",
                    report.resolve("figure.svg"),
                    page.chart().svg(WIDTH, HEIGHT, ChartStyle.of("light")));
            all &= write(
                    terminal,
                    "Picture",
                    report.resolve("figure.png"),
                    page.chart().png(WIDTH, HEIGHT, ChartStyle.of("light"), 2));
            all &= write(terminal, "Trials", report.resolve("trials.csv"), TrialsCsv.of(outcome));
        }
        return all;
    }

    private static boolean write(Terminal terminal, String what, Path file, String text) {
        return write(terminal, what, file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean write(Terminal terminal, String what, Path file, byte[] bytes) {
        try {
            SafeFile.write(file, bytes);
            terminal.note(what + ": " + file);
            return true;
        } catch (DepthbenchException e) {
            terminal.error(String.valueOf(e.getMessage()));
            return false;
        }
    }
}
