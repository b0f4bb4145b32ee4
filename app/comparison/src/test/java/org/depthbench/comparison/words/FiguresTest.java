package org.depthbench.comparison.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as people read them. */
class FiguresTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "42, 42", "999, 999", "999.6, 1.00 k", "9610, 9.61 k", "38300, 38.3 k", "9.1e9, 9.10 G"})
    void countsHaveThreeDigits(double number, String words) {
        assertEquals(words, Figures.count(number));
    }

    @ParameterizedTest
    @CsvSource({
        "0.0000125, 12.5 µs",
        "0.0925, 92.5 ms",
        "2.99, 2.99 s",
        "119.7, 2 min 00 s",
        "125.4, 2 min 05 s",
        "NaN, –"
    })
    void timesComeInAUnitThatSuitsThem(double seconds, String words) {
        assertEquals(words, Figures.seconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"0.9675, 96.8 %", "1, 100.0 %", "NaN, –"})
    void fractionsBecomePercentages(double fraction, String words) {
        assertEquals(words, Figures.percent(fraction));
    }

    @Test
    void epochsLoseTheirDecimalFromAThousandOn() {
        assertEquals("0", Figures.epochs(0));
        assertEquals("20", Figures.epochs(20));
        assertEquals("0.02", Figures.epochs(1.0 / 43));
        assertEquals("12.5", Figures.epochs(12.5));
        assertEquals("999.5", Figures.epochs(999.5));
        assertEquals("13,237", Figures.epochs(13_237.9));
    }

    @Test
    void whatIsNotKnownExactlyHasNoFractions() {
        assertEquals("1 s", Figures.about(0.02));
        assertEquals("9 s", Figures.about(8.1));
        assertEquals("89 s", Figures.about(89));
        assertEquals("2 min", Figures.about(91));
        assertEquals("60 min", Figures.about(3600));
    }
}
