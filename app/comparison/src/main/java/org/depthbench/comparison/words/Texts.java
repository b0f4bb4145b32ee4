package org.depthbench.comparison.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts of one resource bundle in one language; English where there is none in it. */
public final class Texts {
    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Numerals numerals;

    /** @param name of the bundle, such as {@code org.depthbench.assets.table} */
    public Texts(String name, Locale locale) {
        this.numerals = new Numerals(locale);
        this.bundle = ResourceBundle.getBundle(name, locale, NO_OTHER_LANGUAGE);
    }

    /** The text of a key without values; empty when there is none. */
    public Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(get(key)) : Optional.empty();
    }

    /** A phrase with each of its words in this language, where the bundle has the word as a key. */
    public String words(String phrase) {
        return Stream.of(phrase.split(" ", -1))
                .map(word -> find(word).orElse(word))
                .collect(Collectors.joining(" "));
    }

    /**
     * The text of a key with values in its places {@code {0}}, {@code {1}}…, numbers and figures among them as this language writes them.
     *
     * @throws java.util.MissingResourceException when there is none
     */
    public String get(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), numerals.commas() ? Locale.GERMAN : Locale.ROOT)
                .format(Stream.of(values).map(numerals::value).toArray());
    }
}
