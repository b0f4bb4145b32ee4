package org.depthbench.datasets.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.depthbench.datasets.table.source.Monitor;

/**
 * How fast a table of numbers is looked at and read, beside Commons CSV, which goes over its fields and makes no number of them; each
 * by the processor time of its thread, the best of some rounds in one run. The first argument is the file's size in MB.
 */
final class ReadingSpeed {
    private static final int COLUMNS = 20;
    private static final int ROUNDS = 3;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ReadingSpeed() {}

    private interface Pass {
        long rows() throws IOException;
    }

    /** Measures. */
    public static void main(String[] arguments) throws IOException {
        long megabytes = arguments.length > 0 ? Long.parseLong(arguments[0]) : 200;
        Path file = Files.createTempFile("speed", ".csv");
        try {
            write(file, megabytes << 20);
            double commons = seconds("Commons CSV goes over it", file, () -> commonsCsv(file));
            double look = seconds("look", file, () -> TableFile.look(file).rows());
            Choices choices = TableFile.look(file).choices();
            double read = seconds("read", file, () -> TableFile.read(file, choices, Monitor.NONE)
                    .rows());
            System.out.printf("look and read: %.2f times as fast as Commons CSV%n", commons / (look + read));
            System.out.printf("%,d MB of heap at most%n", Runtime.getRuntime().maxMemory() >> 20);
        } finally {
            Files.delete(file);
        }
    }

    private static void write(Path file, long bytes) throws IOException {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(1);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int column = 0; column < COLUMNS; column++) {
                out.write((column == 0 ? "" : ",") + "x" + column);
            }
            out.write('\n');
            for (long written = 0; written < bytes; ) {
                StringBuilder row = new StringBuilder();
                for (int column = 0; column < COLUMNS; column++) {
                    row.append(column == 0 ? "" : ",");
                    row.append(column % 2 == 0 ? random.nextInt(100_000) / 1000.0 : random.nextInt(1000));
                }
                out.append(row.append('\n'));
                written += row.length();
            }
        }
    }

    private static long commonsCsv(Path file) throws IOException {
        long rows = 0;
        try (Reader in = Files.newBufferedReader(file);
                CSVParser parser = CSVFormat.DEFAULT.parse(in)) {
            for (CSVRecord each : parser) {
                rows += each.size() == COLUMNS ? 1 : 0;
            }
        }
        return rows;
    }

    private static double seconds(String what, Path file, Pass pass) throws IOException {
        double best = Double.MAX_VALUE;
        long rows = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begin = THREADS.getCurrentThreadCpuTime();
            rows = pass.rows();
            best = Math.min(best, (THREADS.getCurrentThreadCpuTime() - begin) / 1e9);
        }
        System.out.printf("%s: %.2f s, %.0f MB/s, %,d rows%n", what, best, Files.size(file) / 1e6 / best, rows);
        return best;
    }
}
