package org.depthbench.desktop.words;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Sentences that what works behind the window says in English, in the window's language: what went wrong, what an experiment found, what was seen of a file. One
 * that it has no twin of stays as it is.
 */
final class SentenceWords {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(#?)}");
    private static final String FIGURE = "([\\d,.]+)";
    private static final String ENGLISH = ".en";

    private final List<Twin> twins;
    private final UnaryOperator<String> value;
    private final UnaryOperator<String> figure;

    /**
     * One sentence in two languages.
     *
     * @param english matches it with any values
     * @param figures whether each of these, in their order, is a figure
     * @param other has their places
     */
    private record Twin(Pattern english, List<Boolean> figures, MessageFormat other) {}

    /**
     * @param bundle has the sentences, such as {@code failures}
     * @param value puts a value into the language that is no sentence
     * @param figure puts a figure into it; a place such as <code>{0#}</code> has nothing else
     */
    SentenceWords(String bundle, Locale locale, UnaryOperator<String> value, UnaryOperator<String> figure) {
        this.value = value;
        this.figure = figure;
        ResourceBundle texts = ResourceBundle.getBundle(
                "org.depthbench.assets." + bundle,
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        List<Twin> found = new ArrayList<>();
        texts.keySet().stream()
                .filter(key -> key.endsWith(ENGLISH))
                .sorted()
                .forEach(key -> found.add(new Twin(
                        pattern(texts.getString(key)),
                        PLACE.matcher(texts.getString(key))
                                .results()
                                .map(place -> !place.group(2).isEmpty())
                                .toList(),
                        new MessageFormat(
                                texts.getString(key.substring(0, key.length() - ENGLISH.length()) + "."
                                                + locale.getLanguage())
                                        .replace("'", "''"),
                                Locale.ROOT))));
        twins = List.copyOf(found);
    }

    private static Pattern pattern(String english) {
        StringBuilder regex = new StringBuilder();
        Matcher places = PLACE.matcher(english);
        int from = 0;
        while (places.find()) {
            regex.append(Pattern.quote(english.substring(from, places.start())))
                    .append(places.group(2).isEmpty() ? "(.+?)" : FIGURE);
            from = places.end();
        }
        return Pattern.compile(
                regex.append(Pattern.quote(english.substring(from))).toString());
    }

    /** The sentence in the window's language, its values too. */
    String of(String english) {
        return twin(english).orElse(english);
    }

    private Optional<String> twin(String english) {
        for (Twin twin : twins) {
            Matcher matcher = twin.english().matcher(english);
            if (matcher.matches()) {
                Object[] values = IntStream.rangeClosed(1, matcher.groupCount())
                        .mapToObj(group -> twin.figures().get(group - 1)
                                ? figure.apply(matcher.group(group))
                                : value.apply(of(matcher.group(group))))
                        .toArray();
                return Optional.of(twin.other().format(values));
            }
        }
        return Optional.empty();
    }
}
