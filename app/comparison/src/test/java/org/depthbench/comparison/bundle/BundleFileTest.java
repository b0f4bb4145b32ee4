package org.depthbench.comparison.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.trial.document.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of every form that was ever written are read, and the latest form is what is written now. */
class BundleFileTest {
    private static final List<String> NAMES = List.of("manifest.json", "trials/0.json", "trials/1.json");

    @TempDir
    private Path folder;

    private static String golden(String name) throws IOException {
        try (InputStream in = BundleFileTest.class.getResourceAsStream("/forms/experiment-bundle/1/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Path file() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : NAMES) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(golden(name).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return Files.write(folder.resolve("it.depthbench-experiment"), bytes.toByteArray());
    }

    @Test
    void aFileOfTheFirstForm() throws IOException {
        Bundle bundle = BundleFile.read(file());

        assertEquals(List.of(5L), bundle.spec().seeds());
        assertEquals(
                2, new BundleCheck(bundle, TaskCatalogue.builtIn()).planned().size());
        assertEquals(50, bundle.parts().get("iris").length);
        assertEquals(50, bundle.trials().get(1).predictions().values().length);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(BundleFile.bytes(bundle)))) {
            for (String name : NAMES) {
                assertEquals(name, zip.getNextEntry().getName());
                String written = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                assertEquals(Json.COMPACT.readTree(golden(name)), Json.COMPACT.readTree(written), name);
            }
            assertTrue(zip.getNextEntry() == null);
        }
    }
}
