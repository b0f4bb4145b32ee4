package org.depthbench.comparison.evidence;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depthbench.comparison.words.Figures;
import org.depthbench.comparison.words.Numerals;
import org.depthbench.comparison.words.Texts;
import org.depthbench.datasets.TaskCatalogue;

/** What the table says in one language: the text's claims, and the sentences that measurements are put into. */
public final class TableWords {
    /** As {@link Figures} writes them, such as {@code 1.23 M} or {@code 3 min 05 s}. */
    private static final Pattern FIGURE = Pattern.compile("[\\d.]+ \\S{1,3}( \\d+ s)?");

    private static final char NO_BREAK_SPACE = '\u00a0';

    private final Texts texts;
    private final Texts tasks;
    private final Texts terms;
    private final Numerals numerals;

    /** The table in a language; in English for one that there is no text in. */
    public TableWords(Locale locale) {
        this.texts = new Texts("org.depthbench.assets.table", locale);
        this.tasks = new Texts("org.depthbench.assets.tasks", locale);
        this.terms = new Texts("org.depthbench.assets.terms", locale);
        this.numerals = new Numerals(locale);
    }

    /** The claims of all rows. */
    public Map<Row, Claim> claims() {
        return Stream.of(Row.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        row -> new Claim(
                                get(row.word() + ".title"),
                                get(row.word() + ".shallow"),
                                get(row.word() + ".deep"),
                                get(row.word() + ".rule"))));
    }

    /** A sentence of a row, with values in its places; no line breaks between a number and its unit. */
    public String get(String key, Object... values) {
        return texts.get(key, Stream.of(values).map(TableWords::together).toArray());
    }

    private static Object together(Object value) {
        return value instanceof String text && FIGURE.matcher(text).matches()
                ? text.replace(' ', NO_BREAK_SPACE)
                : value;
    }

    /** A figure as this language writes it. */
    public String figure(String english) {
        return numerals.of(english);
    }

    /** A figure as this language writes it, and what it is the number of. */
    public Glance.Figure figure(String english, String of) {
        return new Glance.Figure(figure(english), of);
    }

    /** The words of a layer or a shape in this language. */
    public String terms(String phrase) {
        return terms.words(phrase);
    }

    /** What the task of an id is called. */
    public String title(TaskCatalogue catalogue, String task) {
        return tasks.find(task + ".title").orElse(catalogue.title(task));
    }

    /** A number of things: one has a text of its own. */
    public String count(String key, int number) {
        return number == 1 ? get(key + ".one") : get(key + ".many", Integer.toString(number));
    }
}
