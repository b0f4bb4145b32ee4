package org.depthbench.comparison.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.network.choice.Activation;
import org.depthbench.network.layer.BatchNormalisation;
import org.depthbench.network.layer.Dense;
import org.depthbench.network.layer.LayerSpec;
import org.junit.jupiter.api.Test;

/** What can be trained and makes no sense is said before it is trained. */
class WarningsTest {
    private static final List<LayerSpec> NORMALISED = List.of(new Dense(8, Activation.RELU), new BatchNormalisation());

    private final ComparisonSpec usual =
            DefaultComparisons.of(TaskCatalogue.builtIn().byId("iris"), Schedule.AT_ONCE);

    @Test
    void batchNormalisationOverOneExampleIsWarnedOf() {
        ComparisonSpec alone = usual.with(Side.DEEP, NORMALISED)
                .with(Side.DEEP, usual.deep().training().withBatchSize(1));

        assertEquals(
                List.of(
                        "The deep side has batch normalisation and a batch of 1: one example says nothing of the others,"
                                + " so little will be learned. Take a batch of 2 or more."),
                alone.warnings());
    }

    @Test
    void othersAreNot() {
        assertEquals(List.of(), usual.with(Side.DEEP, NORMALISED).warnings());
        assertEquals(
                List.of(),
                usual.with(Side.DEEP, usual.deep().training().withBatchSize(1)).warnings());
    }
}
