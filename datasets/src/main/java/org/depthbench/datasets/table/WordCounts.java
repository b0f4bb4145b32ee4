package org.depthbench.datasets.table;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts different words, and knows which of them are numbers; one that is known is found without making a text of its characters. */
final class WordCounts {
    /** The place of a word that is not known. */
    static final int UNKNOWN = -1;

    private static final int FIRST = 64;
    private static final int PRIME = 31;
    private static final int MOST_LATIN = 0xff;

    /** The key of a word, 0 where there is none, and how often it is there, one behind the other, so that both come from memory together. */
    private long[] entries = new long[2 * FIRST];

    private char[] @Nullable [] words = new char[FIRST][];
    private double[] numbers = new double[FIRST];
    private int size;

    /** Is told of a word. */
    @FunctionalInterface
    interface Taker<X extends Exception> {
        /** A word, what it is as a number or NaN, and how often it is there. */
        void take(char[] word, double number, long times) throws X;
    }

    /** The place of the word between two others of a text, good until one is added; or {@link #UNKNOWN}. */
    int find(char[] text, int from, int to) {
        int place = place(key(text, from, to), text, from, to);
        return entries[2 * place] == 0 ? UNKNOWN : place;
    }

    /** Counts a word that is known once more. */
    void count(int place) {
        entries[2 * place + 1]++;
    }

    /** What a word is as a number; NaN where it is none. */
    double number(int place) {
        return numbers[place];
    }

    /**
     * Counts the word between two places.
     *
     * @param number what it is as a number, NaN where it is none
     * @return whether it is new
     */
    boolean add(char[] text, int from, int to, double number) {
        long key = key(text, from, to);
        int place = place(key, text, from, to);
        boolean isNew = entries[2 * place] == 0;
        if (isNew) {
            put(place, key, Arrays.copyOfRange(text, from, to), number, 1);
            size++;
            if (2 * size > words.length) {
                grow();
            }
        } else {
            count(place);
        }
        return isNew;
    }

    private void put(int place, long key, char[] word, double number, long times) {
        entries[2 * place] = key;
        entries[2 * place + 1] = times;
        words[place] = word;
        numbers[place] = number;
    }

    int size() {
        return size;
    }

    void clear() {
        reserve(FIRST);
        size = 0;
    }

    private void reserve(int places) {
        entries = new long[2 * places];
        words = new char[places][];
        numbers = new double[places];
    }

    <X extends Exception> void forEach(Taker<X> taker) throws X {
        for (int place = 0; place < words.length; place++) {
            char[] word = words[place];
            if (word != null) {
                taker.take(word, numbers[place], entries[2 * place + 1]);
            }
        }
    }

    /** All of them in the order of their letters. */
    Map<String, Long> all() {
        Map<String, Long> all = new TreeMap<>();
        this.<RuntimeException>forEach((word, number, times) -> all.put(new String(word), times));
        return all;
    }

    private int place(long key, char[] text, int from, int to) {
        int mask = words.length - 1;
        int place = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        long there = entries[2 * place];
        while (there != 0 && (there != key || (key < 0 && differs(words[place], text, from, to)))) {
            place = (place + 1) & mask;
            there = entries[2 * place];
        }
        return place;
    }

    /** A short word in Latin letters as a number of its own, above 0; a hash below 0 of another one. */
    private static long key(char[] text, int from, int to) {
        long key = to - from + 1L;
        int all = 0;
        for (int i = from; i < to; i++) {
            key = (key << Byte.SIZE) + text[i];
            all |= text[i];
        }
        return to - from < Long.BYTES - 1 && all <= MOST_LATIN ? key : hash(text, from, to) | Long.MIN_VALUE;
    }

    private static long hash(char[] text, int from, int to) {
        long hash = 0;
        for (int i = from; i < to; i++) {
            hash = PRIME * hash + text[i];
        }
        return hash;
    }

    private static boolean differs(char @Nullable [] word, char[] text, int from, int to) {
        return word == null || !Arrays.equals(word, 0, word.length, text, from, to);
    }

    private void grow() {
        char[] @Nullable [] oldWords = words;
        long[] oldEntries = entries;
        double[] oldNumbers = numbers;
        reserve(2 * oldWords.length);
        for (int old = 0; old < oldWords.length; old++) {
            char[] word = oldWords[old];
            if (word != null) {
                long key = oldEntries[2 * old];
                put(place(key, word, 0, word.length), key, word, oldNumbers[old], oldEntries[2 * old + 1]);
            }
        }
    }
}
