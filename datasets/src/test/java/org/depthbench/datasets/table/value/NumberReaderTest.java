package org.depthbench.datasets.table.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

/** Numbers are read to the nearest double, and nothing else is taken for one. */
class NumberReaderTest {
    private final NumberReader plain = new NumberReader(Numerals.PLAIN);
    private final NumberReader european = new NumberReader(new Numerals(',', '.'));

    @Property(tries = 2000)
    void everyDoubleIsReadAsThePlatformReadsIt(@ForAll double value) {
        assertTrue(plain.read(Double.toString(value)));
        assertEquals(value, plain.lastValue());
    }

    @Property(tries = 2000)
    void everyLongIsReadAsThePlatformReadsIt(@ForAll long value) {
        String text = Long.toString(value) + value % 1000;
        boolean number = text.lastIndexOf('-') <= 0;

        assertEquals(number, plain.read(text));
        if (number) {
            assertEquals(Double.parseDouble(text), plain.lastValue());
        }
    }

    @Property(tries = 2000)
    void aMarkAnywhereAmongDigitsIsReadAsThePlatformReadsIt(
            @ForAll @NumericChars @StringLength(min = 1, max = 21) String digits,
            @ForAll @IntRange(max = 21) int mark,
            @ForAll boolean negative) {
        int place = Math.min(mark, digits.length());
        String text = (negative ? "-" : "") + digits.substring(0, place) + '.' + digits.substring(place);

        assertTrue(plain.read(text), text);
        assertEquals(Double.parseDouble(text), plain.lastValue(), text);
        assertEquals(digits.length() - place, plain.lastDecimals());
        assertEquals(place > 1 && digits.charAt(0) == '0', plain.lastHasLeadingZero());
        assertTrue(european.read(text.replace('.', ',')), text);
        assertEquals(plain.lastValue(), european.lastValue(), text);
    }

    @Example
    void waysToWriteANumber() {
        assertValue(1240294, european, "1.240.294,00");
        assertValue(-0.5, european, "-,5");
        assertValue(5, plain, " 5. ");
        assertValue(-3, plain, "\u22123");
        assertValue(1e16, plain, "+1E+16");
        assertValue(1234567.5, new NumberReader(new Numerals('.', ' ')), "1\u202f234\u00a0567.5");
        assertValue(1234, new NumberReader(new Numerals('.', '\'')), "1\u2019234");
        assertValue(0.1, plain, "0.1000000000000000055511151231257827");
        assertValue(Double.POSITIVE_INFINITY, plain, "1e99999999999");
        assertValue(0, plain, "0e99999999999");
    }

    private static void assertValue(double wanted, NumberReader reader, String text) {
        assertTrue(reader.read(text), text);
        assertEquals(wanted, reader.lastValue(), text);
    }

    @Example
    void whatIsNoNumber() {
        for (String text : List.of(
                "", "-", ".", "e5", "1e", "1e+", "0x10", "1d", "NaN", "Infinity", "1,2", "1 2", "--1", "1.2.3")) {
            assertFalse(plain.read(text), text);
        }
        for (String text : List.of("1.2", "12.34.567", "1234.567", "1.234.56", ".123", "0.123.456", "1,2.345")) {
            assertFalse(european.read(text), text);
        }
    }

    @Example
    void howItWasWritten() {
        assertTrue(plain.read("0012"));
        assertTrue(plain.lastHasLeadingZero());
        assertTrue(plain.lastIsInteger());
        assertTrue(plain.read("0.50"));
        assertFalse(plain.lastHasLeadingZero());
        assertEquals(2, plain.lastDecimals());
        assertTrue(plain.read("1.5e-3"));
        assertEquals(4, plain.lastDecimals());
        assertFalse(plain.lastIsRounded());
        assertTrue(plain.read("16777217"));
        assertTrue(plain.lastIsRounded());
        assertTrue(plain.read("1e-50"));
        assertTrue(plain.lastIsRounded());
    }
}
