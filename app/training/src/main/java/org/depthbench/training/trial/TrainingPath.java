package org.depthbench.training.trial;

import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.depthbench.datasets.task.Examples;
import org.depthbench.training.engine.Engine;
import org.depthbench.training.fused.Coverage;
import org.depthbench.training.network.InputForm;
import org.depthbench.trial.spec.TrialSpec;

/** The code that trains a network, batch by batch. Whichever it is, the network stays one of Deeplearning4j's. */
public sealed interface TrainingPath extends AutoCloseable permits FusedPath, StockPath {
    /** How the path of a trial is chosen. */
    enum Choice {
        /** The fused path where it covers the network and the backend. */
        FASTEST,
        /** Deeplearning4j's own, to compare with. */
        STOCK
    }

    /** The path for a network that has its weights. */
    static TrainingPath of(Choice choice, MultiLayerNetwork network, TrialSpec spec) {
        InputForm form = InputForm.of(spec.plan());
        if (choice == Choice.STOCK) {
            return new StockPath(network, form, "It was asked for.");
        }
        if (!Engine.cpu()) {
            return new StockPath(network, form, Engine.ON_CUDA);
        }
        Optional<String> gap = Coverage.gap(spec.plan(), spec.learner().training());
        return gap.isPresent() ? new StockPath(network, form, gap.get()) : new FusedPath(network, spec);
    }

    /** The path as a word in results. */
    String name();

    /** Why it is not the fastest, in one sentence; empty when it is. */
    String reason();

    /**
     * Decides what is random in the coming epoch.
     *
     * @param epoch its number, from 1
     */
    void beginEpoch(int epoch, long seed);

    /** Learns from one batch of the epoch; returns its mean loss with penalties. */
    double fit(Batches batches, int batch);

    /**
     * How large the gradient of each layer with parameters was in the first batch of the epoch, from the input on: the root mean square over
     * the parameters; empty where that is not to be had.
     */
    List<Double> gradientSizes();

    /** What the network says of examples: a row an example, in it the probability of each class or each quantity. */
    float[][] outputs(Examples examples);

    /** Bytes of what activations and their derivatives are computed in. */
    long bufferBytes();

    /** How many threads share a batch. */
    int threads();

    /** How long the training thread has waited for others that shared its work, as with a core for each. */
    long helpNanos();

    @Override
    void close();
}
