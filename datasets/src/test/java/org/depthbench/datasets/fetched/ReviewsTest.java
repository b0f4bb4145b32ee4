package org.depthbench.datasets.fetched;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.depthbench.datasets.fetch.DataFolder;
import org.depthbench.datasets.fetch.Fetch;
import org.depthbench.datasets.fetch.PublishedFile;
import org.depthbench.datasets.fetch.Sum;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.datasets.input.Vocabulary;
import org.depthbench.datasets.task.DataSeeds;
import org.depthbench.datasets.task.Task;
import org.depthbench.datasets.task.TaskData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewsTest {
    /** As in the archive that is published: also reviews without a class, and pages about them. */
    private static final Map<String, String> ARCHIVE = new LinkedHashMap<>(Map.of(
            "aclImdb/README", "Large Movie Review Dataset",
            "aclImdb/imdb.vocab", "the",
            "aclImdb/train/urls_pos.txt", "http://films.example",
            "aclImdb/train/unsup/0_0.txt", "unheard unheard unheard unheard",
            "aclImdb/train/pos/10_9.txt", "A good, GOOD film!<br /><br />It isn't long.",
            "aclImdb/train/neg/2_1.txt", "A bad film.",
            "aclImdb/train/pos/1_10.txt", "Good good.",
            "aclImdb/test/neg/0_2.txt", "unseen, unseen, a bad film",
            "aclImdb/test/pos/0_8.txt", "Good?",
            "aclImdb/test/pos/1_8.txt", ""));

    @TempDir
    private Path data;

    @Test
    void reviewsAreFetchedReadAndSpelledInTheWordsOfTheTrainingPart() throws Exception {
        byte[] archive = packed(ARCHIVE);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/aclImdb_v1.tar.gz", exchange -> {
            exchange.sendResponseHeaders(200, archive.length);
            exchange.getResponseBody().write(archive);
            exchange.close();
        });
        server.start();
        try {
            DataFolder folder = new DataFolder(data, List.of());
            Task task = Reviews.task(
                    folder,
                    PublishedFile.asItIs(
                            "aclImdb_v1.tar.gz",
                            archive.length,
                            Sum.sha256(DigestUtils.sha256Hex(archive)),
                            List.of(URI.create("http://127.0.0.1:%d/aclImdb_v1.tar.gz"
                                    .formatted(server.getAddress().getPort())))),
                    3);
            new Fetch(task.source().publication().orElseThrow(), folder, share -> {}).run();

            TaskData read = task.load(3, 0, new DataSeeds(1, 1));
            Vocabulary words = ((Inputs.Text) task.inputs()).vocabulary();

            assertEquals(10_000, words.size());
            assertEquals(3, read.train().count());
            assertEquals(
                    1,
                    Arrays.stream(read.train().classes())
                            .filter(label -> label == 0)
                            .count());
            // By folder and name; what the training part does not have is unknown, and nothing is a text of nothing.
            assertArrayEquals(new int[] {0, 1, 1}, read.test().classes());
            assertEquals("□ □ a bad film", words.decode(read.test().example(0)));
            assertEquals("good", words.decode(read.test().example(1)));
            assertEquals("", words.decode(read.test().example(2)));
            // Most common first, of equals by letters: good 4, then a and film 2.
            assertArrayEquals(new float[] {2, 3, 4, 0}, words.encode("Good -- a FILM", 4));
            assertEquals(List.of("it", "isn't"), words.split("It isn't long", 2));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void anotherNumberOfReviewsIsTold() throws IOException {
        byte[] tar = tar(ARCHIVE);

        assertEquals(
                "it has 3 reviews in train, published were 4",
                assertThrows(IOException.class, () -> Reviews.read(new ByteArrayInputStream(tar), 4))
                        .getMessage());
        assertEquals(
                "there are more reviews in it than were published",
                assertThrows(IOException.class, () -> Reviews.read(new ByteArrayInputStream(tar), 1))
                        .getMessage());
    }

    @Test
    void aReviewWithoutEndIsTold() throws IOException {
        byte[] tar = tar(Map.of("aclImdb/train/pos/1_9.txt", "endless ".repeat(50_000)));

        IOException failure = assertThrows(IOException.class, () -> Reviews.read(new ByteArrayInputStream(tar), 1));

        assertTrue(failure.getMessage().endsWith("train/pos/1_9.txt is longer than any review"), failure.getMessage());
    }

    private static byte[] packed(Map<String, String> files) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(tar(files));
        }
        return packed.toByteArray();
    }

    private static byte[] tar(Map<String, String> files) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(archive)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                byte[] text = file.getValue().getBytes(StandardCharsets.UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                entry.setSize(text.length);
                tar.putArchiveEntry(entry);
                tar.write(text);
                tar.closeArchiveEntry();
            }
        }
        return archive.toByteArray();
    }
}
