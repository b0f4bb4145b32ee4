package org.depthbench.training.fused.function;

/** Sums, and maxima, in a fixed order that leaves eight steps independent of each other, and errors small. */
public final class Sums {
    private Sums() {}

    /** The sum of {@code count} numbers from {@code at}. */
    public static float of(float[] values, int at, int count) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        float e = 0;
        float f = 0;
        float g = 0;
        float h = 0;
        int i = at;
        for (int end = at + (count & ~7); i < end; i += 8) {
            a += values[i];
            b += values[i + 1];
            c += values[i + 2];
            d += values[i + 3];
            e += values[i + 4];
            f += values[i + 5];
            g += values[i + 6];
            h += values[i + 7];
        }
        for (; i < at + count; i++) {
            a += values[i];
        }
        return (a + b + (c + d)) + (e + f + (g + h));
    }

    /** The largest of {@code count} numbers from {@code at}, at least one; NaN if one of them is. */
    public static float largest(float[] values, int at, int count) {
        float a = values[at];
        float b = a;
        float c = a;
        float d = a;
        int i = at;
        for (int end = at + (count & ~3); i < end; i += 4) {
            a = Math.max(a, values[i]);
            b = Math.max(b, values[i + 1]);
            c = Math.max(c, values[i + 2]);
            d = Math.max(d, values[i + 3]);
        }
        for (; i < at + count; i++) {
            a = Math.max(a, values[i]);
        }
        return Math.max(Math.max(a, b), Math.max(c, d));
    }
}
