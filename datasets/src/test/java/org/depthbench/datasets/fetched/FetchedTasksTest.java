package org.depthbench.datasets.fetched;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.fetch.DataFolder;
import org.depthbench.datasets.fetch.Publication;
import org.depthbench.datasets.fetch.UnusableData;
import org.depthbench.datasets.task.DataSeeds;
import org.depthbench.datasets.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchedTasksTest {
    @TempDir
    private Path data;

    @Test
    void aTaskWhoseDataIsNotHereIsKnownButNotOffered() {
        TaskCatalogue catalogue = TaskCatalogue.withDataIn(new DataFolder(data, List.of()));
        Task mnist = catalogue.knownById("MNIST");

        assertFalse(catalogue.all().contains(mnist));
        assertTrue(catalogue.known().contains(mnist));
        assertTrue(catalogue.find("mnist").isEmpty());
        assertEquals("MNIST", catalogue.title("mnist"));
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> catalogue.byId("mnist"));
        assertEquals(
                "The data of MNIST is not on this machine yet. Fetch it with: depthbench tasks --fetch mnist",
                refusal.getMessage());
    }

    @Test
    void loadingWhatIsNotHereSaysHowItIsFetched() {
        for (Task task : new FetchedTasks(new DataFolder(data, List.of())).tasks()) {
            UnusableData refusal = assertThrows(
                    UnusableData.class, () -> task.load(task.sizes().usual(), 0, new DataSeeds(1, 1)));
            assertTrue(
                    refusal.getMessage().endsWith("depthbench tasks --fetch %s.".formatted(task.id())),
                    refusal.getMessage());
        }
    }

    /** Each carrier has an address, and whatever has a sum of its own is held to its exact size. */
    @Test
    void everyFileSaysWhereItIs() {
        for (Task task : new FetchedTasks(new DataFolder(data, List.of())).tasks()) {
            Publication publication = task.source().publication().orElseThrow();
            assertEquals(task.id(), publication.task());
            publication
                    .files()
                    .forEach(file -> assertFalse(file.carrier().mirrors().isEmpty(), task.id()));
        }
    }

    @Test
    void colourPhotographsAreReadFromTheirArchiveAsItIs() throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(archive)) {
            for (int batch = 1; batch <= 5; batch++) {
                put(tar, "cifar-10-batches-bin/data_batch_%d.bin".formatted(batch), batch);
            }
            put(tar, "cifar-10-batches-bin/test_batch.bin", 9);
        }

        ImageSet set = Cifar.read(new ByteArrayInputStream(archive.toByteArray()));

        assertEquals(50_000, set.train().labels().length);
        assertEquals(1, set.train().labels()[0]);
        assertEquals(5, set.train().labels()[49_999]);
        assertEquals(9, set.test().labels()[9_999]);
        // The first byte of a record is its class, the next 3,072 are red, green, blue.
        assertArrayEquals(new byte[] {1, 11, 21}, new byte[] {
            set.train().pixels()[0], set.train().pixels()[1024], set.train().pixels()[2048]
        });
    }

    @Test
    void anArchiveWithoutAllItsFilesIsTold() throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(archive)) {
            put(tar, "cifar-10-batches-bin/test_batch.bin", 9);
        }

        IOException failure =
                assertThrows(IOException.class, () -> Cifar.read(new ByteArrayInputStream(archive.toByteArray())));

        assertTrue(failure.getMessage().startsWith("one of its six files of images is missing"), failure.getMessage());
    }

    /** Every image of it is of this class; its red is the class, its green 10 more, its blue 20 more. */
    private static void put(TarArchiveOutputStream tar, String name, int label) throws IOException {
        byte[] records = new byte[10_000 * 3073];
        for (int at = 0; at < records.length; at++) {
            int place = at % 3073;
            records[at] = (byte) (place == 0 ? label : label + 10 * ((place - 1) / 1024));
        }
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(records.length);
        tar.putArchiveEntry(entry);
        tar.write(records);
        tar.closeArchiveEntry();
    }
}
