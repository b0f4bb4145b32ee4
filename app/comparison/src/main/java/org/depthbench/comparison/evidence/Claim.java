package org.depthbench.comparison.evidence;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the text claims in one row, and the rule by which it is judged here.
 *
 * @param title the row's heading
 * @param shallow the claim on shallow networks
 * @param deep the claim on deep ones
 * @param rule when the verdict is what, in words
 */
public record Claim(String title, String shallow, String deep, String rule) {
    private static final String TABLE = "org.depthbench.assets.table";

    /** The claims of all rows in a language; English for one that there is no text in. */
    public static Map<Row, Claim> all(Locale locale) {
        ResourceBundle text = ResourceBundle.getBundle(
                TABLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return Stream.of(Row.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        row -> new Claim(
                                text.getString(row.word() + ".title"),
                                text.getString(row.word() + ".shallow"),
                                text.getString(row.word() + ".deep"),
                                text.getString(row.word() + ".rule"))));
    }
}
