package org.depthbench.datasets.input;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A vocabulary of characters, each a code point. */
public final class Characters extends Vocabulary {
    private final List<String> characters;
    private final Map<String, Integer> places = new HashMap<>();

    /** A vocabulary of these characters. */
    public Characters(String characters) {
        this.characters =
                characters.codePoints().mapToObj(Character::toString).distinct().toList();
        for (int i = 0; i < this.characters.size(); i++) {
            places.put(this.characters.get(i), FIRST + i);
        }
    }

    @Override
    public int size() {
        return FIRST + characters.size();
    }

    @Override
    public List<String> split(String text, int most) {
        return text.codePoints().limit(most).mapToObj(Character::toString).toList();
    }

    @Override
    int place(String token) {
        return places.getOrDefault(token, UNKNOWN);
    }

    @Override
    String token(int place) {
        return characters.get(place - FIRST);
    }

    @Override
    String between() {
        return "";
    }
}
