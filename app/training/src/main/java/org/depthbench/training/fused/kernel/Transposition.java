package org.depthbench.training.fused.kernel;

/** Exchanges rows and columns of a matrix, block by block, so that both sides stay in the first cache. */
public final class Transposition {
    private static final int BLOCK = 16;

    private Transposition() {}

    /**
     * {@code to[c × rows + r] = from[at + r × stride + c]}.
     *
     * @param stride from one row to the next
     */
    public static void of(float[] from, int at, int stride, int rows, int columns, float[] to) {
        for (int row = 0; row < rows; row += BLOCK) {
            int rowEnd = Math.min(rows, row + BLOCK);
            for (int column = 0; column < columns; column += BLOCK) {
                int columnEnd = Math.min(columns, column + BLOCK);
                for (int r = row; r < rowEnd; r++) {
                    for (int c = column; c < columnEnd; c++) {
                        to[c * rows + r] = from[at + r * stride + c];
                    }
                }
            }
        }
    }
}
