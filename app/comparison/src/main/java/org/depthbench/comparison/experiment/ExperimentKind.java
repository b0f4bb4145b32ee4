package org.depthbench.comparison.experiment;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The questions that an experiment can answer. */
public enum ExperimentKind {
    /** Is the difference real? */
    REPEAT("is the difference real?"),
    /** How large is the noise? One network on both sides, with other seeds. */
    SAME_AGAINST_SAME("how large is the noise?"),
    /** Who needs how much data? */
    DATA_REQUIREMENTS("who needs how much data?"),
    /** Where does more depth stop paying? */
    DEPTH_LADDER("where does more depth stop paying?"),
    /** Who wins at which size of the training set and which depth? */
    CROSSOVER_MAP("who wins at which size and depth?"),
    /** What does a score cost? */
    COST_TO_TARGET("what does the target score cost?"),
    /** Who memorises? */
    OVERFITTING("who memorises?"),
    /** Which network for which work? */
    APPLICATIONS("which network for which work?");

    private final String question;

    ExperimentKind(String question) {
        this.question = question;
    }

    /** What it asks, as a question. */
    public String question() {
        return question;
    }

    /** Whether its trials are trained one at a time, each in a process of its own, because times are what it asks. */
    public boolean alone() {
        return this == COST_TO_TARGET;
    }

    /** Whether it tries training sets of several sizes. */
    public boolean resizes() {
        return this == DATA_REQUIREMENTS || this == CROSSOVER_MAP;
    }

    /** Whether it tries networks of several depths. */
    public boolean deepens() {
        return this == DEPTH_LADDER || this == CROSSOVER_MAP;
    }

    /** The kind as a word, such as {@code data-requirements}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The kind of a word.
     *
     * @throws IllegalArgumentException with a sentence that names the valid words
     */
    public static ExperimentKind byWord(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown experiment \"%s\". Available: %s."
                        .formatted(
                                word,
                                Arrays.stream(values())
                                        .map(ExperimentKind::word)
                                        .collect(Collectors.joining(", ")))));
    }
}
