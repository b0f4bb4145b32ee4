package org.depthbench.trial.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files are replaced whole, whatever they were keeps its nature, and what cannot be written is refused in a sentence. */
class SafeFileTest {
    @TempDir
    private Path folder;

    @Test
    void aFileIsReplacedAndKeepsItsPermissions() throws IOException {
        Path file = Files.writeString(folder.resolve("it.json"), "older and longer");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        SafeFile.checkWritable(file);
        SafeFile.write(file, "newer");

        assertEquals("newer", Files.readString(file));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(List.of(file), files());
    }

    @ParameterizedTest
    @ValueSource(strings = {"there", "missing"})
    void aSymbolicLinkStaysAndLeadsToWhatIsWritten(String target) throws IOException {
        Files.writeString(folder.resolve("there"), "older");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of(target));
        Path second = Files.createSymbolicLink(folder.resolve("second"), link);

        SafeFile.checkWritable(second);
        SafeFile.write(second, "newer");

        assertEquals("newer", Files.readString(folder.resolve(target)));
        assertTrue(Files.isSymbolicLink(link) && Files.isSymbolicLink(second));
    }

    @Test
    void symbolicLinksThatLeadToEachOtherAreRefused() throws IOException {
        Path link = folder.resolve("link");
        Files.createSymbolicLink(link, folder.resolve("other"));
        Files.createSymbolicLink(folder.resolve("other"), link);

        String sentence = "%s could not be written: its symbolic links lead to no file.".formatted(link);
        assertEquals(sentence, refusal(() -> SafeFile.checkWritable(link)));
        assertEquals(sentence, refusal(() -> SafeFile.write(link, "x")));
    }

    @Test
    void aDeviceStaysADevice() {
        Path device = Path.of("/dev/null");

        SafeFile.checkWritable(device);
        SafeFile.write(device, "x");

        assertTrue(Files.exists(device) && !Files.isRegularFile(device));
    }

    @Test
    void aPipeIsWrittenInto() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        CompletableFuture<byte[]> read = CompletableFuture.supplyAsync(() -> {
            try {
                return Files.readAllBytes(pipe);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });

        SafeFile.checkWritable(pipe);
        SafeFile.write(pipe, "through");

        assertEquals("through", new String(read.get(), StandardCharsets.UTF_8));
        assertEquals(List.of(pipe), files());
    }

    @Test
    void aDeviceThatIsFullIsToldInASentence() {
        assertEquals(
                "/dev/full could not be written: No space left on device.",
                refusal(() -> SafeFile.write(Path.of("/dev/full"), "x")));
    }

    @Test
    void anOpenFileThatIsNoneIsRefused() {
        assertEquals(
                "/dev/fd/9999 could not be written: it is not open.",
                refusal(() -> SafeFile.checkWritable(Path.of("/dev/fd/9999"))));
    }

    @Test
    void aNameAsLongAsNamesCanBeIsWritten() throws IOException {
        Path file = folder.resolve("n".repeat(255));

        SafeFile.checkWritable(file);
        SafeFile.write(file, new byte[] {1, 2});

        assertArrayEquals(new byte[] {1, 2}, Files.readAllBytes(file));
    }

    @Test
    void aNameThatIsTooLongIsRefusedBeforehand() {
        Path file = folder.resolve("n".repeat(256));

        assertEquals(
                "%s could not be written: File name too long.".formatted(file),
                refusal(() -> SafeFile.checkWritable(file)));
    }

    @Test
    void aFolderIsNoFile() {
        assertEquals(
                "%s is a folder: name a file to write.".formatted(folder),
                refusal(() -> SafeFile.checkWritable(folder)));
    }

    @ParameterizedTest
    @CsvSource({
        "exp v1.2, exp v1.2.png",
        "exp, exp.png",
        "exp.PNG, exp.PNG",
        "exp.svg, exp.svg",
        "exp.svg.txt, exp.svg.txt.png",
        "/dev/null, /dev/null"
    })
    void anEndingIsAddedWhereANameHasNoneOfTheKind(Path named, Path ended) {
        assertEquals(ended, SafeFile.ended(named, ".png", ".svg"));
    }

    @Test
    void aLinkToAFolderIsAFolder() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Files.createDirectory(folder.resolve("real")));

        SafeFile.makeFolder(link);
        SafeFile.makeFolder(link.resolve("a/b"));

        assertTrue(Files.isDirectory(folder.resolve("real/a/b")));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    private static String refusal(Runnable work) {
        return String.valueOf(assertThrows(DepthbenchException.class, work::run).getMessage());
    }
}
