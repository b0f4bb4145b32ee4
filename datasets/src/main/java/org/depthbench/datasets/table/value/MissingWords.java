package org.depthbench.datasets.table.value;

import java.util.Set;

/** The words with which tables say that a value is missing. */
public final class MissingWords {
    /** Those that are never a value, not even among words. */
    public static final Set<String> ALWAYS = Set.of("", "?");

    /** Those that stand for a missing number, and among words may be one of them. */
    public static final Set<String> OFTEN = Set.of(
            "NA", "N/A", "n/a", "na", "#N/A", "<NA>", "nan", "NaN", "NAN", "-nan", "null", "NULL", "Null", "nil",
            "none", "None", "NONE", "missing", "Missing", ".", "-", "--", "–", "~", "*", "\\N", "#NULL!", "k.A.");

    private static final int LONGEST = 8;

    private MissingWords() {}

    /** Whether a text, without blanks around it, may stand for a missing value. */
    public static boolean mayBe(String text) {
        return text.length() <= LONGEST && (ALWAYS.contains(text) || OFTEN.contains(text));
    }
}
