package org.depthbench.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.Consumer;

/** A reader of files. */
final class FileReader implements Reader {
    private final Path mutant;
    private final byte[] original;
    private final Consumer<Path> reader;

    /** @param mutant where mutants are put, which has the original now */
    FileReader(Path mutant, Consumer<Path> reader) throws IOException {
        this.mutant = mutant;
        this.original = Files.readAllBytes(mutant);
        this.reader = reader;
    }

    @Override
    public byte[] original(Random random) {
        return original;
    }

    @Override
    public void read(byte[] bytes) throws Exception {
        Files.write(mutant, bytes);
        reader.accept(mutant);
    }
}
