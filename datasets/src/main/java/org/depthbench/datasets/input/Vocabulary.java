package org.depthbench.datasets.input;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The tokens of which texts consist, here characters. A text becomes the places of its tokens; 0 is the padding behind a text that is
 * shorter than others, 1 whatever the vocabulary does not know.
 */
public final class Vocabulary {
    /** Behind the end of a text. */
    public static final int PADDING = 0;

    /** Whatever is not among the characters. */
    public static final int UNKNOWN = 1;

    private static final int FIRST = 2;
    private static final String UNKNOWN_SIGN = "□";

    private final List<String> characters;
    private final Map<String, Integer> places = new HashMap<>();

    /** A vocabulary of these characters, each a code point. */
    public Vocabulary(String characters) {
        this.characters =
                characters.codePoints().mapToObj(Character::toString).distinct().toList();
        for (int i = 0; i < this.characters.size(); i++) {
            places.put(this.characters.get(i), FIRST + i);
        }
    }

    /** How many tokens there are, padding and the unknown one included. */
    public int size() {
        return FIRST + characters.size();
    }

    /** The beginning of a text as so many tokens, padded where it is shorter. */
    public float[] encode(String text, int length) {
        float[] tokens = new float[length];
        List<String> characters =
                text.codePoints().limit(length).mapToObj(Character::toString).toList();
        for (int i = 0; i < characters.size(); i++) {
            tokens[i] = places.getOrDefault(characters.get(i), UNKNOWN);
        }
        return tokens;
    }

    /** The text of some tokens without its padding; what was unknown is an empty box. */
    public String decode(float[] tokens) {
        return IntStream.range(0, tokens.length)
                .map(i -> (int) tokens[i])
                .filter(token -> token != PADDING)
                .mapToObj(token -> token == UNKNOWN ? UNKNOWN_SIGN : characters.get(token - FIRST))
                .collect(Collectors.joining());
    }
}
