package org.depthbench.datasets.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.depthbench.datasets.damage.Bounds;
import org.depthbench.datasets.damage.Damage;
import org.depthbench.datasets.table.source.Monitor;
import org.depthbench.datasets.table.source.UnreadableTable;

/**
 * Small tables in every format, damaged at random: each is read, or refused in one sentence, after few passes over its bytes. Started
 * as a program, it tries as many as its first argument says, from the seed that is its second.
 */
final class Mutants {
    private static final long AT_ONCE = 20_000;
    private static final int MOST_PASSES = 8;

    private final Path file;
    private final Damage damage;
    private long read;

    Mutants(Path folder) throws IOException {
        this.file = folder.resolve("some.csv");
        this.damage = new Damage(whole());
    }

    private static List<byte[]> whole() throws IOException {
        String plain =
                "id,name,size (cm),kind\n1,\"Ann, B\",1.5,a\n2,O'Brien,NA,b\n3,\"say \"\"so\"\"\",\"2.25\",a\n\n4,,7,b\n";
        String european = "x;y;z\n1,5;1.240,75;ü\n2,5;;ö\n-0,25;12,00;ü\n";
        String backslashes = "said,x\n\"a \\\"b\\\", c\",1\n\"C:\\\\\",2\n\"\\\"\",3\n\"d\",4\n";
        String spaces = "# note\n a   b  c\n 1.0  2  x\n 10   3  y\n";
        String arff = """
                % c
                @relation r
                @attribute 'a b' numeric
                @attribute c {x,'y z'}
                @attribute s string
                @data
                1.5,x,"it's"
                ?,'y z',?
                {0 3,1 x}
                """;
        String tabs = "a\tb\r\n2021-01-02\t3\r\n2021-01-03\t4\r\n";
        byte[] workbook = OddWorkbookTest.workbook(
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
                        + "<row r=\"2\"><c r=\"A2\"><v>1.5</v></c><c r=\"B2\" s=\"1\"><v>44291</v></c></row>",
                "a",
                "b");
        return List.of(
                plain.getBytes(StandardCharsets.UTF_8),
                european.getBytes(StandardCharsets.ISO_8859_1),
                backslashes.getBytes(StandardCharsets.UTF_8),
                spaces.getBytes(StandardCharsets.UTF_8),
                arff.getBytes(StandardCharsets.UTF_8),
                arff.getBytes(StandardCharsets.UTF_8),
                tabs.getBytes(StandardCharsets.UTF_16LE),
                workbook,
                Tables.gzip(plain.getBytes(StandardCharsets.UTF_8)),
                Tables.gzip(workbook));
    }

    /** Tries so many, and answers how many of them could be read. */
    long tryAll(long count, long seed) throws IOException {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        long before = read;
        for (long i = 0; i < count; i++) {
            byte[] mutant = damage.any(random);
            try {
                tryOne(mutant);
            } catch (IOException | RuntimeException | Error e) {
                throw new AssertionError("mutant %d of seed %d: %s".formatted(i, seed, Arrays.toString(mutant)), e);
            }
        }
        return read - before;
    }

    private void tryOne(byte[] mutant) throws IOException {
        Files.write(file, mutant);
        AtomicLong bytes = new AtomicLong();
        AtomicLong last = new AtomicLong();
        Monitor counting = new Monitor(
                (now, total) -> {
                    bytes.addAndGet(now < last.get() ? now : now - last.get());
                    last.set(now);
                },
                () -> false);
        try {
            Look look = Bounds.keep(mutant.length, () -> TableFile.look(file, counting));
            look.columns().forEach(column -> check(look, column));
            ReadTable table = Bounds.keep(
                    mutant.length, () -> TableFile.read(file, look.choices().droppingBadRows(), counting));
            if (table.rows() + table.dropped() != look.rows()) {
                throw new AssertionError("%d rows were read and %d dropped of %d."
                        .formatted(table.rows(), table.dropped(), look.rows()));
            }
            read++;
        } catch (UnreadableTable e) {
            Bounds.check(e, "some.csv");
        }
        if (bytes.get() > (long) MOST_PASSES * mutant.length) {
            throw new AssertionError("%d bytes were read of a file of %d.".formatted(bytes.get(), mutant.length));
        }
    }

    private static void check(Look look, ColumnLook column) {
        if (column.missing() > look.rows() || column.distinct() > look.rows()) {
            throw new AssertionError("Column %s of %d rows has %d missing and %d different ones."
                    .formatted(column.name(), look.rows(), column.missing(), column.distinct()));
        }
    }

    /** Tries many. */
    public static void main(String[] arguments) throws IOException {
        long count = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        Path folder = Files.createTempDirectory("mutants");
        try {
            Mutants mutants = new Mutants(folder);
            long read = 0;
            for (long done = 0; done < count; done += AT_ONCE) {
                long now = Math.min(AT_ONCE, count - done);
                read += mutants.tryAll(now, seed + done);
                System.out.printf("%,d, of which %,d were read%n", done + now, read);
            }
            System.out.printf("%,d damaged tables: %,d were read, all others refused in a sentence.%n", count, read);
        } finally {
            Files.deleteIfExists(folder.resolve("some.csv"));
            Files.delete(folder);
        }
    }
}
