package org.depthbench.training.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.depthbench.trial.file.DepthbenchException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Libraries that were packed come out as they were, in their order, and again when one was damaged. */
class PackedLibrariesTest {
    private final byte[] random = new byte[100_000];

    @TempDir
    private Path program;

    @TempDir
    private Path cache;

    private Path jar;
    private KnownLibraries known;

    @BeforeEach
    void pack() throws IOException {
        new Random(1).nextBytes(random);
        jar = Files.writeString(program.resolve("worker.jar"), "classes");
        Path from = Files.createDirectory(program.resolve("from"));
        PackedLibraries.beside(jar.toFile())
                .pack(List.of(
                        library(KnownLibraries.User.ND4J, "blas@.0", Files.write(from.resolve("libblas.so.0"), random)),
                        library(KnownLibraries.User.ND4J, "cpu", Files.write(from.resolve("libcpu.so"), new byte[1])),
                        library(KnownLibraries.User.ONE_DNN, "dnn", Files.write(from.resolve("libdnn.so"), random))));
        known = new KnownLibraries(cache, jar.toString());
    }

    @Test
    void comeOutInTheirOrder() throws IOException {
        List<KnownLibraries.Library> libraries =
                PackedLibraries.beside(jar.toFile()).unpack(cache);

        assertEquals(
                List.of("blas@.0", "cpu", "dnn"),
                libraries.stream().map(KnownLibraries.Library::name).toList());
        assertEquals(KnownLibraries.User.ONE_DNN, libraries.get(2).user());
        assertArrayEquals(random, Files.readAllBytes(libraries.get(0).file()));
        assertEquals("libblas.so.0", libraries.get(0).file().getFileName().toString());
        assertEquals(
                libraries.get(0).file().getParent(), libraries.get(2).file().getParent());
    }

    @Test
    void whatIsAlikeIsPackedOnce() throws IOException {
        assertTrue(Files.size(program.resolve("native-libraries.tar.zst")) < 1.1 * random.length);
    }

    @Test
    void areUnpackedOnceAndThenKnown() throws IOException {
        // What is no library cannot be loaded, but it is unpacked before.
        assertFalse(known.load(KnownLibraries.User.ND4J));
        Path blas = known.file("blas@.0").orElseThrow();
        Files.delete(program.resolve("native-libraries.tar.zst"));

        assertEquals(blas, known.file("blas@.0").orElseThrow());
        assertArrayEquals(random, Files.readAllBytes(blas));
    }

    @Test
    void areUnpackedAgainWhenOneWasDamaged() throws IOException {
        assertFalse(known.load(KnownLibraries.User.ND4J));
        Path blas = known.file("blas@.0").orElseThrow();
        Files.write(blas, new byte[7]);

        assertFalse(known.load(KnownLibraries.User.ND4J));

        assertArrayEquals(random, Files.readAllBytes(blas));
    }

    @Test
    void whereThereIsNoRoomASentenceSaysSo() throws IOException {
        Path file = Files.writeString(cache.resolve("file"), "no folder");
        KnownLibraries nowhere = new KnownLibraries(file, jar.toString());

        DepthbenchException refusal =
                assertThrows(DepthbenchException.class, () -> nowhere.load(KnownLibraries.User.ND4J));

        assertTrue(refusal.getMessage().contains("cannot be unpacked into " + file), refusal.getMessage());
    }

    @Test
    void whatIsNoLongerWholeIsRefusedAndLeavesNoHalfFile() throws IOException {
        Path packed = program.resolve("native-libraries.tar.zst");
        byte[] bytes = Files.readAllBytes(packed);
        Files.write(packed, Arrays.copyOf(bytes, bytes.length / 2));

        assertThrows(DepthbenchException.class, () -> known.load(KnownLibraries.User.ND4J));

        assertEquals(List.of(), known.read());
        try (Stream<Path> files = Files.walk(cache)) {
            assertEquals(
                    List.of(),
                    files.filter(file -> file.toString().endsWith(".part")).toList());
        }
    }

    private static KnownLibraries.Library library(KnownLibraries.User user, String name, Path file) throws IOException {
        return KnownLibraries.Library.of(user, name, file);
    }
}
