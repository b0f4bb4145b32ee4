package org.depthbench.desktop.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import org.depthbench.comparison.result.Divergence;
import org.depthbench.network.choice.Activation;
import org.depthbench.network.layer.Dense;
import org.junit.jupiter.api.Test;

/** What goes wrong behind the window is told in its language, as far as it has the sentence. */
class FailureWordsTest {
    private final Words german = new Words(Locale.GERMAN);

    @Test
    void aSentenceIsTranslatedWithWhatItSpeaksOf() {
        String said = String.valueOf(assertThrows(IllegalArgumentException.class, () -> new Dense(0, Activation.TANH))
                .getMessage());

        assertEquals("Neuronen einer dichten Schicht: möglich ist 1 bis 16384, nicht 0.", german.failure(said));
        assertEquals(said, new Words(Locale.ENGLISH).failure(said));
    }

    @Test
    void aSentenceWithinASentenceIsTranslatedToo() {
        assertEquals(
                "Schicht 2 (dicht 8 tanh): Ein Bild nimmt sie nur als erste Schicht Zeile um Zeile.",
                german.failure("Layer 2 (dense 8 tanh): It takes an image row by row only as the first layer."));
    }

    @Test
    void whyANetworkDivergedIsTold() {
        assertEquals(
                "Der Verlust war in Epoche 3 keine Zahl mehr, das Netz ist divergiert: eine Lernrate unter 0,5 versuchen.",
                german.failure(Divergence.sentence(3, 0.5)));
    }

    @Test
    void whatItHasNoTwinOfStaysAsItIs() {
        assertEquals("Something else went wrong.", german.failure("Something else went wrong."));
    }
}
