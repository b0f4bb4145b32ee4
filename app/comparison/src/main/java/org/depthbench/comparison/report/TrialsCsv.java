package org.depthbench.comparison.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.depthbench.comparison.experiment.MeasuredTrial;
import org.depthbench.comparison.laboratory.ExperimentOutcome;
import org.depthbench.comparison.result.CostToTarget;
import org.depthbench.comparison.result.EpochRecord;
import org.depthbench.comparison.result.TrialResult;
import org.jspecify.annotations.Nullable;

/** An experiment's trials as comma-separated values, one line a trial; units stand in the names, what does not apply is empty; so is the machine of trials of this one. */
public final class TrialsCsv {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "trial",
                    "task",
                    "side",
                    "network",
                    "parameters",
                    "x",
                    "label",
                    "repeat",
                    "seed",
                    "examples",
                    "epochs",
                    "state",
                    "error",
                    "reused",
                    "metric",
                    "test_score",
                    "train_score",
                    "test_loss",
                    "train_loss",
                    "training_seconds",
                    "cpu_seconds",
                    "own_seconds",
                    "seconds_to_target",
                    "macs",
                    "peak_memory_bytes",
                    "gradient_sizes",
                    "parameter_sha256",
                    "key",
                    "machine")
            .get();

    private TrialsCsv() {}

    /** The whole file. */
    public static String of(ExperimentOutcome outcome) {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (MeasuredTrial trial : outcome.trials()) {
                print(printer, trial, outcome.spec().comparison().target());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void print(CSVPrinter printer, MeasuredTrial trial, double target) throws IOException {
        TrialResult result = trial.result();
        EpochRecord judged = result.judged(trial.planned().stop()).orElse(null);
        long peak = result.peakMemoryBytes();
        printer.printRecord(
                trial.id(),
                Cells.text(result.spec().task().task()),
                trial.planned().side().word(),
                Cells.text(result.spec().learner().network().name()),
                result.spec().plan().parameters(),
                trial.planned().x(),
                Cells.text(trial.planned().label()),
                trial.planned().repeat(),
                result.spec().seed(),
                result.spec().task().examples(),
                result.lastEpoch().map(EpochRecord::epoch).orElse(0),
                result.state().word(),
                Cells.text(result.error()),
                trial.reused(),
                result.metric().word(),
                judged == null ? null : judged.test().score(),
                judged == null ? null : judged.train().score(),
                judged == null ? null : judged.test().loss(),
                judged == null ? null : judged.train().loss(),
                result.trainingSeconds(),
                result.cpuSeconds(),
                result.ownSeconds(),
                result.costTo(target).map(CostToTarget::seconds).orElse(null),
                result.work(),
                peak == 0 ? null : peak,
                gradientSizes(result),
                result.parameterHash(),
                result.spec().key().sha256(),
                trial.origin() == null ? null : trial.origin().id());
    }

    /** Of the layers when training began, side by side. */
    private static @Nullable String gradientSizes(TrialResult result) {
        List<Double> sizes = result.gradientSizes();
        return sizes.isEmpty() ? null : sizes.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
