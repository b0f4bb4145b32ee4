package org.depthbench.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.depthbench.cli.terminal.ExitCode;
import org.depthbench.cli.terminal.OutputFile;
import org.depthbench.cli.terminal.Terminal;
import org.depthbench.cli.terminal.TextTable;
import org.depthbench.comparison.bench.BenchDocument;
import org.depthbench.comparison.bench.Speed;
import org.depthbench.comparison.words.Figures;
import org.depthbench.comparison.workbench.Workbench;
import org.depthbench.comparison.worker.WorkerTrial;
import org.depthbench.network.shape.Check;
import org.depthbench.trial.EngineFacts;
import org.depthbench.trial.spec.ReferenceNet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how fast reference networks are trained here, each in a worker as a comparison starts it. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures how fast reference networks are trained here, and which part that is of the speed of"
                + " the machine's matrix products.")
public final class BenchCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Supplier<Workbench> workbench;

    @Option(names = "--nets", split = ",", paramLabel = "NET", description = "Which; without it: all.")
    private @Nullable List<String> nets;

    @Option(names = "--batch", paramLabel = "N", description = "Examples in a step. Without it: 64, and 10 for tiny.")
    private @Nullable Integer batch;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "1", description = "Without it: ${DEFAULT-VALUE}.")
    private int threads = 1;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            defaultValue = "3",
            description = "Of training for each net, after a warm-up. Without it: ${DEFAULT-VALUE}.")
    private double seconds = 3;

    @Option(
            names = "--path",
            paramLabel = "PATH",
            defaultValue = EngineFacts.FUSED,
            description = "fused, or stock for Deeplearning4j's own training path. Without it: ${DEFAULT-VALUE}.")
    private String path = EngineFacts.FUSED;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Writes the figures as a JSON document; - is standard output.")
    private @Nullable OutputFile json;

    public BenchCommand(Terminal terminal, Supplier<Workbench> workbench) {
        this.terminal = terminal;
        this.workbench = workbench;
    }

    @Override
    public Integer call() {
        List<ReferenceNet> chosen = nets == null
                ? ReferenceNet.all()
                : nets.stream().map(ReferenceNet::byWord).toList();
        if (!List.of(EngineFacts.FUSED, EngineFacts.STOCK).contains(path)) {
            throw new IllegalArgumentException("Path must be fused or stock, was \"%s\".".formatted(path));
        }
        Check.range("Seconds", seconds, 0.1, 3600);
        if (json != null) {
            json.check();
        }
        Supplier<WorkerTrial> workers = () -> workbench.get().benchWorker(threads, path.equals(EngineFacts.STOCK));
        rehearse(workers, chosen.get(0));
        Map<ReferenceNet, Speed> speeds = new LinkedHashMap<>();
        for (ReferenceNet net : chosen) {
            int size = batch == null ? net.usualBatch() : batch;
            speeds.put(net, Speed.measure(workers, net.trial(workbench.get().catalogue(), size, threads), seconds));
        }
        BenchDocument document = BenchDocument.of(speeds);
        Terminal shown = terminal.beside(json);
        print(shown, document);
        boolean all = json == null || json.write(shown, "Figures", document::toJson);
        return all ? ExitCode.OK : ExitCode.FAILED;
    }

    /** The first worker finds this program's own half of the link cold, which is not its fault. */
    private void rehearse(Supplier<WorkerTrial> workers, ReferenceNet net) {
        try (WorkerTrial worker = workers.get()) {
            worker.prepare(net.trial(workbench.get().catalogue(), net.usualBatch(), threads));
        }
    }

    private void print(Terminal shown, BenchDocument document) {
        shown.println(TextTable.plain(
                List.copyOf(document.nets().entrySet()),
                List.of(
                        TextTable.words("net", Map.Entry::getKey),
                        TextTable.numbers(
                                "examples/s",
                                each -> Figures.count(each.getValue().examplesPerSecond())),
                        TextTable.numbers("GFLOP/s", each -> "%.1f"
                                .formatted(each.getValue().gflops())),
                        TextTable.numbers("of the peak", each -> "%.0f %%"
                                .formatted(100 * each.getValue().shareOfPeak())),
                        TextTable.numbers("first step after", each -> "%.2f s"
                                .formatted(each.getValue().secondsToFirstStep())),
                        TextTable.words("path", each -> each.getValue().path()))));
        shown.println("Peak: %.1f GFLOP/s in products of 512×512 matrices on %d thread%s"
                .formatted(document.gemmPeakGflops(), threads, threads == 1 ? "" : "s"));
    }
}
