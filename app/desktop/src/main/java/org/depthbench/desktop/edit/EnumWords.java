package org.depthbench.desktop.edit;

import java.util.Locale;
import java.util.function.Function;
import javafx.util.StringConverter;
import org.depthbench.desktop.words.Words;

/** Names the values of an enum by the bundle, under {@code enum.value}. */
public final class EnumWords<E extends Enum<E>> extends StringConverter<E> {
    private final Words words;
    private final Function<E, String> enumeration;

    /** Names in the language of the words. */
    public EnumWords(Words words) {
        this(words, value -> value.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT));
    }

    /** @param enumeration what stands for the enum in the bundle */
    EnumWords(Words words, String enumeration) {
        this(words, value -> enumeration);
    }

    private EnumWords(Words words, Function<E, String> enumeration) {
        this.words = words;
        this.enumeration = enumeration;
    }

    @Override
    public String toString(E value) {
        return value == null
                ? ""
                : words.get(enumeration.apply(value) + "." + value.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public E fromString(String text) {
        throw new UnsupportedOperationException("Chosen, never typed");
    }
}
