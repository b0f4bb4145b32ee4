package org.depthbench.datasets.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchTest {
    private static final byte[] CONTENT = bytes(300_000, 1);

    @TempDir
    private Path data;

    private Publisher publisher;
    private final List<Share> told = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        publisher = new Publisher();
    }

    @AfterEach
    void close() {
        publisher.close();
    }

    @Test
    void aPublishedFileArrivesAndIsUsed() throws Exception {
        publisher.put("/there/data.bin", CONTENT);

        fetch(publication(publisher.at("/there/data.bin"))).run();

        assertArrayEquals(CONTENT, Files.readAllBytes(data.resolve("numbers/data.bin")));
        assertEquals(List.of("numbers/data.bin"), everything());
        assertTrue(folder().has(publication()));
        Share last = told.get(told.size() - 1);
        assertEquals(CONTENT.length, last.done());
        assertEquals(1, last.fraction());
    }

    @Test
    void whatIsThereIsNotFetchedAgain() throws Exception {
        Files.createDirectory(data.resolve("numbers"));
        Files.write(data.resolve("numbers/data.bin"), CONTENT);

        fetch(publication(publisher.at("/nowhere"))).run();

        assertEquals(List.of(), publisher.requests);
    }

    @Test
    void aCutTransferGoesOnWhereItWasCut() throws Exception {
        publisher.put("/data.bin", CONTENT);
        publisher.cutAfter = 100_000;

        fetch(publication(publisher.at("/data.bin"))).run();

        assertArrayEquals(CONTENT, Files.readAllBytes(data.resolve("numbers/data.bin")));
        assertEquals("all", publisher.requests.get(0));
        assertEquals(3, publisher.requests.size());
        assertEquals(List.of("bytes=100000-", "bytes=200000-"), publisher.requests.subList(1, 3));
    }

    @Test
    void anotherProgramGoesOnToo() throws Exception {
        publisher.put("/data.bin", CONTENT);
        begin(100_000);

        fetch(publication(publisher.at("/data.bin"))).run();

        assertEquals(List.of("bytes=100000-"), publisher.requests);
        assertArrayEquals(CONTENT, Files.readAllBytes(data.resolve("numbers/data.bin")));
    }

    @Test
    void aServerThatKnowsNoRangesSendsItAllAgain() throws Exception {
        publisher.put("/data.bin", CONTENT);
        publisher.takesRanges = false;
        begin(100_000);

        fetch(publication(publisher.at("/data.bin"))).run();

        assertArrayEquals(CONTENT, Files.readAllBytes(data.resolve("numbers/data.bin")));
    }

    @Test
    void whatHadArrivedWronglyIsFetchedAgain() throws Exception {
        publisher.put("/data.bin", CONTENT);
        Path part = Files.createDirectories(data.resolve("numbers/.fetch")).resolve("data.bin.part");
        Files.write(part, new byte[100_000]);

        fetch(publication(publisher.at("/data.bin"))).run();

        assertEquals(List.of("bytes=100000-", "all"), publisher.requests);
        assertArrayEquals(CONTENT, Files.readAllBytes(data.resolve("numbers/data.bin")));
    }

    @Test
    void theNextMirrorHelpsWhereOneDoesNot() throws Exception {
        publisher.put("/good/data.bin", CONTENT);
        publisher.put("/tampered/data.bin", bytes(300_000, 2));

        fetch(publication(
                        publisher.at("/missing/data.bin"),
                        publisher.at("/tampered/data.bin"),
                        publisher.at("/good/data.bin")))
                .run();

        assertArrayEquals(CONTENT, Files.readAllBytes(data.resolve("numbers/data.bin")));
    }

    @Test
    void aNearMirrorIsAskedFirst() throws Exception {
        publisher.put("/near/numbers/data.bin", CONTENT);
        publisher.put("/far/data.bin", bytes(300_000, 2));

        new Fetch(
                        publication(publisher.at("/far/data.bin")),
                        DataFolder.locate(
                                Map.of(
                                        DataFolder.MIRRORS_VARIABLE,
                                        publisher.at("/near/").toString()),
                                data),
                        told::add)
                .run();

        assertEquals(1, publisher.requests.size());
    }

    @Test
    void aTamperedFileLeavesNothingBehindAndSaysWhatToDo() throws Exception {
        publisher.put("/data.bin", bytes(300_000, 2));

        FetchException failure = assertThrows(FetchException.class, () -> fetch(publication(publisher.at("/data.bin")))
                .run());

        assertEquals(
                "data.bin of Numbers could not be fetched (127.0.0.1: what arrived is not what was published). Try again"
                        + " later; or get the file another way and give it with: depthbench tasks --fetch numbers --file FILE.",
                failure.getMessage());
        assertEquals(List.of(), everything());
    }

    @Test
    void aMissingFileIsToldByItsStatus() throws Exception {
        FetchException failure = assertThrows(FetchException.class, () -> fetch(publication(publisher.at("/data.bin")))
                .run());

        assertTrue(failure.getMessage().contains("127.0.0.1: the server answered 404"), failure.getMessage());
        assertEquals(List.of(), everything());
    }

    @Test
    void aLongerFileIsRefusedBeforeItFillsTheDisk() throws Exception {
        publisher.put("/data.bin", bytes(600_000, 1));

        FetchException failure = assertThrows(FetchException.class, () -> fetch(publication(publisher.at("/data.bin")))
                .run());

        assertTrue(
                failure.getMessage().contains("the file there has 600000 bytes, wanted are 300000"),
                failure.getMessage());
        assertEquals(List.of(), everything());
    }

    @Test
    void aRedirectionIsFollowedButNotInACircle() throws Exception {
        publisher.put("/data.bin", CONTENT);
        publisher.redirect("/moved", "/data.bin");
        publisher.redirect("/circle", "/circle");

        fetch(publication(publisher.at("/circle"), publisher.at("/moved"))).run();

        assertArrayEquals(CONTENT, Files.readAllBytes(data.resolve("numbers/data.bin")));
    }

    @Test
    void aRedirectionToAFileOfThisMachineIsRefused() throws Exception {
        publisher.redirect("/moved", "file:///etc/passwd");

        FetchException failure = assertThrows(FetchException.class, () -> fetch(publication(publisher.at("/moved")))
                .run());

        assertTrue(failure.getMessage().contains("which is not safe"), failure.getMessage());
        assertEquals(List.of(), everything());
    }

    @Test
    void aServerThatFallsSilentIsGivenUpAndWhatCameIsKept() throws Exception {
        publisher.put("/data.bin", CONTENT);
        publisher.cutAfter = 0;
        begin(100_000);
        publisher.silence = new CountDownLatch(1);

        FetchException failure = assertThrows(
                FetchException.class, () -> fetch(publication(publisher.at("/data.bin")), Duration.ofMillis(200))
                        .run());

        assertTrue(failure.getMessage().contains("it does not answer"), failure.getMessage());
        assertEquals(List.of("numbers/.fetch/data.bin.part"), everything());
    }

    @Test
    void itCanBeCancelledWhileTheServerIsSilent() throws Exception {
        publisher.put("/data.bin", CONTENT);
        publisher.cutAfter = 100_000;
        publisher.silence = new CountDownLatch(1);
        CompletableFuture<Share> first = new CompletableFuture<>();
        Fetch fetch = new Fetch(
                publication(publisher.at("/data.bin")),
                folder(),
                first::complete,
                Duration.ofMinutes(5),
                System::nanoTime);
        CompletableFuture<Boolean> ended = CompletableFuture.supplyAsync(() -> {
            assertThrows(FetchException.class, fetch::run);
            return fetch.cancelled();
        });
        first.get(20, TimeUnit.SECONDS);

        CompletableFuture.runAsync(fetch::cancel).get(20, TimeUnit.SECONDS);

        assertTrue(ended.get(20, TimeUnit.SECONDS));
        assertEquals(List.of("numbers/.fetch/data.bin.part"), everything());
    }

    @Test
    void timeLeftFollowsFromThePace() throws Exception {
        publisher.put("/data.bin", CONTENT);
        long[] now = {0};
        new Fetch(
                        publication(publisher.at("/data.bin")),
                        folder(),
                        told::add,
                        Duration.ofSeconds(20),
                        () -> now[0] += 1_000_000_000)
                .run();

        // A second goes by with each piece; what the first piece brought was not timed.
        Share second = told.get(1);
        long arrived = second.done() - told.get(0).done();
        assertEquals(Optional.of(Duration.ofMillis(2000 * (CONTENT.length - second.done()) / arrived)), second.left());
    }

    @Test
    void aZipIsUnpackedAndGone() throws Exception {
        byte[] zip = zip("docs/readme", new byte[10], "data/data.bin", CONTENT);
        publisher.put("/data.zip", zip);
        Carrier carrier = new Carrier(
                "data.zip",
                zip.length,
                Optional.of(Sum.sha256(DigestUtils.sha256Hex(zip))),
                Carrier.Packing.ZIP,
                List.of(publisher.at("/data.zip")));

        fetch(new Publication("numbers", "Numbers", List.of(new PublishedFile(content(), carrier))))
                .run();

        assertArrayEquals(CONTENT, Files.readAllBytes(data.resolve("numbers/data.bin")));
        assertEquals(List.of("numbers/data.bin"), everything());
    }

    @Test
    void aFolderOfRecordingsComesOutOfItsArchive() throws Exception {
        byte[] archive =
                tar("set-1.0/recordings/a.wav", "one", "set-1.0/recordings/b.wav", "two", "set-1.0/other", "x");
        publisher.put("/set.tar.gz", archive);

        fetch(recordings(archive.length)).run();

        assertEquals(List.of("numbers/recordings/a.wav", "numbers/recordings/b.wav"), everything());
        assertEquals("two", Files.readString(data.resolve("numbers/recordings/b.wav")));
    }

    @Test
    void nothingIsWrittenOutsideItsFolder() throws Exception {
        byte[] archive = tar(
                "../recordings/a.wav",
                "one",
                "/recordings/b.wav",
                "two",
                "recordings/..",
                "x",
                "recordings/../../c",
                "y");
        publisher.put("/set.tar.gz", archive);

        fetch(recordings(archive.length)).run();

        assertEquals(List.of("numbers/recordings/a.wav", "numbers/recordings/b.wav"), everything());
        assertFalse(Files.exists(data.resolveSibling("c")));
    }

    @Test
    void aLinkInAnArchiveIsNoFile() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            TarArchiveEntry link = new TarArchiveEntry("set/recordings/a.wav", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
            put(tar, "set/recordings/b.wav", "two");
        }
        publisher.put("/set.tar.gz", bytes.toByteArray());

        assertThrows(FetchException.class, () -> fetch(recordings(bytes.size())).run());

        assertEquals(List.of(), everything());
    }

    @Test
    void anArchiveWithMoreThanItShouldHaveIsRefused() throws Exception {
        byte[] archive = tar("recordings/a.wav", "one", "recordings/b.wav", "two and two million more");
        publisher.put("/set.tar.gz", archive);

        FetchException failure = assertThrows(
                FetchException.class, () -> fetch(recordings(archive.length)).run());

        assertTrue(failure.getMessage().contains("what is in it is too large"), failure.getMessage());
        assertEquals(List.of(), everything());
    }

    @Test
    void aFileThatAPersonHasWillDo() throws Exception {
        Path own = Files.createDirectory(data.resolve("own"));
        Files.write(own.resolve("some name.bin"), CONTENT);

        fetch(publication()).bring(List.of(own));

        assertArrayEquals(CONTENT, Files.readAllBytes(data.resolve("numbers/data.bin")));
    }

    @Test
    void anArchiveThatAPersonHasWillDo() throws Exception {
        byte[] archive = tar("recordings/a.wav", "one", "recordings/b.wav", "two");
        Path own = Files.createDirectory(data.resolve("own"));
        Files.write(own.resolve("set.tar.gz"), archive);

        fetch(recordings(archive.length)).bring(List.of(own.resolve("set.tar.gz")));

        assertEquals("two", Files.readString(data.resolve("numbers/recordings/b.wav")));
    }

    @Test
    void whatIsNoArchiveAtAllIsNotTheOneThatIsWanted() throws Exception {
        Path other = Files.writeString(data.resolve("other.txt"), "1,2,3");

        FetchException failure =
                assertThrows(FetchException.class, () -> fetch(recordings(1000)).bring(List.of(other)));

        assertEquals(
                "None of what was given is set.tar.gz of Numbers (or its content has changed).", failure.getMessage());
        assertEquals(List.of("other.txt"), everything());
    }

    @Test
    void anotherFileIsRefusedAndSaysWhichIsWanted() throws Exception {
        Path other = Files.write(data.resolve("other.bin"), new byte[3]);

        FetchException failure =
                assertThrows(FetchException.class, () -> fetch(publication()).bring(List.of(other)));

        assertEquals(
                "None of what was given is data.bin of Numbers (300,000 bytes, SHA-256 %s)."
                        .formatted(DigestUtils.sha256Hex(CONTENT)),
                failure.getMessage());
    }

    @Test
    void settingsNameAnotherFolderAndAddresses() {
        assertEquals(data, DataFolder.locate(Map.of(), data).path());
        assertEquals(
                Path.of("elsewhere"),
                DataFolder.locate(Map.of("DEPTHBENCH_DATA", "elsewhere"), data).path());
        UnusableData failure = assertThrows(
                UnusableData.class, () -> DataFolder.locate(Map.of("DEPTHBENCH_MIRRORS", "ftp://there"), data));
        assertEquals(
                "DEPTHBENCH_MIRRORS must name addresses that begin with http:// or https://, was \"ftp://there\".",
                failure.getMessage());
    }

    @Test
    void whatIsNotWhatWasPublishedIsNotUsed() throws Exception {
        Files.createDirectory(data.resolve("numbers"));
        Files.write(data.resolve("numbers/data.bin"), bytes(300_000, 2));
        DataFolder folder = folder();

        assertTrue(folder.has(publication()));
        UnusableData failure = assertThrows(
                UnusableData.class,
                () -> folder.checked(publication(), publication().files().get(0)));
        assertTrue(failure.getMessage().contains("is not what was published for Numbers"), failure.getMessage());
    }

    private DataFolder folder() {
        return new DataFolder(data, List.of());
    }

    private Fetch fetch(Publication publication) {
        return fetch(publication, Duration.ofSeconds(20));
    }

    private Fetch fetch(Publication publication, Duration patience) {
        return new Fetch(publication, folder(), told::add, patience, System::nanoTime);
    }

    private static Publication publication(URI... mirrors) {
        Content.OneFile content = content();
        return new Publication(
                "numbers",
                "Numbers",
                List.of(new PublishedFile(
                        content,
                        new Carrier(
                                content.name(),
                                content.bytes(),
                                Optional.of(content.sum()),
                                Carrier.Packing.NONE,
                                List.of(mirrors)))));
    }

    private static Content.OneFile content() {
        return new Content.OneFile("data.bin", CONTENT.length, Sum.sha256(DigestUtils.sha256Hex(CONTENT)));
    }

    private Publication recordings(int length) {
        String sums = "%s  a.wav\n%s  b.wav\n".formatted(DigestUtils.sha256Hex("one"), DigestUtils.sha256Hex("two"));
        return new Publication(
                "numbers",
                "Numbers",
                List.of(new PublishedFile(
                        new Content.Folder("recordings", 2, 6, Sum.sha256(DigestUtils.sha256Hex(sums))),
                        new Carrier(
                                "set.tar.gz",
                                length,
                                Optional.empty(),
                                Carrier.Packing.TAR_GZ,
                                List.of(publisher.at("/set.tar.gz"))))));
    }

    private void begin(int bytes) throws IOException {
        Path part = Files.createDirectories(data.resolve("numbers/.fetch")).resolve("data.bin.part");
        Files.write(part, Arrays.copyOf(CONTENT, bytes));
    }

    private List<String> everything() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> data.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static byte[] bytes(int count, long seed) {
        byte[] bytes = new byte[count];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static byte[] zip(String firstName, byte[] first, String secondName, byte[] second) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(firstName));
            zip.write(first);
            zip.putNextEntry(new ZipEntry(secondName));
            zip.write(second);
        }
        return bytes.toByteArray();
    }

    /** @param namesAndTexts of its files */
    private static byte[] tar(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                put(tar, namesAndTexts[i], namesAndTexts[i + 1]);
            }
        }
        return bytes.toByteArray();
    }

    private static void put(TarArchiveOutputStream tar, String name, String text) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }
}
