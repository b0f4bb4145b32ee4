package org.depthbench.cli.command;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.depthbench.cli.terminal.ExitCode;
import org.depthbench.cli.terminal.ProgressDisplay;
import org.depthbench.cli.terminal.TableText;
import org.depthbench.cli.terminal.Terminal;
import org.depthbench.comparison.evidence.TableRow;
import org.depthbench.comparison.report.ComparisonDocument;
import org.depthbench.comparison.report.HtmlReport;
import org.depthbench.comparison.report.Insights;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.spec.Stop;
import org.depthbench.comparison.store.Store;
import org.depthbench.comparison.store.StoredComparison;
import org.depthbench.comparison.workbench.Session;
import org.depthbench.comparison.workbench.Workbench;

/** Runs one comparison from its first progress bar to its table and files. */
public final class ComparisonInTerminal {
    private static final long ENDING_SECONDS = 5;

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

    private Outcome finish(Session session, ProgressDisplay progress) {
        CountDownLatch written = new CountDownLatch(1);
        Thread interrupt = new Thread(() -> cancel(session, written), "interrupt");
        Runtime.getRuntime().addShutdownHook(interrupt);
        try (session;
                progress) {
            session.conductor().start();
            ComparisonResult result = session.conductor().end().join();
            progress.close();
            Insights insights = output.wantsReport()
                    ? Insights.ask(result, workbench.catalogue(), session.conductor()::inspect)
                    : Insights.none();
            List<TableRow> table = workbench.table(result);
            new TableText(terminal, workbench.catalogue()).print(result, table);
            Stream.of(result.shallow().prepared(), result.deep().prepared())
                    .filter(Objects::nonNull)
                    .map(prepared -> prepared.engine().notice())
                    .filter(notice -> !notice.isEmpty())
                    .distinct()
                    .forEach(terminal::note);
            boolean all = output.write(
                    terminal,
                    ComparisonDocument.of(result, table),
                    new HtmlReport(result, table, insights, workbench.catalogue()));
            Optional<Store.Extent> kept = session.kept();
            kept.ifPresent(extent -> terminal.note(hint(session.id(), result, extent)));
            return new Outcome(result, all && kept.map(Store.Extent::whole).orElse(true));
        } finally {
            written.countDown();
        }
    }

    private static String hint(Optional<Long> known, ComparisonResult result, Store.Extent kept) {
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

    /** On Ctrl-C: end both trials, and give the command time to print and write what there is. */
    private static void cancel(Session session, CountDownLatch written) {
        session.conductor().cancel();
        try {
            boolean unused = written.await(ENDING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
