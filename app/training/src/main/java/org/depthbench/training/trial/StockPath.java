package org.depthbench.training.trial;

import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.depthbench.datasets.task.Examples;
import org.depthbench.training.network.InputForm;
import org.depthbench.trial.EngineFacts;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.memory.conf.WorkspaceConfiguration;
import org.nd4j.linalg.api.memory.enums.LearningPolicy;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Deeplearning4j's own training path. ND4J's random generator is one for the whole process; it is seeded anew at each epoch,
 * so that an epoch's numbers depend on nothing that was asked in between.
 */
final class StockPath implements TrainingPath {
    private static final int ROWS_AT_ONCE = 256;
    private static final String BATCH = "BATCH";
    private static final String OUTPUT = "OUTPUT";
    private static final WorkspaceConfiguration REUSED = WorkspaceConfiguration.builder()
            .policyLearning(LearningPolicy.FIRST_LOOP)
            .build();

    private final MultiLayerNetwork network;
    private final InputForm form;
    private final String reason;

    StockPath(MultiLayerNetwork network, InputForm form, String reason) {
        this.network = network;
        this.form = form;
        this.reason = reason;
    }

    @Override
    public String name() {
        return EngineFacts.STOCK;
    }

    @Override
    public String reason() {
        return reason;
    }

    @Override
    public void beginEpoch(int epoch, long seed) {
        network.setEpochCount(epoch - 1);
        Nd4j.getRandom().setSeed(seed);
    }

    @Override
    public double fit(Batches batches, int batch) {
        try (MemoryWorkspace reused = Nd4j.getWorkspaceManager().getAndActivateWorkspace(REUSED, BATCH)) {
            network.fit(batches.batch(batch, form));
        }
        return network.score();
    }

    /** Its updater has overwritten them. */
    @Override
    public List<Double> gradientSizes() {
        return List.of();
    }

    @Override
    public float[][] outputs(Examples examples) {
        float[][] rows = new float[examples.count()][];
        for (int from = 0; from < rows.length; from += ROWS_AT_ONCE) {
            int to = Math.min(rows.length, from + ROWS_AT_ONCE);
            float[] features = Arrays.copyOfRange(examples.features(), from * examples.width(), to * examples.width());
            float[][] part;
            try (MemoryWorkspace reused = Nd4j.getWorkspaceManager().getAndActivateWorkspace(REUSED, OUTPUT)) {
                part = network.output(
                                form.array(features, to - from), false, form.mask(features, to - from), null, reused)
                        .toFloatMatrix();
            }
            System.arraycopy(part, 0, rows, from, part.length);
        }
        return rows;
    }

    @Override
    public long bufferBytes() {
        return Nd4j.getWorkspaceManager().getAllWorkspacesForCurrentThread().stream()
                .mapToLong(MemoryWorkspace::getCurrentSize)
                .sum();
    }

    @Override
    public int threads() {
        return 1;
    }

    @Override
    public long helpNanos() {
        return 0;
    }

    @Override
    public void close() {
        // Whatever it holds is the network's.
    }
}
