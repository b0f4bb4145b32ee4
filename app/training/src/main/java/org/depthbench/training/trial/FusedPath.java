package org.depthbench.training.trial;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.depthbench.comparison.spec.TrialSpec;
import org.depthbench.comparison.trial.EngineFacts;
import org.depthbench.training.fused.FusedNetwork;

/** The training path of our own: the network compiled to kernels that work on its memory. */
final class FusedPath implements TrainingPath {
    /** An odd number with well-mixed bits, so that neighbouring batches have distant noise. */
    private static final long BATCH_NOISE = 0xD1342543DE82EF95L;

    private final FusedNetwork network;
    private long epochNoise;

    FusedPath(MultiLayerNetwork network, TrialSpec spec) {
        this.network =
                new FusedNetwork(network, spec.plan(), spec.learner().training().batchSize(), spec.threads());
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
    public void beginEpoch(long seed) {
        epochNoise = seed;
    }

    @Override
    public double fit(Batches batches, int batch) {
        return network.fit(batches.rows(batch), epochNoise + BATCH_NOISE * (batch + 1));
    }

    @Override
    public void close() {
        network.close();
    }
}
