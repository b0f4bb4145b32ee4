package org.depthbench.training.fused.function;

import java.util.Arrays;

/**
 * Pieces of several rows beside vectors of one row. The Java machine makes vector instructions only of loops that look at the same place of all
 * their arrays, so a vector is repeated for each row of a piece, and a sum over rows is kept row by row until the end: two to three
 * times as fast as a loop for each row (64 numbers, JDK 17).
 */
public final class Rows {
    private Rows() {}

    /** Fills the beginning of a piece with copies of a row. */
    public static void repeat(float[] row, float[] piece, int times) {
        for (int at = 0; at < times * row.length; at += row.length) {
            System.arraycopy(row, 0, piece, at, row.length);
        }
    }

    /** Adds the first {@code count} numbers of one piece to those of another. */
    public static void add(float[] to, float[] terms, int count) {
        for (int i = 0; i < count; i++) {
            to[i] += terms[i];
        }
    }

    /** Puts the products of two pieces' first {@code count} numbers into a third, which may be one of them. */
    public static void multiply(float[] to, float[] a, float[] b, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = a[i] * b[i];
        }
    }

    /** Multiplies {@code count} numbers from {@code at} by one. */
    public static void scale(float[] values, int at, int count, float factor) {
        for (int i = at; i < at + count; i++) {
            values[i] *= factor;
        }
    }

    /** Sums the first rows of a piece up into one. */
    public static void sum(float[] piece, int rows, float[] row) {
        Arrays.fill(row, 0);
        for (int at = 0; at < rows * row.length; at += row.length) {
            for (int i = 0; i < row.length; i++) {
                row[i] += piece[at + i];
            }
        }
    }
}
