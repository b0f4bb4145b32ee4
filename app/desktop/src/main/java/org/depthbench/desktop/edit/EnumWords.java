package org.depthbench.desktop.edit;

import java.util.Locale;
import javafx.util.StringConverter;
import org.depthbench.desktop.words.Words;

/** Names the values of an enum by the bundle, under {@code enum.value}. */
public final class EnumWords<E extends Enum<E>> extends StringConverter<E> {
    private final Words words;

    /** Names in the language of the words. */
    public EnumWords(Words words) {
        this.words = words;
    }

    @Override
    public String toString(E value) {
        return value == null
                ? ""
                : words.get(value.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "."
                        + value.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public E fromString(String text) {
        throw new UnsupportedOperationException("Chosen, never typed");
    }
}
