package org.depthbench.desktop.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import org.depthbench.comparison.result.Divergence;
import org.depthbench.network.choice.Activation;
import org.depthbench.network.layer.Dense;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong behind the window is told in its language, as far as it has the sentence. */
class SentenceWordsTest {
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    not enough evidence: 3 of 6 repeats | nicht genug Belege: 3 von 6 Wiederholungen
                    Deep minus shallow is -0.56 points (95 % interval -1.79 points to +0.68 points), over 6 seeds and the luck of these 449 test examples: shallow 97.1 %, deep 96.6 %. | Tief minus flach ist -0,56 Punkte (95-%-Intervall -1,79 Punkte bis +0,68 Punkte), über 6 Startzahlen und dem Glück dieser 449 Testbeispiele: flach 97,1 %, tief 96,6 %.
                    The sides differ besides depth in family (feedforward, convolutional); learning rate (0.01, 0.003). | Die Seiten unterscheiden sich außer in der Tiefe in der Art (feedforward, convolutional); der Lernrate (0,01, 0,003).
                    Deep against shallow: deep better on digits, iris; not enough evidence on moons. | Tief gegen flach: tief besser auf digits, iris; nicht genug Belege auf moons.
                    1 trial failed: The worker was ended from outside. | 1 Versuch ist gescheitert: The worker was ended from outside.
                    """)
    void whatAnExperimentFoundIsSaidInGermanToo(String english, String said) {
        assertEquals(said, german.finding(english));
        assertEquals(english, new Words(Locale.ENGLISH).finding(english));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    column mean: missing values, where nothing, "NA" stands: 1,234 | Spalte mean: fehlende Werte, wo nichts oder "NA" steht: 1.234
                    line 7, column 8: "1,234" is no number | Zeile 7, Spalte 8: "1,234" ist keine Zahl
                    a.csv has rows that cannot be read: line 2: 1 field, header has 2: deep; line 3: 3 fields, header has 2: 1,234,5; and 8 more. Mend them, change how the file is read, or drop them. | a.csv hat Zeilen, die sich nicht lesen lassen: Zeile 2: 1 Feld, die Kopfzeile hat 2: deep; Zeile 3: 3 Felder, die Kopfzeile hat 2: 1,234,5; und 8 weitere. Sie lassen sich verbessern, anders lesen oder weglassen.
                    """)
    void whatWasSeenOfAFileIsSaidInGermanAndWhatStandsInItAsItStandsThere(String english, String said) {
        assertEquals(said, german.reading(english));
        assertEquals(english, new Words(Locale.ENGLISH).reading(english));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a.arff, line 3: the type "odd" is not read: there are numeric, real, integer, string, date and {values}, where "@attribute x odd" stands. | a.arff, Zeile 3: die Art "odd" wird nicht gelesen: es gibt numeric, real, integer, string, date und Werte in geschweiften Klammern, wo "@attribute x odd" steht.
                    all.npz: x_train should have 1,024 bytes of numbers, and has 1,000: it is cut off. | all.npz: x_train müsste 1.024 Bytes mit Zahlen haben und hat 1.000: da fehlt ein Stück.
                    words has no recordings that can be read: a/b.wav it claims 0 samples a second, and 1 to 1,000,000 are read. | words hat keine Aufnahmen, die sich lesen lassen: a/b.wav will 0 Werte je Sekunde haben, gelesen werden 1 bis 1.000.000.
                    some.csv holds no table that can be read: it is packed by 7-Zip: unpack it first. | some.csv hat keine Tabelle, die sich lesen lässt: sie ist mit 7-Zip gepackt: erst auspacken.
                    """)
    void whyAFileOfAnotherKindCannotBeReadIsSaidInGermanToo(String english, String said) {
        assertEquals(said, german.reading(english));
        assertEquals(english, new Words(Locale.ENGLISH).reading(english));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Predict kind by 3 other columns of fruit.csv. | kind aus 3 anderen Spalten von fruit.csv vorhersagen.
                    25 % of the rows are held out by chance, each class in its share. 1,240 to learn from, 413 to test. | 25 % der Zeilen sind durch Zufall zurückgehalten, jede Klasse mit ihrem Anteil. 1.240 zum Lernen, 413 zum Testen.
                    Column mass: 3 missing, where "NA", nothing stands. 2 rows to test have a colour that is not among those to learn from; it counts as missing. Whether depth pays here is not known. | Spalte mass: 3 fehlen, wo "NA" oder nichts steht. 2 Zeilen zum Testen haben einen Wert von colour, der unter denen zum Lernen nicht vorkommt; er gilt als fehlend. Ob Tiefe hier etwas bringt, ist nicht bekannt.
                    No twin of this. 7 of the rows to test have a twin among those to learn from. | No twin of this. 7 der Zeilen zum Testen haben einen Zwilling unter denen zum Lernen.
                    """)
    void whatTheCardOfOwnDataSaysIsSaidInGermanToo(String english, String said) {
        assertEquals(said, german.readings(english));
        assertEquals(english, new Words(Locale.ENGLISH).readings(english));
    }
}
