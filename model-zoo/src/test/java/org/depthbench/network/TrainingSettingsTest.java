package org.depthbench.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @Test
    void refusesAGradientLimitBelowZero() {
        String refusal = assertThrows(IllegalArgumentException.class, () -> TrainingSettings.adam(0.1, 1)
                        .withClipNorm(-1))
                .getMessage();

        assertEquals("Clip must be 0 to 1000, was -1.", refusal);
    }

    /** e = 0, 5, 10 and 20 of T = 10. */
    @ParameterizedTest
    @CsvSource({"CONSTANT,1,1,1,1", "STEP,1,1,0.5,0.25", "EXPONENTIAL,1,0.316228,0.1,0.01", "COSINE,1,0.505,0.01,0.01"})
    void schedulesFollowTheirFormulas(RateSchedule.RateKind kind, double begin, double half, double end, double later) {
        RateSchedule schedule = new RateSchedule(kind, 10);

        assertEquals(begin, schedule.factor(0), 1e-6);
        assertEquals(half, schedule.factor(5), 1e-6);
        assertEquals(end, schedule.factor(10), 1e-6);
        assertEquals(later, schedule.factor(20), 1e-6);
    }
}
