package org.depthbench.training.trial;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32C;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.depthbench.training.fused.memory.Floats;
import org.depthbench.trial.TrialException;
import org.depthbench.trial.document.Form;
import org.depthbench.trial.file.DepthbenchException;
import org.depthbench.trial.file.SafeFile;
import org.depthbench.trial.spec.TrialSpec;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A trial between two epochs, in a file of numbers and nothing else: one line that says whose they are, then the parameters and
 * the optimiser's state as 32-bit floats, little end first. The network itself is built from its specification, so that a
 * file decides neither what is made nor how much memory is taken.
 *
 * @param epochs how many epochs it has behind it
 * @param iterations how many steps
 * @param parameters how many numbers the parameters are
 * @param state how many numbers the optimiser's state is
 * @param crc32c checksum of all numbers' bytes (RFC 3720, appendix B.4)
 */
record Checkpoint(TrialSpec spec, int epochs, int iterations, long parameters, long state, long crc32c) {
    /** Of the first line. */
    static final Form<Checkpoint> FORM = Form.first("trial-checkpoint", Checkpoint.class);

    /** No specification is nearly as long. */
    private static final int LONGEST_LINE = 1 << 20;

    /** Writes beside the target and moves it into place, so that an older checkpoint survives a failure. */
    static void write(TrialSpec spec, int epochs, MultiLayerNetwork network, Path file) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        List<Floats> numbers = numbers(network);
        try {
            CRC32C sum = new CRC32C();
            pass(numbers, (bytes, count) -> sum.update(bytes, 0, count));
            Checkpoint head = new Checkpoint(
                    spec,
                    epochs,
                    network.getIterationCount(),
                    network.numParams(),
                    numbers.size() > 1 ? numbers.get(1).count() : 0,
                    sum.getValue());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                out.write((FORM.text(head) + "\n").getBytes(StandardCharsets.UTF_8));
                pass(numbers, (bytes, count) -> out.write(bytes, 0, count));
            }
            SafeFile.move(part, file);
        } catch (IOException e) {
            throw new TrialException("The checkpoint %s could not be written: %s.".formatted(file, e.getMessage()), e);
        } finally {
            deleteQuietly(part);
        }
    }

    /**
     * Puts a network of the same specification where a checkpoint was taken.
     *
     * @throws TrialException with a sentence when the file is of another trial or not whole; the network is then as it was
     */
    static Checkpoint restore(Path file, TrialSpec expected, MultiLayerNetwork network) {
        try {
            Checkpoint head = check(file, expected, network);
            try (InputStream in = open(file)) {
                String unused = line(in);
                for (Floats each : numbers(network)) {
                    fill(each, in);
                }
            }
            network.setIterationCount(head.iterations);
            network.setEpochCount(head.epochs);
            return head;
        } catch (IOException | DepthbenchException e) {
            throw new TrialException(
                    "The checkpoint %s cannot be read: it is missing or damaged. Delete it, and this side begins anew."
                            .formatted(file),
                    e);
        }
    }

    private static Checkpoint check(Path file, TrialSpec expected, MultiLayerNetwork network) throws IOException {
        try (InputStream in = open(file)) {
            String line = line(in);
            Checkpoint head = FORM.read(line);
            if (!head.spec().equals(expected)) {
                throw new TrialException("The checkpoint %s belongs to another trial.".formatted(file), null);
            }
            INDArray state = network.getUpdater().getStateViewArray();
            long wanted = Float.BYTES * (network.numParams() + (state == null ? 0 : state.length()));
            if (head.parameters != network.numParams()
                    || head.state != (state == null ? 0 : state.length())
                    || head.epochs < 0
                    || head.iterations < 0
                    || Files.size(file) != line.getBytes(StandardCharsets.UTF_8).length + 1 + wanted
                    || checksum(in) != head.crc32c) {
                throw new IOException("Its numbers are not those that it promises.");
            }
            return head;
        }
    }

    private static InputStream open(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), Float.BYTES * Floats.PIECE);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.size() == LONGEST_LINE) {
                throw new IOException("It does not begin with a line.");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static long checksum(InputStream in) throws IOException {
        CRC32C sum = new CRC32C();
        byte[] bytes = new byte[Float.BYTES * Floats.PIECE];
        for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
            sum.update(bytes, 0, count);
        }
        return sum.getValue();
    }

    /** The parameters, and the optimiser's state where it has one, as they lie in memory. */
    private static List<Floats> numbers(MultiLayerNetwork network) {
        INDArray state = network.getUpdater().getStateViewArray();
        return state == null
                ? List.of(Floats.of(network.params()))
                : List.of(Floats.of(network.params()), Floats.of(state));
    }

    @FunctionalInterface
    private interface Taker {
        void take(byte[] bytes, int count) throws IOException;
    }

    private static void pass(List<Floats> numbers, Taker taker) throws IOException {
        float[] piece = new float[Floats.PIECE];
        byte[] bytes = new byte[Float.BYTES * Floats.PIECE];
        for (Floats each : numbers) {
            for (int at = 0; at < each.count(); at += Floats.PIECE) {
                int count = Math.min(Floats.PIECE, each.count() - at);
                each.read(at, piece, count);
                ByteBuffer.wrap(bytes)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asFloatBuffer()
                        .put(piece, 0, count);
                taker.take(bytes, Float.BYTES * count);
            }
        }
    }

    private static void fill(Floats numbers, InputStream in) throws IOException {
        float[] piece = new float[Floats.PIECE];
        byte[] bytes = new byte[Float.BYTES * Floats.PIECE];
        for (int at = 0; at < numbers.count(); at += Floats.PIECE) {
            int count = Math.min(Floats.PIECE, numbers.count() - at);
            if (in.readNBytes(bytes, 0, Float.BYTES * count) < Float.BYTES * count) {
                throw new IOException("It ends too early.");
            }
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(piece, 0, count);
            numbers.write(at, piece, count);
        }
    }

    private static void deleteQuietly(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // Only a left-over beside the checkpoint; the next write replaces it.
        }
    }
}
