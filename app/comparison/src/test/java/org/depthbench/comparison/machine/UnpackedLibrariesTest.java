package org.depthbench.comparison.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All libraries unpack into one folder, which is swept of what no version uses. */
class UnpackedLibrariesTest {
    private static final Map<String, String> NOTHING = Map.of();

    private final Properties before = (Properties) System.getProperties().clone();

    @TempDir
    private Path folder;

    @AfterEach
    void restore() {
        System.setProperties(before);
    }

    @Test
    void allUnpackIntoTheFolderOfTheirSet() {
        UnpackedLibraries.of(folder, NOTHING, "lib/a-1.jar").use();

        assertEquals(folder, UnpackedLibraries.used().orElseThrow().getParent());
        for (String property : List.of("javafx.cachedir", "jna.tmpdir", "org.sqlite.tmpdir")) {
            assertEquals(
                    UnpackedLibraries.used().orElseThrow(),
                    Path.of(System.getProperty(property)).getParent());
        }
    }

    @Test
    void theEnvironmentNamesAnotherFolder() {
        Path elsewhere = folder.resolve("elsewhere");

        UnpackedLibraries.of(folder, Map.of("DEPTHBENCH_LIBRARIES", elsewhere.toString()), "lib/a-1.jar")
                .use();

        assertEquals(elsewhere, UnpackedLibraries.used().orElseThrow().getParent());
    }

    @Test
    void whatNoVersionHasUsedForAMonthGoes() throws IOException {
        UnpackedLibraries.of(folder, NOTHING, "lib/a-1.jar").use();
        Path older = UnpackedLibraries.used().orElseThrow();
        Files.createDirectories(older.resolve("javacpp/deep"));
        Files.writeString(older.resolve("javacpp/deep/library.so"), "code");
        UnpackedLibraries.of(folder, NOTHING, "lib/a-2.jar").use();
        assertTrue(Files.exists(older), "it may be used again");
        assertEquals(4, UnpackedLibraries.bytes(folder));

        Files.setLastModifiedTime(older, FileTime.from(Instant.now().minus(Duration.ofDays(31))));
        UnpackedLibraries.of(folder, NOTHING, "lib/a-2.jar").use();

        assertFalse(Files.exists(older));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(UnpackedLibraries.used().orElseThrow()), left.toList());
        }
    }

    @Test
    void whereNothingCanBeWrittenEachChoosesForItself() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        UnpackedLibraries.of(file, NOTHING, "lib/a-1.jar").use();

        assertEquals(before.getProperty(UnpackedLibraries.JAVACPP), System.getProperty(UnpackedLibraries.JAVACPP));
    }
}
