package org.depthbench.training.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A worker that holds more than it may is ended, and no other. */
class MemoryGuardTest {
    private final AtomicLong held = new AtomicLong(500);
    private final AtomicInteger ended = new AtomicInteger();
    private final MemoryGuard guard = new MemoryGuard(held::get, ended::incrementAndGet);

    @Test
    void whatHasNoTrialYetMayHoldAnything() {
        guard.look();

        assertEquals(0, ended.get());
    }

    @Test
    void whatHoldsMoreThanItsTrialMayIsEnded() {
        guard.allow(500);
        guard.look();
        assertEquals(0, ended.get());

        held.set(501);
        guard.look();
        assertEquals(1, ended.get());
    }

    @Test
    void whatALargerTrialHeldBeforeIsNoFault() {
        guard.allow(600);
        held.set(600);
        guard.allow(100);
        guard.look();

        assertEquals(0, ended.get());
    }
}
