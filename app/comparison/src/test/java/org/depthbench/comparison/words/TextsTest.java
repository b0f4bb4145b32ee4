package org.depthbench.comparison.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of layers and shapes are said in each language. */
class TextsTest {
    @ParameterizedTest
    @CsvSource({
        "en, dense 128 relu, dense 128 relu",
        "de, dense 128 relu, dicht 128 ReLU",
        "de, conv 3×3×16 stride 2 leaky relu, Faltung 3×3×16 Schrittweite 2 Leaky ReLU",
        "de, '8 steps of 8', '8 Schritte zu 8'",
        "de, 8×8×1, 8×8×1",
    })
    void eachWordIsTranslatedWhereThereIsOneForIt(String language, String phrase, String expected) {
        Texts terms = new Texts("org.depthbench.assets.terms", Locale.forLanguageTag(language));

        assertEquals(expected, terms.words(phrase));
    }

    @ParameterizedTest
    @CsvSource({"en, '1,348 examples, 0.5'", "de, '1.348 Beispiele, 0,5'"})
    void numbersAreWrittenAsTheLanguageDoes(String language, String expected) {
        Texts window = new Texts("org.depthbench.assets.window", Locale.forLanguageTag(language));

        assertEquals(expected, window.get("task.facts", 1348, "0.5"));
        assertEquals(expected, window.get("task.facts", 1348, 0.5));
    }
}
