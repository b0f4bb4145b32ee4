package org.depthbench.comparison.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes away what nothing needs any more beside the database: checkpoints of trials that are gone or have finished, logs of
 * trials that are gone; and of the rest the oldest, where all together is larger than the home may be.
 */
public final class Sweep {
    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    /** What checkpoints and logs may take together. */
    public static final long MOST_BYTES = 4L << 30;

    /** Runs whose networks can still be asked when they are opened again. */
    static final int MOST_FINISHED = 100;

    private static final String LATEST = "SELECT shallow, deep FROM comparison ORDER BY id DESC LIMIT " + MOST_FINISHED;

    /** Younger files may belong to a trial that is about to enter the store. */
    private static final long YOUNG_MILLISECONDS = 24 * 3600 * 1000L;

    private final Home home;
    private final Handle handle;
    private final long mostBytes;
    private final List<Path> freed = new ArrayList<>();
    private long freedBytes;

    Sweep(Home home, Handle handle) {
        this(home, handle, MOST_BYTES);
    }

    Sweep(Home home, Handle handle, long mostBytes) {
        this.home = home;
        this.handle = handle;
        this.mostBytes = mostBytes;
    }

    /** What was taken away. */
    public record Freed(int files, long bytes, boolean overLimit) {}

    Freed run() {
        Set<String> checkpoints = new HashSet<>(handle.createQuery("SELECT id FROM trial WHERE state <> 'FINISHED'"
                        + " UNION SELECT shallow FROM (%1$s) UNION SELECT deep FROM (%1$s)".formatted(LATEST))
                .map((row, context) -> row.getLong(1) + ".checkpoint")
                .list());
        Set<String> logs = new HashSet<>(handle.createQuery("SELECT log FROM trial WHERE log IS NOT NULL")
                .map((row, context) -> Path.of(row.getString(1)).getFileName().toString())
                .list());
        long young = System.currentTimeMillis() - YOUNG_MILLISECONDS;
        // What a worker is about to move into its place is left alone.
        remove(
                home.checkpointFolder(),
                file -> name(file).endsWith(".checkpoint")
                        ? !checkpoints.contains(name(file))
                        : modified(file) < young);
        remove(home.folder(), file -> name(file).endsWith(".part") && modified(file) < young);
        remove(
                home.logFolder(),
                file -> !logs.contains(name(file)) && !name(file).startsWith("depthbench-") && modified(file) < young);
        boolean over = false;
        // Logs go first: from a checkpoint that is left somebody may still go on.
        List<Path> rest = new ArrayList<>(oldestFirst(home.logFolder()));
        rest.addAll(oldestFirst(home.checkpointFolder()));
        long bytes = rest.stream().mapToLong(Sweep::size).sum();
        rest.removeIf(file -> modified(file) >= young);
        for (Path file : rest) {
            if (bytes <= mostBytes) {
                break;
            }
            over = true;
            bytes -= size(file);
            delete(file);
        }
        return new Freed(freed.size(), freedBytes, over);
    }

    private void remove(Path folder, Predicate<Path> needless) {
        files(folder).stream().filter(needless).forEach(this::delete);
    }

    private void delete(Path file) {
        long size = size(file);
        try {
            if (Files.deleteIfExists(file)) {
                freed.add(file);
                freedBytes += size;
            }
        } catch (IOException e) {
            LOG.info("{} is left: {}", file, e.getMessage());
        }
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            LOG.info("{} is not swept: {}", folder, e.getMessage());
            return List.of();
        }
    }

    private static List<Path> oldestFirst(Path folder) {
        return files(folder).stream()
                .sorted(Comparator.comparingLong(Sweep::modified))
                .toList();
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static long size(Path file) {
        return file.toFile().length();
    }

    private static long modified(Path file) {
        return file.toFile().lastModified();
    }
}
