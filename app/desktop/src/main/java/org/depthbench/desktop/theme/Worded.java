package org.depthbench.desktop.theme;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Says what is chosen from a list; nothing is typed there. */
public final class Worded<T> extends StringConverter<T> {
    private final Function<T, String> words;

    /** @param words of one of them */
    public Worded(Function<T, String> words) {
        this.words = words;
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? "" : words.apply(value);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("Chosen, never typed");
    }
}
