package org.depthbench.comparison.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class QuantityErrorsTest {
    /** Errors of 1, -2, 0 and 3: squares 14, absolute 6; spread of 1, 2, 3, 6 around 3: 14. */
    @Test
    void errorsAreThoseReckonedByHand() {
        QuantityErrors errors = QuantityErrors.of(new double[] {1, 2, 3, 6}, new double[] {2, 0, 3, 9});

        assertEquals(4, errors.count());
        assertEquals(Math.sqrt(14 / 4.0), errors.rmse(), 1e-12);
        assertEquals(1.5, errors.mae(), 1e-12);
        assertEquals(0, errors.determination(), 1e-12);
    }

    @Test
    void whereNothingVariesNothingCanBeDetermined() {
        assertTrue(Double.isNaN(
                QuantityErrors.of(new double[] {4, 4}, new double[] {4, 5}).determination()));
        assertThrows(IllegalArgumentException.class, () -> QuantityErrors.of(new double[2], new double[3]));
    }
}
