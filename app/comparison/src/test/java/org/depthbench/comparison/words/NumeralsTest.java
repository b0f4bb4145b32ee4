package org.depthbench.comparison.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** German figures have a comma where English ones have a point; names and versions keep theirs. */
class NumeralsTest {
    private final Numerals german = new Numerals(Locale.GERMAN);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    93.5 %          | 93,5 %
                    1.23 M          | 1,23 M
                    R² 0.873        | R² 0,873
                    -0.40           | -0,40
                    93.5 ± 0.2 %    | 93,5 ± 0,2 %
                    1,348           | 1.348
                    1,234.5 s       | 1.234,5 s
                    3 min 05 s      | 3 min 05 s
                    12              | 12
                    """)
    void figuresAreWrittenAsTheLanguageDoes(String english, String wanted) {
        assertEquals(wanted, german.value(english));
        assertEquals(wanted, german.of(english));
    }

    @ParameterizedTest
    @ValueSource(strings = {"deep-4x94", "0.1.0", "my.csv", "1.csv", "/tmp/1.5/x", "dense 8 tanh", ""})
    void whatIsNoFigureStaysAsItIs(String text) {
        assertEquals(text, german.value(text));
    }

    @Test
    void englishStaysAsItIs() {
        assertEquals("1,234.5 s", new Numerals(Locale.ENGLISH).of("1,234.5 s"));
        assertEquals("1,234.5 s", new Numerals(Locale.ROOT).of("1,234.5 s"));
    }
}
