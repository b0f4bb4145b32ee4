package org.depthbench.datasets.input;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A vocabulary of words, which are known only when somebody asks for one: they are those of data that may not be here yet. A word is a run
 * of letters and digits, perhaps with apostrophes inside, in small letters; whatever stands between words is left out.
 */
public final class WordList extends Vocabulary {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}\\p{N}]+)*");

    private final int size;
    private final Supplier<List<String>> source;
    private @Nullable Known known;

    private record Known(List<String> words, Map<String, Integer> places) {}

    /**
     * A vocabulary.
     *
     * @param size how many tokens there are at most, padding and the unknown one included
     * @param source gives the words in their order, and is asked once; those beyond the size are unknown
     */
    public WordList(int size, Supplier<List<String>> source) {
        this.size = size;
        this.source = source;
    }

    /** The most common words of some texts, no more than a vocabulary of a size has room for; of equally common ones in the order of letters. */
    public static List<String> mostCommon(Stream<String> texts, int size) {
        Map<String, Integer> counts = new HashMap<>();
        texts.flatMap(text -> words(text)).forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(size - FIRST)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).map(word -> word.toLowerCase(Locale.ROOT));
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public List<String> split(String text, int most) {
        return words(text).limit(most).toList();
    }

    private synchronized Known known() {
        Known found = known;
        if (found == null) {
            List<String> words = source.get().stream().limit(size - FIRST).toList();
            Map<String, Integer> places = new HashMap<>();
            for (int i = 0; i < words.size(); i++) {
                places.put(words.get(i), FIRST + i);
            }
            found = new Known(words, places);
            known = found;
        }
        return found;
    }

    @Override
    int place(String token) {
        return known().places().getOrDefault(token, UNKNOWN);
    }

    @Override
    String token(int place) {
        return known().words().get(place - FIRST);
    }

    @Override
    String between() {
        return " ";
    }
}
