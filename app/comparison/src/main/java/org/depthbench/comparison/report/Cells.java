package org.depthbench.comparison.report;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts as cells of a file that is opened by spreadsheets. */
final class Cells {
    /** What a spreadsheet takes for the beginning of a formula: https://owasp.org/www-community/attacks/CSV_Injection. */
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\t\r]");

    private Cells() {}

    /** The text, with the apostrophe before it that makes a spreadsheet show a formula instead of reckoning it. */
    static @Nullable String text(@Nullable String text) {
        return text != null && FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }
}
