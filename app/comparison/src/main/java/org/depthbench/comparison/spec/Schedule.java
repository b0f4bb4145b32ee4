package org.depthbench.comparison.spec;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How two trials share the machine. */
public enum Schedule {
    /** Both train concurrently, each on a core of its own where there are two. */
    AT_ONCE,
    /** One slice to the side that has trained less: both curves grow, and neither disturbs the other's timing. */
    TAKE_TURNS,
    /** The shallow trial from beginning to end, then the deep one: the most exact timings. */
    ONE_AFTER_THE_OTHER;

    /** The schedule that suits a machine: at once, unless there is but one core. */
    public static Schedule suiting(int cores) {
        return cores >= 2 ? AT_ONCE : TAKE_TURNS;
    }

    /** The threads of each trial on a machine: its share of the cores while it trains. */
    public int threads(int cores) {
        return this == AT_ONCE ? Math.max(1, cores / Side.values().length) : cores;
    }

    /** The schedule as a word: {@code at-once}, {@code take-turns} or {@code one-after-the-other}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The schedule of a word.
     *
     * @throws IllegalArgumentException with a sentence that names the valid words
     */
    public static Schedule byWord(String word) {
        return Arrays.stream(values())
                .filter(schedule -> schedule.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown schedule \"%s\". Available: %s."
                        .formatted(
                                word,
                                Arrays.stream(values()).map(Schedule::word).collect(Collectors.joining(", ")))));
    }
}
