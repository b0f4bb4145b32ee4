package org.depthbench.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.depthbench.cli.terminal.Terminal;
import org.depthbench.comparison.report.ComparisonDocument;
import org.depthbench.comparison.report.HtmlReport;
import org.depthbench.trial.file.DepthbenchException;
import org.depthbench.trial.file.SafeFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a comparison leaves behind beside the run history. */
public final class OutputOptions {
    @Option(names = "--json", paramLabel = "FILE", description = "Writes all figures as a JSON document.")
    private @Nullable Path json;

    @Option(names = "--report", paramLabel = "DIR", description = "Writes a page with table, charts and provenance.")
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
            SafeFile.checkWritable(page(report));
        }
    }

    boolean wantsReport() {
        return report != null;
    }

    /** Writes each, whatever becomes of the others; false when one could not be written after all. */
    boolean write(Terminal terminal, ComparisonDocument document, HtmlReport page) {
        boolean figures = write(terminal, "Figures", json, document::toJson);
        boolean shown = write(terminal, "Report", report == null ? null : page(report), page::html);
        return figures && shown;
    }

    private static boolean write(Terminal terminal, String what, @Nullable Path file, Supplier<String> text) {
        if (file == null) {
            return true;
        }
        try {
            SafeFile.write(file, text.get());
            terminal.note(what + ": " + file);
            return true;
        } catch (DepthbenchException e) {
            terminal.error(String.valueOf(e.getMessage()));
            return false;
        }
    }

    private static Path page(Path folder) {
        return folder.resolve("report.html");
    }
}
