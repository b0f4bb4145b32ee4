package org.depthbench.training.fused.memory;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A row of 32-bit numbers in native memory. The matrix library works on it in place; Java loops work on copies of pieces
 * that fit the processor's first cache, because Java 17 turns loops over arrays into vector instructions and loops over
 * native memory not.
 */
public final class Floats {
    /** How many numbers a piece has that Java loops work on: with its copies it stays in the first cache. */
    public static final int PIECE = 4096;

    /** The most numbers that one direct buffer can hold: 2³¹ - 1 bytes. */
    public static final long MOST = Integer.MAX_VALUE / Float.BYTES;

    /** Numbers in the longest vector, and in a line of the cache: loads that cross lines take products some 7 % longer. */
    private static final int LINE = 16;

    /** Whoever owns the memory; a direct buffer alone does not keep it alive. */
    private final Object owner;

    private final long address;
    private final FloatBuffer buffer;

    private Floats(Object owner, FloatPointer memory, long count) {
        this.owner = owner;
        this.address = memory.address();
        this.buffer = memory.capacity(count).asBuffer();
    }

    /** New memory, all 0, from the beginning of a line of the cache; freed when nothing refers to it any more. */
    public static Floats allocate(long count) {
        if (count > MOST) {
            throw new OutOfMemoryError(
                    "One array would have %,d numbers, at most %,d are possible.".formatted(count, MOST));
        }
        FloatPointer memory = new FloatPointer(Math.max(1, count) + LINE);
        long intoLine = memory.address() / Float.BYTES % LINE;
        Floats floats = new Floats(memory, memory.getPointer(LINE - intoLine), Math.max(1, count));
        floats.fill(0, Math.toIntExact(count), 0);
        return floats;
    }

    /** The memory of a contiguous array of Deeplearning4j's, which stays its own. */
    public static Floats of(INDArray array) {
        return new Floats(array, new FloatPointer(array.data().addressPointer()), array.length());
    }

    /** How many numbers there are. */
    public int count() {
        return buffer.capacity();
    }

    /** Copies {@code count} numbers from {@code at} into the beginning of a Java array. */
    public void read(int at, float[] into, int count) {
        buffer.get(at, into, 0, count);
    }

    /** Copies {@code count} numbers from {@code at} into a Java array from {@code first}. */
    public void read(int at, float[] into, int first, int count) {
        buffer.get(at, into, first, count);
    }

    /** Copies {@code count} numbers from the beginning of a Java array to {@code at}. */
    public void write(int at, float[] from, int count) {
        buffer.put(at, from, 0, count);
    }

    /** Copies {@code count} numbers from {@code first} of a Java array to {@code at}. */
    public void write(int at, float[] from, int first, int count) {
        buffer.put(at, from, first, count);
    }

    /** Copies {@code count} numbers from {@code at} to {@code to} of other memory. */
    public void copy(int at, Floats into, int to, int count) {
        into.buffer.put(to, buffer, at, count);
    }

    /** One number. */
    public float get(int at) {
        return buffer.get(at);
    }

    /** Sets {@code count} numbers from {@code at} to one value. */
    public void fill(int at, int count, float value) {
        float[] piece = new float[Math.min(count, PIECE)];
        Arrays.fill(piece, value);
        for (int done = 0; done < count; done += PIECE) {
            write(at + done, piece, Math.min(PIECE, count - done));
        }
    }

    /** Where number {@code at} lies in native memory. */
    long address(int at) {
        return address + (long) at * Float.BYTES;
    }

    @Override
    public String toString() {
        return "%d numbers of %s".formatted(count(), owner.getClass().getSimpleName());
    }
}
