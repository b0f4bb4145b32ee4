package org.depthbench.comparison.laboratory;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.DataSeeds;
import org.depthbench.datasets.task.Examples;
import org.depthbench.datasets.task.Split;
import org.depthbench.trial.Answer;
import org.depthbench.trial.EngineFacts;
import org.depthbench.trial.Evaluation;
import org.depthbench.trial.Memory;
import org.depthbench.trial.Prepared;
import org.depthbench.trial.Progress;
import org.depthbench.trial.Query;
import org.depthbench.trial.Scores;
import org.depthbench.trial.Slice;
import org.depthbench.trial.Trial;
import org.depthbench.trial.TrialException;
import org.depthbench.trial.spec.TrialSpec;

/** A trial of the digits without a network that gets its test examples right from the first on, as many as a script says. */
final class ScriptedTrial implements Trial {
    /** Of the digits; all seeds have it in common. */
    private static final Examples TEST = TaskCatalogue.builtIn()
            .byId("digits")
            .load(100, 0, new DataSeeds(1, 1))
            .test();

    private final ToDoubleFunction<TrialSpec> accuracy;
    private TrialSpec spec;
    private int epoch;

    ScriptedTrial(TrialSpec none, ToDoubleFunction<TrialSpec> accuracy) {
        this.spec = none;
        this.accuracy = accuracy;
    }

    @Override
    public Prepared prepare(TrialSpec asked) {
        spec = asked;
        epoch = 0;
        return new Prepared(
                "data",
                1,
                new EngineFacts("CPU", "fused", "", "none", "none", false, "none", 1, "none", "", Map.of()),
                1);
    }

    @Override
    public Progress advance(Slice slice) {
        if (Double.isNaN(accuracy.applyAsDouble(spec))) {
            throw new TrialException("The worker ended.", null);
        }
        epoch = Math.max(epoch + 1, slice.throughEpoch());
        return new Progress(epoch, 1, 10, 0.5, 1_000_000, 1_000_000, 1_000_000, true, gradients());
    }

    /** Of the last layer the seed, of each before it a tenth. */
    private List<Double> gradients() {
        int hidden = Math.toIntExact(spec.learner().network().hiddenLayers());
        return IntStream.rangeClosed(0, hidden)
                .mapToObj(layer -> spec.seed() * Math.pow(10, layer - hidden))
                .toList();
    }

    @Override
    public Evaluation evaluate(Split split) {
        double score = right() / (double) test().count();
        return new Evaluation(new Scores(0.5, score), new Memory(1, 1, 1));
    }

    private int right() {
        return (int) Math.round(accuracy.applyAsDouble(spec) * test().count());
    }

    private static Examples test() {
        return TEST;
    }

    @Override
    public Answer inspect(Query query) {
        Examples test = test();
        int classes = spec.task().demand().head().outputs();
        float[][] outputs = new float[test.count()][classes];
        for (int i = 0; i < outputs.length; i++) {
            outputs[i][(test.label(i) + (i < right() ? 0 : 1)) % classes] = 1;
        }
        return new Answer.Predictions(outputs);
    }

    @Override
    public void save(Path checkpoint) {
        throw new IllegalStateException("Trials of an experiment are not saved.");
    }

    @Override
    public int restore(Path checkpoint) {
        throw new IllegalStateException("Trials of an experiment are not restored.");
    }

    @Override
    public String parameterHash() {
        return "0".repeat(64);
    }

    @Override
    public void close() {
        // It has no process.
    }
}
