package org.depthbench.comparison.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class StopTest {
    private static final double TARGET = 0.9;

    private final Stop stop = new Stop(10, 5, true);

    @Test
    void saysWhatEndsATrialAndTheTargetFirst() {
        assertEquals(Optional.empty(), stop.reason(9, 4.9, 0.89, TARGET));
        assertEquals(Optional.of(Stop.Reason.EPOCHS), stop.reason(10, 4.9, 0.89, TARGET));
        assertEquals(Optional.of(Stop.Reason.SECONDS), stop.reason(9, 5, 0.89, TARGET));
        assertEquals(Optional.of(Stop.Reason.TARGET), stop.reason(10, 5, 0.9, TARGET));
    }

    @Test
    void aTargetEndsNothingUnlessItIsAskedTo() {
        assertFalse(Stop.afterEpochs(10).reached(9, 5, 1, TARGET));
        assertTrue(stop.reached(9, 0, 1, TARGET));
    }
}
