package org.depthbench.comparison.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.junit.jupiter.api.Test;

/** What is derived from epochs follows its definition. */
class TrialResultTest {
    private final ComparisonSpec spec = Results.spec("iris", 100, 1);
    private final TrialResult trial = Results.trial(spec, Side.SHALLOW, 4, 0.5, 0.5, 0.8);

    @Test
    void sumsTimesAndWork() {
        assertEquals(2.001, trial.trainingSeconds(), 1e-9);
        assertEquals(400, trial.examples());
        // 4 inputs to 84 units to 3 classes.
        assertEquals(400.0 * (4 * 84 + 84 * 3), trial.work());
        assertEquals(6 * trial.work() / 2.001 / 1e9, trial.gflopsPerSecond(), 1e-12);
        assertEquals(100 / 0.5001, trial.epochs().get(0).examplesPerSecond(), 1e-9);
    }

    @Test
    void costToTargetEndsWithTheFirstEpochThatReachesIt() {
        CostToTarget cost = trial.costTo(0.6).orElseThrow();

        assertEquals(3, cost.epochs());
        assertEquals(300, cost.examples());
        assertEquals(1.5006, cost.seconds(), 1e-9);
        assertEquals(Optional.empty(), trial.costTo(0.9));
    }

    @Test
    void isContendedWhenItsThreadDidNotHaveItsCore() {
        assertFalse(trial.contended());
        assertTrue(Results.trial(spec, Side.DEEP, 4, 0.5, 0.4, 0.8).contended());
        assertFalse(Results.trial(spec, Side.DEEP, 0, 1, 0, 0.8).contended(), "nothing to tell from");
    }

    @Test
    void reproductionIsEqualityToTheLastBit() {
        TrialResult again = Results.trial(spec, Side.SHALLOW, 4, 0.7, 0.7, 0.8);
        TrialResult longer = Results.trial(spec, Side.SHALLOW, 5, 0.5, 0.5, 0.8);
        TrialResult otherHash = new TrialResult(trial.spec(), trial.state(), null, null, trial.epochs(), "another");

        assertTrue(Reproduction.of(trial, again).same());
        assertEquals(
                "not reproduced: 4 epochs before, 5 now.",
                Reproduction.of(trial, longer).sentence());
        assertEquals(
                "not reproduced: equal losses, but other parameters.",
                Reproduction.of(trial, otherHash).sentence());
    }
}
