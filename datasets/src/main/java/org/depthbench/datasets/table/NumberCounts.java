package org.depthbench.datasets.table;

/** Counts different numbers, of which none is NaN. */
final class NumberCounts {
    private static final int FIRST = 64;

    /** The bits of a number and how often it is there, one behind the other, so that both come from memory together. */
    private long[] entries = new long[2 * FIRST];

    private int size;

    /** Is told of a number. */
    @FunctionalInterface
    interface Taker {
        /** A number that is there so often. */
        void take(double number, long times);
    }

    void add(double number, long times) {
        addBits(bits(number), times);
    }

    private void addBits(long bits, long times) {
        int place = place(bits);
        if (entries[place + 1] == 0) {
            entries[place] = bits;
            size++;
        }
        entries[place + 1] += times;
        if (4 * size > entries.length) {
            grow();
        }
    }

    /** How many different ones there are. */
    int size() {
        return size;
    }

    /** Tells of all of them, in no order. */
    void forEach(Taker taker) {
        for (int place = 0; place < entries.length; place += 2) {
            if (entries[place + 1] > 0) {
                taker.take(Double.longBitsToDouble(entries[place]), entries[place + 1]);
            }
        }
    }

    /** How often a number is there. */
    long countOf(double number) {
        return entries[place(bits(number)) + 1];
    }

    /** Both zeros are the same number. */
    private static long bits(double number) {
        return Double.doubleToRawLongBits(number + 0.0);
    }

    private int place(long bits) {
        int place = (int) (((bits ^ (bits >>> 32)) * 0x9E3779B97F4A7C15L) >>> 32) & (entries.length - 2);
        while (entries[place + 1] > 0 && entries[place] != bits) {
            place = (place + 2) & (entries.length - 2);
        }
        return place;
    }

    private void grow() {
        long[] old = entries;
        entries = new long[2 * old.length];
        size = 0;
        for (int place = 0; place < old.length; place += 2) {
            if (old[place + 1] > 0) {
                addBits(old[place], old[place + 1]);
            }
        }
    }
}
