package org.depthbench.desktop.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFieldTest {
    @ParameterizedTest
    @CsvSource({"0.0003, 0.0003", "0, 0", "20, 20", "0.5, 0.5", "-0.25, -0.25", "1000000, 1000000", "1e-12, 1.0E-12"})
    void numbersAreWrittenWithoutDigitsThatSayNothing(double number, String written) {
        assertEquals(written, NumberField.plain(number));
        assertEquals(number, Double.parseDouble(written));
    }
}
