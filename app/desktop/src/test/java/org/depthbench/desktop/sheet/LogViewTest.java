package org.depthbench.desktop.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The end of a log is shown, however long the log is. */
class LogViewTest {
    private static final int MOST = 64 * 1024;

    @TempDir
    private Path folder;

    @Test
    void aShortLogIsShownWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("deep.log"), "Überlauf\nin layer 3\n");

        assertEquals("Überlauf\nin layer 3\n", LogView.tail(file));
    }

    @Test
    void ofALongLogTheEndIsShown() throws IOException {
        Path file = Files.writeString(folder.resolve("deep.log"), "x".repeat(10) + "y".repeat(MOST));

        assertEquals("y".repeat(MOST), LogView.tail(file));
    }

    @Test
    void whereThereIsNoLogNothingIsShown() {
        assertEquals("", LogView.tail(folder.resolve("none.log")));
        assertEquals("", LogView.tail(folder));
    }

    @Test
    void anEmptyLogIsEmpty() throws IOException {
        assertEquals("", LogView.tail(Files.createFile(folder.resolve("deep.log"))));
    }
}
