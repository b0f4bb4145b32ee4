package org.depthbench.datasets.input;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The tokens of which texts consist: characters or words. A text becomes the places of its tokens; 0 is the padding behind a text that is
 * shorter than others, 1 whatever the vocabulary does not know.
 */
public abstract sealed class Vocabulary permits Characters, WordList {
    /** Behind the end of a text. */
    public static final int PADDING = 0;

    /** Whatever is not in the vocabulary. */
    public static final int UNKNOWN = 1;

    static final int FIRST = 2;
    private static final String UNKNOWN_SIGN = "□";

    /** How many tokens there are, padding and the unknown one included. */
    public abstract int size();

    /** The tokens at the beginning of a text, no more than so many. */
    public abstract List<String> split(String text, int most);

    /** The place of a token. */
    abstract int place(String token);

    /** The token of a place from {@link #FIRST} on. */
    abstract String token(int place);

    /** What stands between two tokens of a text. */
    abstract String between();

    /** The beginning of a text as so many tokens, padded where it is shorter. */
    public final float[] encode(String text, int length) {
        float[] tokens = new float[length];
        List<String> split = split(text, length);
        for (int i = 0; i < split.size(); i++) {
            tokens[i] = place(split.get(i));
        }
        return tokens;
    }

    /** The text of some tokens without its padding; what was unknown is an empty box. */
    public final String decode(float[] tokens) {
        return IntStream.range(0, tokens.length)
                .map(i -> (int) tokens[i])
                .filter(token -> token != PADDING)
                .mapToObj(token -> token == UNKNOWN ? UNKNOWN_SIGN : token(token))
                .collect(Collectors.joining(between()));
    }
}
