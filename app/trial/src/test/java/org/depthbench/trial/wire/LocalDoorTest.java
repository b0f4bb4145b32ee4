package org.depthbench.trial.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Only the one who knows the line comes in, and what is said then arrives. */
class LocalDoorTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** All of them wait for each other. */
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void strangersAreHungUpOnAndTheRightOneStillComesIn() throws Exception {
        try (LocalDoor door = LocalDoor.open();
                LocalLink silent = LocalLink.connect(door.address());
                LocalLink wrong = LocalLink.connect(door.address());
                LocalLink talkative = LocalLink.connect(door.address());
                LocalLink right = LocalLink.connect(door.address())) {
            wrong.out().write(line("guess 5"));
            talkative.out().write(new byte[5000]);
            right.out().write(line("token 5"));

            try (LocalLink inside = door.await("token 5", PATIENCE, () -> true)) {
                assertNotNull(inside);
                assertEquals(-1, wrong.in().read());
                assertEquals(-1, silent.in().read());
                inside.out().write(line("hello"));
                assertEquals("hello\n", new String(right.in().readNBytes(6), StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void aLineThatComesInPiecesIsTheSame() throws Exception {
        try (LocalDoor door = LocalDoor.open();
                LocalLink guest = LocalLink.connect(door.address())) {
            CompletableFuture<Boolean> come = CompletableFuture.supplyAsync(() -> {
                try (LocalLink inside = door.await("abc", PATIENCE, () -> true)) {
                    return inside != null;
                } catch (IOException e) {
                    return false;
                }
            });
            for (byte each : line("abc")) {
                guest.out().write(each);
            }
            assertTrue(come.get(30, TimeUnit.SECONDS));
        }
    }

    @Test
    void bothEndsMaySendMuchAtOnce() throws Exception {
        byte[] much = new byte[3_000_000];
        new Random(1).nextBytes(much);
        try (LocalDoor door = LocalDoor.open();
                LocalLink one = LocalLink.connect(door.address())) {
            one.out().write(line("x"));
            try (LocalLink other = door.await("x", PATIENCE, () -> true)) {
                assertNotNull(other);
                CompletableFuture<Void> sent = CompletableFuture.allOf(send(one, much), send(other, much));
                CompletableFuture<byte[]> there = receive(other, much.length);
                CompletableFuture<byte[]> here = receive(one, much.length);
                assertArrayEquals(much, there.get(30, TimeUnit.SECONDS));
                assertArrayEquals(much, here.get(30, TimeUnit.SECONDS));
                sent.get(30, TimeUnit.SECONDS);
            }
        }
    }

    @Test
    void nobodyIsWaitedForWhoCannotComeAnyMore() throws Exception {
        try (LocalDoor door = LocalDoor.open()) {
            assertNull(door.await("x", PATIENCE, () -> false));
        }
    }

    @Test
    void theFolderIsItsOwnersAloneAndLeavesNothing() throws Exception {
        Path folder;
        try (LocalDoor door = LocalDoor.open()) {
            folder = door.address().getParent();
            assertTrue(Files.exists(door.address()));
            if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null) {
                assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
            }
        }
        assertFalse(Files.exists(folder));
    }

    private static byte[] line(String text) {
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private CompletableFuture<Void> send(LocalLink from, byte[] bytes) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        from.out().write(bytes);
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                },
                threads);
    }

    private CompletableFuture<byte[]> receive(LocalLink at, int count) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return at.in().readNBytes(count);
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                },
                threads);
    }
}
