package org.depthbench.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings that make no sense are refused with the value and the valid range. */
class TrainingSettingsTest {
    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 10.5, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesLearningRates(double rate) {
        String refusal = assertThrows(IllegalArgumentException.class, () -> TrainingSettings.adam(rate, 32))
                .getMessage();

        assertEquals("Learning rate must be above 0 and at most 10, was " + rate + ".", refusal);
    }

    @Test
    void refusesABatchOfNothing() {
        String refusal = assertThrows(IllegalArgumentException.class, () -> TrainingSettings.adam(0.1, 0))
                .getMessage();

        assertEquals("Batch size must be 1 to 4096, was 0.", refusal);
    }
}
