package org.depthbench.desktop.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.depthbench.desktop.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The window comes back as it was left, and whatever its file holds, it comes back as a window that can be used. */
class WindowMemoryTest {
    private static final WindowMemory SOME = new WindowMemory("dark", "de", 1200, 800);

    @TempDir
    private Path folder;

    private final List<String> refused = new ArrayList<>();

    @Test
    void whatIsRememberedComesBack() {
        SOME.write(file());

        assertEquals(Optional.of(SOME), WindowMemory.read(file(), refused::add));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void everyFormEverWrittenIsRead(int form) throws IOException {
        try (InputStream golden = WindowMemoryTest.class.getResourceAsStream("/forms/window/%d.json".formatted(form))) {
            Files.write(file(), golden.readAllBytes());
        }

        assertEquals(Optional.of(SOME), WindowMemory.read(file(), refused::add));
    }

    @Test
    void aFirstStartIsLightAndInTheLanguageOfTheMachine() {
        assertEquals(new WindowMemory("light", "de", 1440, 900), WindowMemory.first(Locale.GERMANY));
    }

    @Test
    void eachPartIsChangedByItself() {
        assertEquals(
                new WindowMemory("projector", "en", 1300, 700),
                SOME.withTheme(Theme.PROJECTOR).withLanguage(Locale.UK).withSize(1300, 700));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 480, 320", "100000, 100000, 8192, 8192", "1200, 2, 1200, 320", "-5, -Infinity, 480, 320"})
    void aSizeThatCannotBeUsedBecomesTheNearestThatCan(double width, double height, double wide, double high) {
        assertEquals(new WindowMemory("dark", "de", wide, high), new WindowMemory("dark", "de", width, height));
    }

    @Test
    void aThemeIsRememberedUnderItsOwnWord() {
        assertEquals("dark", new WindowMemory("Dark", "de", 1200, 800).theme());
        assertEquals(
                "Unknown theme \"pink\". Available: light, dark, projector.",
                assertThrows(IllegalArgumentException.class, () -> new WindowMemory("pink", "de", 1200, 800))
                        .getMessage());
    }

    @Test
    void whereThereIsNoFileNothingIsRemembered() {
        assertEquals(Optional.empty(), WindowMemory.read(file(), refused::add));
        assertEquals(Optional.empty(), WindowMemory.read(folder, refused::add));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "diary",
                "[]",
                "{}",
                "{\"theme\": \"pink\", \"language\": \"de\", \"width\": 1200, \"height\": 800}",
                "{\"theme\": \"dark\", \"language\": null, \"width\": 1200, \"height\": 800}",
                "{\"theme\": \"dark\", \"width\": 1200, \"height\": 800}",
                "{\"theme\": \"dark\", \"language\": \"de\", \"width\": \"wide\", \"height\": 800}",
                "{\"theme\": \"dark\", \"language\": \"de\", \"width\": \"NaN\", \"height\": 800}",
                "{\"theme\": \"dark\", \"language\": \"de\", \"width\": 1200, \"height\": 800, \"depth\": 3}"
            })
    void aFileThatMakesNoSenseIsIgnoredAndSaidSo(String text) throws IOException {
        Files.writeString(file(), text);

        assertEquals(Optional.empty(), WindowMemory.read(file(), refused::add));
        assertEquals(1, refused.size());
        assertTrue(refused.get(0).startsWith(file() + " is not used: "), refused.get(0));
    }

    @Test
    void aFileBeyondWhatIsReadIsIgnoredAndSaidSo() throws IOException {
        for (String text : List.of("[".repeat(10_000), "1".repeat(10_000), "{\"theme\": 1e400}")) {
            Files.writeString(file(), text);

            assertEquals(Optional.empty(), WindowMemory.read(file(), refused::add));
        }
        assertEquals(3, refused.size());
    }

    @Test
    void aFileThatIsNoTextIsIgnored() throws IOException {
        Files.write(file(), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});

        assertEquals(Optional.empty(), WindowMemory.read(file(), refused::add));
    }

    private Path file() {
        return folder.resolve("window.json");
    }
}
