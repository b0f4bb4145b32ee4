package org.depthbench.training.trial;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.depthbench.training.engine.UnpackedJna;

/**
 * The most memory that this process has ever held, as the operating system itself keeps count of it: readings at intervals
 * miss peaks between them.
 */
public final class PeakMemory {
    /** {@code RUSAGE_SELF} of {@code sys/resource.h}. */
    private static final int SELF = 0;

    /** On 64-bit macOS two times of 16 bytes stand before {@code ru_maxrss}, which is in bytes there; 144 bytes in all. */
    private static final int MAXRSS_AT = 32;

    private static final int RUSAGE_BYTES = 144;

    /** {@code PeakWorkingSetSize} in {@code PROCESS_MEMORY_COUNTERS} of {@code psapi.h} on 64-bit Windows; 72 bytes in all. */
    private static final int PEAK_WORKING_SET_AT = 8;

    private static final int COUNTERS_BYTES = 72;

    private final LongSupplier bytes;

    private PeakMemory(LongSupplier bytes) {
        this.bytes = bytes;
    }

    /** The count of this machine's operating system; 0 where it keeps none that is known here. */
    public static PeakMemory find() {
        Path status = Path.of("/proc/self/status");
        if (Files.isReadable(status)) {
            return new PeakMemory(() -> ofStatus(status));
        }
        if (!Platform.is64Bit() || !(Platform.isMac() || Platform.isWindows())) {
            return new PeakMemory(() -> 0);
        }
        try {
            UnpackedJna.keep();
            return new PeakMemory(Platform.isMac() ? mac() : windows());
        } catch (UnsatisfiedLinkError e) {
            return new PeakMemory(() -> 0);
        }
    }

    /** As much as it has held at most, in bytes. */
    public long bytes() {
        return bytes.getAsLong();
    }

    /** {@code VmHWM} of proc(5). What getrusage(2) says on Linux also counts whoever started this process. */
    private static long ofStatus(Path status) {
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static LongSupplier mac() {
        Function getrusage = NativeLibrary.getProcess().getFunction("getrusage");
        return () -> {
            try (Memory usage = new Memory(RUSAGE_BYTES)) {
                return getrusage.invokeInt(new Object[] {SELF, usage}) == 0 ? usage.getLong(MAXRSS_AT) : 0;
            }
        };
    }

    private static LongSupplier windows() {
        NativeLibrary kernel = NativeLibrary.getInstance("kernel32");
        Function processMemory = kernel.getFunction("K32GetProcessMemoryInfo");
        // GetCurrentProcess answers -1, which stands for whoever asks.
        Pointer self = Pointer.createConstant(-1L);
        return () -> {
            try (Memory counters = new Memory(COUNTERS_BYTES)) {
                counters.setInt(0, COUNTERS_BYTES);
                int done = processMemory.invokeInt(new Object[] {self, counters, COUNTERS_BYTES});
                return done == 0 ? 0 : counters.getLong(PEAK_WORKING_SET_AT);
            }
        };
    }
}
