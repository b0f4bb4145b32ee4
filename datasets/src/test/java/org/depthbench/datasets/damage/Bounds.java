package org.depthbench.datasets.damage;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.depthbench.datasets.folder.UnreadableFiles;
import org.depthbench.datasets.table.source.UnreadableTable;

/** What reading a damaged file may take, and how it may end. */
public final class Bounds {
    private static final long MOST_NANOS = 5_000_000_000L;
    private static final long ALWAYS_BYTES = 64L << 20;
    private static final long TIMES_THE_FILE = 4;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Bounds() {}

    /** Reads something. */
    @FunctionalInterface
    public interface Step<T> {
        /** What was read. */
        T take() throws IOException;
    }

    /**
     * Takes a step, and sees to it that it took less than five seconds of a processor and allocated, in all and not at a time, no more than 64 MiB and
     * four times the file.
     */
    public static <T> T keep(long fileBytes, Step<T> step) throws IOException {
        long begin = THREADS.getCurrentThreadCpuTime();
        long before = THREADS.getCurrentThreadAllocatedBytes();
        T taken;
        try {
            taken = step.take();
        } catch (IOException e) {
            check(fileBytes, begin, before);
            throw e;
        }
        check(fileBytes, begin, before);
        return taken;
    }

    private static void check(long fileBytes, long begin, long before) {
        long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
        long nanos = THREADS.getCurrentThreadCpuTime() - begin;
        if (nanos > MOST_NANOS || bytes > ALWAYS_BYTES + TIMES_THE_FILE * fileBytes) {
            throw new AssertionError(
                    "%,d ms and %,d bytes for a file of %,d bytes.".formatted(nanos / 1_000_000, bytes, fileBytes));
        }
    }

    /** Sees to it that a refusal is one sentence. */
    public static void check(IOException refusal, String name) {
        String sentence = String.valueOf(refusal.getMessage());
        boolean known = refusal instanceof UnreadableTable || refusal instanceof UnreadableFiles;
        if (!known
                || !sentence.startsWith(name)
                || sentence.lines().count() != 1
                || sentence.contains("null")
                || sentence.contains("Exception")) {
            throw new AssertionError("No sentence: " + sentence, refusal);
        }
    }
}
