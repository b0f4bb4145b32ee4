package org.depthbench.training.trial;

import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.depthbench.datasets.task.Examples;
import org.depthbench.network.TrainingSettings;
import org.depthbench.training.fused.FusedNetwork;
import org.depthbench.trial.EngineFacts;
import org.depthbench.trial.spec.TrialSpec;

/** The training path of our own: the network compiled to kernels that work on its memory. */
final class FusedPath implements TrainingPath {
    /** An odd number with well-mixed bits, so that neighbouring batches have distant noise. */
    private static final long BATCH_NOISE = 0xD1342543DE82EF95L;

    private final MultiLayerNetwork model;
    private final FusedNetwork network;
    private long epochNoise;

    FusedPath(MultiLayerNetwork network, TrialSpec spec) {
        TrainingSettings training = spec.learner().training();
        this.model = network;
        int threads = FusedNetwork.worthwhile(spec.plan(), training.batchSize(), spec.threads());
        this.network = new FusedNetwork(network, spec.plan(), training.loss(), training.batchSize(), threads);
    }

    @Override
    public String name() {
        return EngineFacts.FUSED;
    }

    @Override
    public String reason() {
        return "";
    }

    @Override
    public void beginEpoch(int epoch, long seed) {
        model.setEpochCount(epoch - 1);
        epochNoise = seed;
    }

    @Override
    public double fit(Batches batches, int batch) {
        return network.fit(batches.rows(batch), epochNoise + BATCH_NOISE * (batch + 1), batch == 0);
    }

    @Override
    public List<Double> gradientSizes() {
        return network.gradientSizes();
    }

    @Override
    public float[][] outputs(Examples examples) {
        return network.outputs(examples);
    }

    @Override
    public long bufferBytes() {
        return network.bufferBytes();
    }

    @Override
    public int threads() {
        return network.threads();
    }

    @Override
    public long helpNanos() {
        return network.helpNanos();
    }

    @Override
    public void close() {
        network.close();
    }
}
