package org.depthbench.comparison.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each trial has the cores that no other trial needs meanwhile. */
class ScheduleTest {
    @ParameterizedTest
    @CsvSource({
        "AT_ONCE,1,1",
        "AT_ONCE,2,1",
        "AT_ONCE,8,4",
        "TAKE_TURNS,1,1",
        "TAKE_TURNS,2,2",
        "ONE_AFTER_THE_OTHER,8,8"
    })
    void sharesTheCores(Schedule schedule, int cores, int threads) {
        assertEquals(threads, schedule.threads(cores));
    }
}
