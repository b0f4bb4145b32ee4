package org.depthbench.datasets.table.source;

/** How much a file may bring; beyond it is no table to be learned from, or one made to exhaust its reader. */
public final class Limits {
    /** Columns of a table: as many as a sheet of a workbook can have. */
    public static final int MOST_COLUMNS = 16_384;

    /** Characters of one row. */
    public static final int MOST_CHARACTERS_OF_A_ROW = 1 << 24;

    /** Values of a column of categories. */
    public static final int MOST_CATEGORIES = 10_000;

    /** Bytes that come out of a packed file. */
    public static final long MOST_UNPACKED_BYTES = 16L << 30;

    private static final long ALWAYS_UNPACKED = 64L << 20;
    private static final long MOST_UNPACKED_OF_A_BYTE = 200;

    private Limits() {}

    /** How many bytes may come out of so many packed ones. */
    public static long unpackedOf(long packed) {
        return Math.max(ALWAYS_UNPACKED, packed * MOST_UNPACKED_OF_A_BYTE);
    }
}
