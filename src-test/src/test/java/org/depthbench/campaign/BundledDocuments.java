package org.depthbench.campaign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.depthbench.comparison.bundle.Bundle;
import org.depthbench.comparison.bundle.BundleCheck;
import org.depthbench.comparison.bundle.BundleFile;
import org.depthbench.datasets.TaskCatalogue;

/** The documents in an experiment's file, each put back into a file that is whole. */
final class BundledDocuments implements Reader {
    private static final TaskCatalogue CATALOGUE = TaskCatalogue.builtIn();

    private final Path file;
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private String chosen = "";

    /** @param file the experiment's, where mutants are put */
    BundledDocuments(Path file) throws IOException {
        this.file = file;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
    }

    /** As an import does, before anything of it is kept. */
    static void believe(Path file) {
        Bundle bundle = BundleFile.read(file);
        new BundleCheck(bundle, CATALOGUE).planned();
    }

    @Override
    public byte[] original(Random random) {
        List<String> names = new ArrayList<>(entries.keySet());
        chosen = names.get(random.nextInt(names.size()));
        return entries.get(chosen);
    }

    @Override
    public void read(byte[] mutant) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getKey().equals(chosen) ? mutant : entry.getValue());
                zip.closeEntry();
            }
        }
        Files.write(file, bytes.toByteArray());
        believe(file);
    }
}
