package org.depthbench.comparison.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class StopTest {
    private static final double TARGET = 0.9;

    private final Stop stop = new Stop(10, 5, true, 0);

    @Test
    void saysWhatEndsATrialAndTheTargetFirst() {
        assertEquals(Optional.empty(), stop.reason(at(9, 4.9, 0.89), TARGET));
        assertEquals(Optional.of(Stop.Reason.EPOCHS), stop.reason(at(10, 4.9, 0.89), TARGET));
        assertEquals(Optional.of(Stop.Reason.SECONDS), stop.reason(at(9, 5, 0.89), TARGET));
        assertEquals(Optional.of(Stop.Reason.TARGET), stop.reason(at(10, 5, 0.9), TARGET));
    }

    @Test
    void aTargetEndsNothingUnlessItIsAskedTo() {
        assertFalse(Stop.afterEpochs(10).reached(at(9, 5, 1), TARGET));
        assertTrue(stop.reached(at(9, 0, 1), TARGET));
    }

    @Test
    void patienceEndsItOnceNothingWasGainedForSoManyEpochs() {
        Stop patient = new Stop(100, 5, false, 3);

        assertEquals(Optional.empty(), patient.reason(new Stop.Standing(9, 1, 0.5, 2), TARGET));
        assertEquals(Optional.of(Stop.Reason.PATIENCE), patient.reason(new Stop.Standing(9, 1, 0.5, 3), TARGET));
        assertTrue(patient.chooses());
        assertFalse(Stop.afterEpochs(10).chooses());
    }

    private static Stop.Standing at(int epoch, double seconds, double score) {
        return new Stop.Standing(epoch, seconds, score, 0);
    }
}
