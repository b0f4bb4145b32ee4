package org.depthbench.datasets.own;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.depthbench.datasets.input.Vocabulary;
import org.depthbench.datasets.text.TextFolder;

/** Makes of texts what networks read: the characters that texts to learn from often have, in texts of one length. */
final class TextGoods {
    private static final int MOST_CHARACTERS = 200;
    private static final int LEAST_OFTEN = 3;
    /** Of a smaller set every character counts. */
    private static final int SMALL = 100;

    private final List<String> texts;
    private final int length;

    /** @param texts tidy ones, see {@link TextFolder#tidy} */
    TextGoods(List<String> texts, int length) {
        this.texts = texts;
        this.length = length;
    }

    /**
     * What they consist of.
     *
     * @param train the places of those to learn from; no character counts that stands in the others alone
     */
    OwnInputs.Texts inputs(int[] train, List<String> notes) {
        Map<Integer, Long> often = IntStream.of(train)
                .boxed()
                .flatMap(place -> texts.get(place).codePoints().boxed())
                .collect(Collectors.groupingBy(c -> c, TreeMap::new, Collectors.counting()));
        int least = train.length < SMALL ? 1 : LEAST_OFTEN;
        String characters = often.entrySet().stream()
                .filter(each -> each.getValue() >= least)
                .sorted(Map.Entry.<Integer, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_CHARACTERS)
                .map(each -> Character.toString(each.getKey()))
                .collect(Collectors.joining());
        int rare = often.size() - characters.codePointCount(0, characters.length());
        if (rare > 0) {
            notes.add("%,d rare characters count as one unknown character.".formatted(rare));
        }
        long cut = texts.stream()
                .filter(text -> TextFolder.characters(text) > length)
                .count();
        if (cut > 0) {
            notes.add("%,d texts are longer than %,d characters; their beginnings are read.".formatted(cut, length));
        }
        return new OwnInputs.Texts(length, characters);
    }

    /**
     * Each as networks read it.
     *
     * @param right what is right for one
     */
    Material material(OwnInputs.Texts inputs, IntFunction<Float> right) {
        Vocabulary vocabulary = inputs.inputs().vocabulary();
        return (place, to) -> {
            for (float token : vocabulary.encode(texts.get(place), length)) {
                to.putFloat(token);
            }
            to.putFloat(right.apply(place));
        };
    }
}
