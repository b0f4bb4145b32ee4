package org.depthbench.cli.command;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.depthbench.cli.terminal.ExitCode;
import org.depthbench.cli.terminal.ProgressDisplay;
import org.depthbench.cli.terminal.TableText;
import org.depthbench.cli.terminal.Terminal;
import org.depthbench.comparison.evidence.TableRow;
import org.depthbench.comparison.report.ComparisonDocument;
import org.depthbench.comparison.report.ComparisonReport;
import org.depthbench.comparison.report.Insights;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.spec.Stop;
import org.depthbench.comparison.store.StoredComparison;
import org.depthbench.comparison.workbench.Interrupts;
import org.depthbench.comparison.workbench.Session;
import org.depthbench.comparison.workbench.Workbench;

/** Runs one comparison from its first progress bar to its table and files. */
public final class ComparisonInTerminal {
    private final Terminal terminal;
    private final Workbench workbench;
    private final OutputOptions output;

    ComparisonInTerminal(Terminal terminal, Workbench workbench, OutputOptions output) {
        this.terminal = terminal;
        this.workbench = workbench;
        this.output = output;
        workbench.trouble().ifPresent(trouble -> terminal.note(trouble + " This run is not kept."));
        workbench.notice().ifPresent(terminal::note);
        workbench.sweep().ifPresent(terminal::note);
    }

    int compare(ComparisonSpec spec) {
        ProgressDisplay progress = progress(spec, spec.stop());
        return finish(workbench.begin(spec, List.of(progress), terminal::note), progress)
                .exitCode();
    }

    int resume(StoredComparison kept) {
        ComparisonSpec spec = kept.result().spec();
        ProgressDisplay progress = progress(spec, spec.stop());
        return finish(workbench.resume(kept, List.of(progress), terminal::note), progress)
                .exitCode();
    }

    ComparisonResult rerun(StoredComparison kept) {
        ComparisonResult before = kept.result();
        int epochs = Math.max(
                1,
                Math.max(
                        before.shallow().epochs().size(), before.deep().epochs().size()));
        ProgressDisplay progress = progress(before.spec(), Stop.afterEpochs(epochs));
        return finish(workbench.rerun(kept, List.of(progress), terminal::note), progress)
                .result();
    }

    private ProgressDisplay progress(ComparisonSpec spec, Stop stop) {
        return ProgressDisplay.of(
                terminal,
                stop,
                spec.trial(Side.SHALLOW, 1).trainingExamples(),
                spec.task().demand().metric());
    }

    /** What was measured, and whether all that was asked for could be written. */
    private record Outcome(ComparisonResult result, boolean written) {
        int exitCode() {
            return result.finished() && written ? ExitCode.OK : ExitCode.FAILED;
        }
    }

    @SuppressWarnings("try")
    private Outcome finish(Session session, ProgressDisplay progress) {
        try (session;
                progress;
                Interrupts.During running = workbench.interrupts().during(session.conductor()::cancel)) {
            session.conductor().start();
            ComparisonResult result = session.conductor().end().join();
            progress.close();
            Insights insights = output.wantsReport()
                    ? Insights.ask(result, workbench.catalogue(), session.conductor()::inspect)
                    : Insights.results(result, session.conductor()::inspect);
            List<TableRow> table = workbench.table(result, terminal::note);
            // Whoever ends the program may not wait for more than the files.
            boolean all = output.write(
                    terminal,
                    ComparisonDocument.of(result, table, insights),
                    new ComparisonReport(result, table, insights, workbench.catalogue()));
            all &= output.take(terminal, result, workbench.catalogue(), session.conductor()::inspect);
            new TableText(terminal, workbench.catalogue()).print(result, table, insights);
            Stream.of(result.shallow().prepared(), result.deep().prepared())
                    .filter(Objects::nonNull)
                    .map(prepared -> prepared.engine().notice())
                    .filter(notice -> !notice.isEmpty())
                    .distinct()
                    .forEach(terminal::note);
            Optional<StoredComparison.Extent> kept = session.kept();
            kept.ifPresent(extent -> terminal.note(hint(session.id(), result, extent)));
            return new Outcome(
                    result, all && kept.map(StoredComparison.Extent::whole).orElse(true));
        }
    }

    private static String hint(Optional<Long> known, ComparisonResult result, StoredComparison.Extent kept) {
        if (known.isEmpty() || (!kept.whole() && kept.shallow() + kept.deep() == 0)) {
            return "This run is not kept: see above.";
        }
        long id = known.get();
        if (!kept.whole()) {
            return "Run %d is kept up to epoch %d of the shallow side and %d of the deep side: see above."
                    .formatted(id, kept.shallow(), kept.deep());
        }
        if (result.finished()) {
            return "Run %d is kept. Again: depthbench rerun %d".formatted(id, id);
        }
        return result.resumable()
                ? "Run %d is kept as far as it got. Go on: depthbench resume %d".formatted(id, id)
                : "Run %d is kept as far as it got.".formatted(id);
    }
}
