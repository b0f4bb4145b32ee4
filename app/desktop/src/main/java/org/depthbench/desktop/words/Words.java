package org.depthbench.desktop.words;

import java.util.List;
import java.util.Locale;
import org.depthbench.comparison.spec.Texts;

/** The window's texts in one language. */
public final class Words {
    /** The languages that the window speaks. */
    public static final List<String> LANGUAGES = List.of("en", "de");

    private final Locale locale;
    private final Texts texts;

    /** The texts in a language. */
    public Words(Locale locale) {
        this.locale = locale;
        this.texts = new Texts("org.depthbench.assets.window", locale);
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
        return texts.get(key, values);
    }
}
