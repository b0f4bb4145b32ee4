package org.depthbench.comparison.worker;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file that a worker prints into, native libraries included, which are handed it and know nothing of it: where it grows too
 * large, its end is kept beside it and it begins anew. A worker that prints for ever holds twice the limit, and what it prints between
 * two looks.
 */
final class WorkerLog implements AutoCloseable {
    /** Of one file. */
    static final long MOST_BYTES = 8L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(WorkerLog.class);

    private final Path file;
    private final long mostBytes;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "worker log watch");
        thread.setDaemon(true);
        return thread;
    });

    /** An empty log, in a folder that is there. */
    WorkerLog(Path file, long mostBytes) throws IOException {
        this.file = file;
        this.mostBytes = mostBytes;
        Files.write(file, new byte[0]);
    }

    /** Looks at it now and then, until it is closed. */
    void watch() {
        ScheduledFuture<?> unused = watch.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    Path file() {
        return file;
    }

    /** What a process appends to it goes on at its beginning, once it has been cut. */
    ProcessBuilder.Redirect redirect() {
        return ProcessBuilder.Redirect.appendTo(file.toFile());
    }

    /** Where its end is kept when it begins anew. */
    Path previous() {
        String name = String.valueOf(file.getFileName());
        return file.resolveSibling(name.replaceFirst("\\.log$", "") + ".previous.log");
    }

    /** Begins it anew where it is too large. */
    void look() {
        try (FileChannel log = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long size = log.size();
            if (size > mostBytes) {
                keepEnd(log, size);
                log.truncate(0);
            }
        } catch (IOException e) {
            LOG.info("{} may grow: {}", file, e.getMessage());
        }
    }

    private void keepEnd(FileChannel log, long size) throws IOException {
        try (WritableByteChannel previous = Channels.newChannel(Files.newOutputStream(previous()))) {
            long from = size - mostBytes;
            while (from < size) {
                long copied = log.transferTo(from, size - from, previous);
                if (copied <= 0) {
                    return;
                }
                from += copied;
            }
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
