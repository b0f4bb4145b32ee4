package org.depthbench.campaign;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.depthbench.comparison.spec.ComparisonFile;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.DefaultComparisons;
import org.depthbench.comparison.spec.Schedule;
import org.depthbench.comparison.spec.Side;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.desktop.window.WindowMemory;
import org.depthbench.training.trial.Dl4jTrial;
import org.depthbench.trial.Failures;
import org.depthbench.trial.Slice;
import org.depthbench.trial.spec.TrialSpec;

/** Files of ours with bytes changed, cut out, doubled and put in, given to whoever reads them: read, or refused in a sentence. */
final class Mutations {
    private static final long MOST_SECONDS = 30;

    private static final String[] TOKENS = {
        "null", "-1", "1e999", "9223372036854775807", "{}", "[[[[[[[[[[[[", "\"\"", "true", "\u0000", ",", "NaN"
    };

    private final Random random;
    private final Tally tally;
    private final Path file;
    private final Map<String, byte[]> originals = new TreeMap<>();
    private final Map<String, Consumer<Path>> readers = new TreeMap<>();

    Mutations(Path folder, Random random, Tally tally) throws IOException {
        this.random = random;
        this.tally = tally;
        this.file = folder.resolve("mutant");
        ComparisonSpec spec = DefaultComparisons.of(TaskCatalogue.builtIn().byId("iris"), Schedule.AT_ONCE);
        ComparisonFile.write(spec, file);
        add("comparison", ComparisonFile::read);
        Files.writeString(
                file,
                "{\"window\" : 2, \"theme\" : \"dark\", \"language\" : \"de\", \"width\" : 1200, \"height\" : 800}");
        add("window", mutant -> WindowMemory.read(mutant, sentence -> {}));
        TrialSpec deep = spec.trial(Side.DEEP, 1);
        Dl4jTrial trial = new Dl4jTrial(TaskCatalogue.builtIn());
        trial.prepare(deep);
        trial.advance(new Slice(Integer.MAX_VALUE, Long.MAX_VALUE));
        trial.save(file);
        add("checkpoint", mutant -> {
            trial.prepare(deep);
            trial.restore(mutant);
        });
    }

    private void add(String name, Consumer<Path> reader) throws IOException {
        originals.put(name, Files.readAllBytes(file));
        readers.put(name, reader);
    }

    /** One mutant of each kind of file. */
    void each() throws IOException {
        for (Map.Entry<String, byte[]> original : originals.entrySet()) {
            Files.write(file, mutated(original.getValue()));
            long begin = System.nanoTime();
            try {
                readers.get(original.getKey()).accept(file);
                tally.count("mutants read as " + original.getKey());
            } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
                if (Failures.forPeople(e)) {
                    tally.count("mutants refused in a sentence as " + original.getKey());
                } else {
                    Path kept = file.resolveSibling("fault-" + Long.toHexString(random.nextLong()));
                    Files.copy(file, kept);
                    tally.fault("%s: %s, kept as %s".formatted(original.getKey(), e, kept));
                }
            }
            if (System.nanoTime() - begin > MOST_SECONDS * 1_000_000_000L) {
                tally.fault(original.getKey() + " took longer than %d s".formatted(MOST_SECONDS));
            }
        }
    }

    private byte[] mutated(byte[] original) {
        byte[] bytes = original.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            int length = Math.min(bytes.length - at, 1 + random.nextInt(40));
            switch (random.nextInt(6)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 -> bytes = joined(bytes, at, at + length, new byte[0]);
                case 3 -> bytes = joined(bytes, at, at, Arrays.copyOfRange(bytes, at, at + length));
                case 4 ->
                    bytes = joined(
                            bytes,
                            at,
                            at + length,
                            TOKENS[random.nextInt(TOKENS.length)].getBytes(StandardCharsets.UTF_8));
                default -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
            }
        }
        return bytes;
    }

    private static byte[] joined(byte[] bytes, int from, int to, byte[] middle) {
        byte[] all = Arrays.copyOf(bytes, from + middle.length + bytes.length - to);
        System.arraycopy(middle, 0, all, from, middle.length);
        System.arraycopy(bytes, to, all, from + middle.length, bytes.length - to);
        return all.length == 0 ? new byte[] {'{'} : all;
    }
}
