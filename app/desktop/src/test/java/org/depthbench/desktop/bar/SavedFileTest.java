package org.depthbench.desktop.bar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each operating system is asked in its own way to open a file or to show where it lies. */
class SavedFileTest {
    private static final Path FILE = Path.of("/tmp/a folder/report.html");

    @Test
    void aSystemIsKnownByItsName() {
        assertEquals(SavedFile.Host.WINDOWS, SavedFile.Host.of("Windows 11"));
        assertEquals(SavedFile.Host.MAC, SavedFile.Host.of("Mac OS X"));
        assertEquals(SavedFile.Host.LINUX, SavedFile.Host.of("Linux"));
    }

    @Test
    void aFileIsOneArgumentWhateverItIsCalled() {
        assertEquals(List.of("xdg-open", "/tmp/a folder/report.html"), SavedFile.Host.LINUX.open(FILE));
        assertEquals(List.of("xdg-open", "/tmp/a folder"), SavedFile.Host.LINUX.show(FILE));
        assertEquals(List.of("open", "-R", "/tmp/a folder/report.html"), SavedFile.Host.MAC.show(FILE));
        assertEquals(
                List.of("explorer.exe", "/select,", "/tmp/a folder/report.html"), SavedFile.Host.WINDOWS.show(FILE));
    }

    @Test
    void itIsKnownByItsWholeName() {
        assertEquals(Path.of("a.html").toAbsolutePath(), new SavedFile(Path.of("x/../a.html")).path());
    }
}
