package org.depthbench.comparison.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.depthbench.trial.file.DepthbenchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where libraries cannot be unpacked, a sentence says so and names the cure. */
class SurroundingsTest {
    @TempDir
    private Path folder;

    @Test
    void foldersThatTakeProgramsAreNoTrouble() throws IOException {
        new Surroundings(folder, folder).check();

        assertEquals(List.of(), new Surroundings(folder, folder.resolve("missing")).troubles());
        try (var left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void aTemporaryFolderThatCannotBeMadeIsTold() throws IOException {
        Path missing = Files.createFile(folder.resolve("file")).resolve("missing");
        Surroundings surroundings = new Surroundings(missing, folder);

        String sentence = "The folder %s for temporary files is missing: set TMPDIR to another one.".formatted(missing);
        assertEquals(List.of(sentence), surroundings.troubles());
        assertEquals(
                sentence,
                assertThrows(DepthbenchException.class, surroundings::check).getMessage());
    }
}
