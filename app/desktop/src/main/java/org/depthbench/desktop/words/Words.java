package org.depthbench.desktop.words;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The window's text in one language; English where there is none in it. */
public final class Words {
    /** The languages that the window speaks. */
    public static final List<String> LANGUAGES = List.of("en", "de");

    private static final String BUNDLE = "org.depthbench.assets.window";

    private final Locale locale;
    private final ResourceBundle text;

    /** The text in a language. */
    public Words(Locale locale) {
        this.locale = locale;
        this.text = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The language that was asked for. */
    public Locale locale() {
        return locale;
    }

    /**
     * The text of a key with values in its places {@code {0}}, {@code {1}}…
     *
     * @throws java.util.MissingResourceException when there is none, which a test rules out
     */
    public String get(String key, Object... values) {
        return new MessageFormat(text.getString(key), Locale.ROOT).format(values);
    }
}
