package org.depthbench.datasets.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Words and numbers are counted as the maps of the platform count them. */
class CountsTest {
    @Property(tries = 300)
    void wordsOfEveryLengthAndScriptAreToldApart(@ForAll("words") List<String> words) {
        WordCounts counts = new WordCounts();
        for (String word : words) {
            char[] text = ("<" + word + ">").toCharArray();
            int place = counts.find(text, 1, text.length - 1);
            if (place == WordCounts.UNKNOWN) {
                counts.add(text, 1, text.length - 1, Double.NaN);
            } else {
                counts.count(place);
            }
        }

        assertEquals(
                words.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting())),
                counts.all());
        assertEquals(counts.all().size(), counts.size());
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.strings()
                .withChars("ab0 \u0101\u0201")
                .ofMaxLength(9)
                .list()
                .ofMaxSize(300);
    }

    @Property(tries = 300)
    void numbersAreToldApart(@ForAll("numbers") List<Double> numbers) {
        NumberCounts counts = new NumberCounts();
        numbers.forEach(number -> counts.add(number, 2));
        Map<Double, Long> seen = new HashMap<>();
        counts.forEach((number, times) -> seen.merge(number, times, Long::sum));

        assertEquals(
                numbers.stream().collect(Collectors.groupingBy(number -> number + 0.0, Collectors.summingLong(n -> 2))),
                seen);
        assertEquals(seen.size(), counts.size());
        seen.forEach((number, times) -> assertEquals(times, counts.countOf(number)));
    }

    @Provide
    Arbitrary<List<Double>> numbers() {
        return Arbitraries.oneOf(
                        Arbitraries.integers().between(-200, 200).map(number -> number / 10.0), Arbitraries.doubles())
                .list()
                .ofMaxSize(600);
    }
}
