package org.depthbench.datasets.table;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts different texts; one that is known is found without making a text of its characters. */
final class WordCounts {
    private static final int FIRST = 64;
    private static final int PRIME = 31;

    private @Nullable String[] words = new String[FIRST];
    private long[] counts = new long[FIRST];
    private int size;

    /** Counts the characters between two places, and answers whether they are new. */
    boolean add(char[] text, int from, int to) {
        int place = place(text, from, to);
        boolean isNew = words[place] == null;
        counts[place]++;
        if (isNew) {
            words[place] = new String(text, from, to - from);
            size++;
            if (2 * size > words.length) {
                grow();
            }
        }
        return isNew;
    }

    int size() {
        return size;
    }

    void clear() {
        words = new String[FIRST];
        counts = new long[FIRST];
        size = 0;
    }

    Map<String, Long> all() {
        Map<String, Long> all = new LinkedHashMap<>();
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            if (word != null) {
                all.put(word, counts[i]);
            }
        }
        return all;
    }

    private int place(char[] text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = PRIME * hash + text[i];
        }
        int place = spread(hash);
        while (differs(words[place], text, from, to)) {
            place = (place + 1) & (words.length - 1);
        }
        return place;
    }

    /** The hash of a text is the platform's, so that growing needs no characters. */
    private int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return (mixed ^ (mixed >>> 16)) & (words.length - 1);
    }

    private static boolean differs(@Nullable String word, char[] text, int from, int to) {
        if (word == null) {
            return false;
        }
        if (word.length() != to - from) {
            return true;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != text[from + i]) {
                return true;
            }
        }
        return false;
    }

    private void grow() {
        @Nullable String[] old = words;
        long[] oldCounts = counts;
        words = new String[2 * old.length];
        counts = new long[words.length];
        for (int i = 0; i < old.length; i++) {
            String word = old[i];
            if (word != null) {
                int place = spread(word.hashCode());
                while (words[place] != null) {
                    place = (place + 1) & (words.length - 1);
                }
                words[place] = word;
                counts[place] = oldCounts[i];
            }
        }
    }
}
