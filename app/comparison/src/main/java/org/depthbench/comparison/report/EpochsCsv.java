package org.depthbench.comparison.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.EpochRecord;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.spec.Side;
import org.depthbench.trial.Scores;

/** What was measured in each epoch as comma-separated values, one line an epoch and side; units stand in the names. */
public final class EpochsCsv {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "task",
                    "examples",
                    "seed",
                    "side",
                    "network",
                    "epoch",
                    "metric",
                    "test_score",
                    "validation_score",
                    "train_score",
                    "test_loss",
                    "validation_loss",
                    "train_loss",
                    "training_seconds",
                    "cpu_seconds",
                    "examples_seen",
                    "examples_per_second",
                    "macs",
                    "peak_memory_bytes",
                    "heap_bytes",
                    "off_heap_bytes")
            .get();

    private EpochsCsv() {}

    /** The whole file. */
    public static String of(ComparisonResult result) {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (Side side : Side.values()) {
                TrialResult trial = result.side(side);
                for (EpochRecord epoch : trial.epochs()) {
                    print(printer, side, trial, epoch);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void print(CSVPrinter printer, Side side, TrialResult trial, EpochRecord epoch) throws IOException {
        printer.printRecord(
                Cells.text(trial.spec().task().task()),
                trial.spec().task().examples(),
                trial.spec().seed(),
                side.word(),
                Cells.text(trial.spec().learner().network().name()),
                epoch.epoch(),
                trial.metric().word(),
                epoch.test().score(),
                epoch.validation().map(Scores::score).orElse(null),
                epoch.train().score(),
                epoch.test().loss(),
                epoch.validation().map(Scores::loss).orElse(null),
                epoch.train().loss(),
                epoch.trainingSeconds(),
                epoch.cpuSeconds(),
                epoch.examples(),
                epoch.examplesPerSecond(),
                trial.spec().plan().macsPerExample() * epoch.examples(),
                epoch.costs().peakMemoryBytes(),
                epoch.costs().heapBytes(),
                epoch.costs().networkBytes());
    }
}
