package org.depthbench.comparison.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.depthbench.comparison.evidence.TableRow;
import org.depthbench.comparison.machine.Machine;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.CostToTarget;
import org.depthbench.comparison.result.EpochRecord;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.datasets.driving.Drive;
import org.depthbench.datasets.task.Metric;
import org.depthbench.network.NetworkPlan;
import org.depthbench.trial.Answer;
import org.depthbench.trial.EngineFacts;
import org.depthbench.trial.Prepared;
import org.depthbench.trial.Scores;
import org.depthbench.trial.document.Json;
import org.jspecify.annotations.Nullable;

/**
 * A comparison as a JSON document for other programs. Fractions are between 0 and 1, times in seconds, memory in bytes;
 * an epoch's times are its own.
 */
public record ComparisonDocument(
        String task,
        String metric,
        long seed,
        String schedule,
        Instant started,
        Environment environment,
        List<Row> table,
        Trial shallow,
        Trial deep,
        ComparisonSpec specification) {

    /** Where it ran. */
    public record Environment(
            String backend,
            int threads,
            String cpu,
            int cores,
            long memoryBytes,
            String jvm,
            String os,
            String nativeBuild,
            String simd,
            boolean oneDnn,
            String blas,
            String device,
            String notice,
            Map<String, String> versions) {}

    /** One row of the table. */
    public record Row(
            String row,
            String claimShallow,
            String claimDeep,
            String shallow,
            String deep,
            String verdict,
            String reason,
            String rule,
            List<Long> runs,
            long experiment) {}

    /** One side. */
    public record Trial(
            String state,
            @Nullable String error,
            Network network,
            String trainingPath,
            String dataFingerprint,
            boolean contended,
            List<Epoch> epochs,
            @Nullable Double score,
            @Nullable Integer judgedEpoch,
            @Nullable Double testAccuracy,
            double trainingSeconds,
            double cpuSeconds,
            long peakMemoryBytes,
            double work,
            double gflopsPerSecond,
            @Nullable CostToTarget costToTarget,
            @Nullable String parameterHash,
            @Nullable HeldOut heldOut,
            @Nullable Driving driving) {}

    /**
     * What the network, as training left it, takes the held-out examples for; not there for quantities, and where it was not asked.
     *
     * @param confusion {@code [is][taken for]}
     * @param recall of each class; null where there are no examples of it
     * @param precision of each class; null where nothing is taken for it
     * @param auc of two classes; null of more
     * @param roc the curve under which it lies
     */
    public record HeldOut(
            int[][] confusion,
            double balancedAccuracy,
            List<@Nullable Double> recall,
            List<@Nullable Double> precision,
            @Nullable Double auc,
            @Nullable List<Corner> roc) {
        private static HeldOut of(Answer.Confusion confusion, Optional<Answer.Roc> roc) {
            Optional<Answer.Roc> known = roc.filter(found -> !Double.isNaN(found.area()));
            return new HeldOut(
                    confusion.counts(),
                    confusion.balancedAccuracy(),
                    rates(confusion, confusion::recall),
                    rates(confusion, confusion::precision),
                    known.map(Answer.Roc::area).orElse(null),
                    known.map(HeldOut::corners).orElse(null));
        }

        private static List<@Nullable Double> rates(Answer.Confusion confusion, IntToDoubleFunction rate) {
            List<@Nullable Double> rates = new ArrayList<>();
            for (int i = 0; i < confusion.counts().length; i++) {
                double share = rate.applyAsDouble(i);
                rates.add(Double.isNaN(share) ? null : share);
            }
            return rates;
        }

        private static List<Corner> corners(Answer.Roc roc) {
            return IntStream.range(0, roc.hits().length)
                    .mapToObj(i -> new Corner(roc.falseAlarms()[i], roc.hits()[i]))
                    .toList();
        }
    }

    /** A corner of a curve of hits over false alarms, both shares. */
    public record Corner(float falseAlarms, float hits) {}

    /**
     * How one side drove on roads that no data comes from; not there for other tasks.
     *
     * @param finished on how many it came round
     * @param meanMetres how far it came on average
     */
    public record Driving(int finished, double meanMetres, List<Drive.Outcome> roads) {
        private static Driving of(Answer.Driven driven) {
            return new Driving(driven.finished(), driven.meanMetres(), driven.courses());
        }
    }

    /** One side's network. */
    public record Network(String preset, String family, int hiddenLayers, long parameters, long macsPerExample) {}

    /** One epoch. */
    public record Epoch(
            int epoch,
            double trainLoss,
            double trainScore,
            @Nullable Double validationLoss,
            @Nullable Double validationScore,
            double testLoss,
            double testScore,
            double trainingSeconds,
            double cpuSeconds,
            double examplesPerSecond,
            long peakMemoryBytes,
            long heapBytes,
            long networkBytes) {}

    /** The document of a comparison and its table, where no network was asked. */
    public static ComparisonDocument of(ComparisonResult result, List<TableRow> table) {
        return of(result, table, Insights.none());
    }

    /** The document of a comparison, its table, and what its networks answered. */
    public static ComparisonDocument of(ComparisonResult result, List<TableRow> table, Insights insights) {
        return new ComparisonDocument(
                result.spec().task().task(),
                result.metric().word(),
                result.spec().seed(),
                result.spec().schedule().word(),
                result.started(),
                environment(result),
                table.stream().map(ComparisonDocument::row).toList(),
                trial(result, Side.SHALLOW, insights),
                trial(result, Side.DEEP, insights),
                result.spec());
    }

    /** The document as indented text. */
    public String toJson() {
        return Json.PRETTY.writeValueAsString(this);
    }

    private static Environment environment(ComparisonResult result) {
        Machine machine = result.machine();
        Map<String, String> versions = new TreeMap<>();
        versions.put("depthbench", machine.depthbench());
        EngineFacts engine = engine(result);
        versions.putAll(engine.versions());
        return new Environment(
                engine.backend(),
                result.threads(),
                machine.cpu(),
                machine.cores(),
                machine.memoryBytes(),
                machine.jvm(),
                machine.os(),
                engine.nativeBuild(),
                engine.simd(),
                engine.oneDnn(),
                engine.blas(),
                engine.device(),
                engine.notice(),
                versions);
    }

    /** Of either side that got so far. */
    static EngineFacts engine(ComparisonResult result) {
        Prepared prepared = result.deep().prepared() == null
                ? result.shallow().prepared()
                : result.deep().prepared();
        return prepared == null
                ? new EngineFacts(
                        "unknown", "unknown", "", "unknown", "unknown", false, "unknown", 0, "unknown", "", Map.of())
                : prepared.engine();
    }

    private static Row row(TableRow row) {
        return new Row(
                row.row().word(),
                row.claim().shallow(),
                row.claim().deep(),
                row.finding().shallow(),
                row.finding().deep(),
                row.finding().verdict().words(),
                row.finding().reason(),
                row.claim().rule(),
                row.finding().runs(),
                row.finding().experiment());
    }

    private static Trial trial(ComparisonResult result, Side side, Insights insights) {
        TrialResult trial = result.side(side);
        ComparisonSpec spec = result.spec();
        Answer.Driven driven = insights.drives().get(side);
        Answer.Confusion confusion = insights.confusions().get(side);
        Optional<EpochRecord> judged = trial.judged(spec.stop());
        NetworkPlan plan = trial.spec().plan();
        Prepared prepared = trial.prepared();
        return new Trial(
                trial.state().word(),
                trial.error(),
                new Network(
                        plan.network().name(),
                        plan.network().family().name().toLowerCase(Locale.ROOT),
                        plan.network().hiddenLayers(),
                        plan.parameters(),
                        plan.macsPerExample()),
                prepared == null ? "unknown" : prepared.engine().path(),
                prepared == null ? "unknown" : prepared.fingerprint(),
                trial.contended(),
                trial.epochs().stream().map(ComparisonDocument::epoch).toList(),
                judged.map(epoch -> epoch.test().score()).orElse(null),
                judged.map(EpochRecord::epoch).orElse(null),
                judged.filter(epoch -> trial.metric() == Metric.ACCURACY)
                        .map(epoch -> epoch.test().score())
                        .orElse(null),
                trial.trainingSeconds(),
                trial.cpuSeconds(),
                trial.peakMemoryBytes(),
                trial.work(),
                trial.epochs().isEmpty() ? 0 : trial.gflopsPerSecond(),
                trial.costTo(spec.target()).orElse(null),
                trial.parameterHash(),
                confusion == null
                        ? null
                        : HeldOut.of(
                                confusion, Optional.ofNullable(insights.rocs().get(side))),
                driven == null ? null : Driving.of(driven));
    }

    private static Epoch epoch(EpochRecord epoch) {
        return new Epoch(
                epoch.epoch(),
                epoch.train().loss(),
                epoch.train().score(),
                epoch.validation().map(Scores::loss).orElse(null),
                epoch.validation().map(Scores::score).orElse(null),
                epoch.test().loss(),
                epoch.test().score(),
                epoch.trainingSeconds(),
                epoch.cpuSeconds(),
                epoch.examplesPerSecond(),
                epoch.costs().peakMemoryBytes(),
                epoch.costs().heapBytes(),
                epoch.costs().networkBytes());
    }
}
