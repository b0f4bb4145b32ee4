package org.depthbench.comparison.bundle;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.depthbench.comparison.experiment.ExperimentKind;
import org.depthbench.comparison.experiment.ExperimentSpec;
import org.depthbench.comparison.experiment.Grid;
import org.depthbench.comparison.experiment.PlannedTrial;
import org.depthbench.comparison.result.Costs;
import org.depthbench.comparison.result.EpochRecord;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.run.TestPredictions;
import org.depthbench.comparison.store.ExperimentStore;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.Metric;
import org.depthbench.network.NetworkSpec;
import org.depthbench.trial.Scores;
import org.depthbench.trial.spec.TrialSpec;

/** Sees to it that a bundle could be what an experiment has measured: every trial is one of it, and no number is one that cannot be. */
public final class BundleCheck {
    private static final int MOST_STEPS = 1000;
    private static final int MOST_TRIALS = 100_000;
    private static final int MOST_LETTERS = 2000;
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Bundle bundle;
    private final TaskCatalogue catalogue;

    /** @param catalogue knows the tasks that are here */
    public BundleCheck(Bundle bundle, TaskCatalogue catalogue) {
        this.bundle = bundle;
        this.catalogue = catalogue;
    }

    /**
     * The trials that the bundle's experiment consists of, by their places.
     *
     * @throws IllegalArgumentException with a sentence when something in it cannot be
     */
    public List<PlannedTrial> planned() {
        ExperimentSpec spec = bundle.spec();
        ensure(!bundle.trials().isEmpty(), "It has no trials.");
        ensure(
                !bundle.started().isBefore(Instant.EPOCH) && bundle.started().isBefore(LATEST),
                "It was begun at a time that cannot be: %s.".formatted(bundle.started()));
        checkExtent(spec, catalogue);
        ensure(Grid.told(spec, catalogue).equals(spec), "It does not tell which sizes or depths were tried.");
        List<PlannedTrial> planned = Grid.planned(spec, catalogue);
        bundle.trials().forEach((place, trial) -> {
            ensure(
                    place >= 0
                            && place < planned.size()
                            && planned.get(place).trial().equals(trial.result().spec()),
                    "The trial at place %d is none that this Depthbench would train for its experiment."
                            .formatted(place));
            check(place, planned.get(place), trial);
        });
        bundle.parts().forEach(this::check);
        return planned;
    }

    /**
     * Sees to it that an experiment is not larger than any that is taken in.
     *
     * @throws IllegalArgumentException with a sentence when it is
     */
    public static void checkExtent(ExperimentSpec spec, TaskCatalogue catalogue) {
        long cells = spec.kind() == ExperimentKind.APPLICATIONS
                ? catalogue.all().size()
                : Math.max(1, spec.steps().size());
        ensure(
                spec.steps().size() <= MOST_STEPS && 2 * cells * spec.repeats() <= MOST_TRIALS,
                "Its experiment has more than %d trials.".formatted(MOST_TRIALS));
    }

    private static void ensure(boolean so, String sentence) {
        if (!so) {
            throw new IllegalArgumentException(sentence);
        }
    }

    private void check(int place, PlannedTrial planned, ExperimentStore.Incoming trial) {
        String at = "The trial at place %d ".formatted(place);
        TrialSpec spec = planned.trial();
        TrialResult result = trial.result();
        spec.check();
        if (catalogue.find(spec.task().task()).isPresent()) {
            spec.task().check(catalogue);
        }
        ensure(
                result.state() == TrialState.FINISHED || result.state() == TrialState.FAILED,
                at + "has not come to its end: %s.".formatted(result.state().word()));
        ensure(
                trial.source().build().length() <= MOST_LETTERS
                        && String.valueOf(result.error()).length() <= MOST_LETTERS,
                at + "has a text that is too long.");
        String hash = result.parameterHash();
        ensure(hash == null || HASH.matcher(hash).matches(), at + "has a digest that is none.");
        boolean finished = result.state() == TrialState.FINISHED;
        ensure(
                !finished || (result.prepared() != null && !result.epochs().isEmpty() && result.error() == null),
                at + "is called finished and is not.");
        int before = 0;
        for (EpochRecord epoch : result.epochs()) {
            ensure(epoch.epoch() > before, at + "has epochs out of their order.");
            before = epoch.epoch();
            ensure(
                    possible(epoch, result.metric(), finished),
                    at + "has a number that cannot be in epoch %d.".formatted(before));
        }
        ensure(
                !finished
                        || result.endedBy(planned.stop(), 1).isPresent()
                        || planned.stop().atTarget(),
                at + "is called finished after %d epochs and should have gone on.".formatted(before));
        TestPredictions predictions = trial.predictions();
        ensure(finished || predictions == null, at + "failed and has predictions all the same.");
        ensure(predictions == null || possible(predictions, result), at + "has predictions that cannot be.");
    }

    /** Of a network that diverges, numbers may be anything. */
    private static boolean possible(EpochRecord epoch, Metric metric, boolean finished) {
        Costs costs = epoch.costs();
        boolean spent = DoubleStream.of(costs.trainingSeconds(), costs.cpuSeconds(), costs.ownSeconds())
                        .allMatch(seconds -> seconds >= 0 && seconds < Double.POSITIVE_INFINITY)
                && costs.examples() >= 0
                && costs.peakMemoryBytes() >= 0
                && costs.heapBytes() >= 0
                && costs.networkBytes() >= 0;
        boolean pulled = epoch.gradientSizes().size() <= NetworkSpec.MOST_LAYERS + 1
                && epoch.gradientSizes().stream().allMatch(size -> size >= 0 && size < Double.POSITIVE_INFINITY);
        return spent
                && pulled
                && (!finished
                        || (possible(epoch.train(), metric)
                                && possible(epoch.test(), metric)
                                && epoch.validation()
                                        .map(scores -> possible(scores, metric))
                                        .orElse(true)));
    }

    private static boolean possible(Scores scores, Metric metric) {
        return Double.isFinite(scores.loss())
                && scores.loss() >= 0
                && Double.isFinite(scores.score())
                && scores.score() <= 1
                && (!metric.ofClasses() || scores.score() >= 0);
    }

    private static boolean possible(TestPredictions predictions, TrialResult result) {
        int outputs = result.spec().task().demand().head().outputs();
        boolean classes = result.metric().ofClasses();
        for (float value : predictions.values()) {
            if (!Float.isFinite(value) || (classes && (value < 0 || value >= outputs || value != Math.rint(value)))) {
                return false;
            }
        }
        return predictions.values().length > 0
                && predictions.epoch() >= 1
                && predictions.epoch()
                        <= result.lastEpoch().map(EpochRecord::epoch).orElse(0);
    }

    private void check(String task, int[] classes) {
        List<ExperimentStore.Incoming> own = bundle.trials().values().stream()
                .filter(trial -> trial.result().spec().task().task().equals(task))
                .toList();
        ensure(!own.isEmpty(), "It tells of test examples of a task that it has no trials on.");
        int outputs = own.get(0).result().spec().task().demand().head().outputs();
        for (int each : classes) {
            ensure(
                    each >= 0 && each < outputs,
                    "A test example of %s has class %d of %d.".formatted(task, each, outputs));
        }
        ensure(
                own.stream()
                        .map(ExperimentStore.Incoming::predictions)
                        .allMatch(said -> said == null || said.values().length == classes.length),
                "A trial on %s has predictions of other test examples than those it tells of.".formatted(task));
    }
}
