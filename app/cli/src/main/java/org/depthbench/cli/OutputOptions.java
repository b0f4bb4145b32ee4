package org.depthbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.depthbench.comparison.report.ComparisonDocument;
import org.depthbench.comparison.report.HtmlReport;
import org.depthbench.comparison.spec.DepthbenchException;
import org.depthbench.comparison.spec.SafeFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a comparison leaves behind beside the run history. */
final class OutputOptions {
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

    void write(Terminal terminal, ComparisonDocument document, HtmlReport page) {
        if (json != null) {
            SafeFile.write(json, document.toJson());
            terminal.note("Figures: " + json);
        }
        if (report != null) {
            SafeFile.write(page(report), page.html());
            terminal.note("Report: " + page(report));
        }
    }

    private static Path page(Path folder) {
        return folder.resolve("report.html");
    }
}
