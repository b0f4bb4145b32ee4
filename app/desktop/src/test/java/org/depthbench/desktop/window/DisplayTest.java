package org.depthbench.desktop.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What keeps a window from being opened on Linux is said in a sentence that names it and the way out. */
class DisplayTest {
    private static final Map<String, String> SESSION = Map.of("DISPLAY", ":7");

    @Test
    void nothingIsMissingInADesktopSession() {
        assertEquals(Optional.empty(), Display.problem(SESSION, library -> true, () -> true));
    }

    @Test
    void aMissingLibraryIsNamedWithTheWayToGetIt() {
        String sentence = Display.problem(SESSION, library -> !library.contains("gtk-3"), () -> true)
                .orElseThrow();

        assertTrue(sentence.contains("needs GTK 3"), sentence);
        assertTrue(sentence.contains("apt install libgtk-3-0"), sentence);
    }

    @Test
    void withoutADisplayTheVariableIsNamed() {
        assertEquals(
                "There is no display to open a window on: DISPLAY is not set. Start Depthbench in a desktop session.",
                Display.problem(Map.of(), library -> true, () -> true).orElseThrow());
    }

    @Test
    void aDisplayThatCannotBeOpenedIsNamed() {
        assertEquals(
                "The display :7 cannot be opened: start Depthbench in the desktop session that it belongs to.",
                Display.problem(SESSION, library -> true, () -> false).orElseThrow());
    }
}
