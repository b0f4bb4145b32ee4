package org.depthbench.desktop.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.depthbench.comparison.chart.ChartStyle;

/** A look of the whole window. */
public enum Theme {
    LIGHT,
    DARK,
    /** Black on white, and always large: for a wall in a bright room. */
    PROJECTOR;

    private static final String FOLDER = "/org/depthbench/assets/theme/";

    /** The theme as a word: {@code light}, {@code dark} or {@code projector}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The theme of a word.
     *
     * @throws IllegalArgumentException with a sentence that names the valid words
     */
    public static Theme byWord(String word) {
        return Arrays.stream(values())
                .filter(theme -> theme.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown theme \"%s\". Available: %s."
                        .formatted(
                                word, Arrays.stream(values()).map(Theme::word).collect(Collectors.joining(", ")))));
    }

    /** The theme that follows; the first one follows the last. */
    public Theme next() {
        return switch (this) {
            case LIGHT -> DARK;
            case DARK -> PROJECTOR;
            case PROJECTOR -> LIGHT;
        };
    }

    /** The look of all controls, in the form that is read fastest. */
    public String controls() {
        return this == DARK
                ? new PrimerDark().getUserAgentStylesheetBSS()
                : new PrimerLight().getUserAgentStylesheetBSS();
    }

    /** What this program adds: its tokens, then the rules that use them. */
    public List<String> stylesheets() {
        return List.of(address(word() + ".css"), address("window.css"));
    }

    static String address(String file) {
        return Objects.requireNonNull(Theme.class.getResource(FOLDER + file), file)
                .toExternalForm();
    }

    /** The look of charts. */
    public ChartStyle charts() {
        return ChartStyle.of(word());
    }
}
