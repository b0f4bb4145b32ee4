package org.depthbench.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.depthbench.network.choice.Activation;
import org.depthbench.network.layer.Dense;
import org.depthbench.network.layer.Dropout;
import org.depthbench.network.layer.LayerSpec;
import org.junit.jupiter.api.Test;

/** Equal layers are told together where they stand one after the other, and nowhere else. */
class RepeatedTest {
    private static final LayerSpec A = new Dense(8, Activation.TANH);
    private static final LayerSpec B = new Dropout(0.3);

    @Test
    void equalNeighboursStandTogether() {
        assertEquals(
                List.of(new Repeated(A, 0, 2), new Repeated(B, 2, 1), new Repeated(A, 3, 3)),
                Repeated.of(List.of(A, A, B, new Dense(8, Activation.TANH), A, A)));
    }

    @Test
    void ofNoLayersThereAreNone() {
        assertEquals(List.of(), Repeated.of(List.of()));
    }
}
