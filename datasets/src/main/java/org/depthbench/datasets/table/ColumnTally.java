package org.depthbench.datasets.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.depthbench.datasets.table.column.ColumnLoader;
import org.depthbench.datasets.table.row.Row;
import org.depthbench.datasets.table.source.Budget;
import org.depthbench.datasets.table.source.UnreadableTable;
import org.depthbench.datasets.table.value.Dates;
import org.depthbench.datasets.table.value.Declared;
import org.depthbench.datasets.table.value.MissingWords;
import org.depthbench.datasets.table.value.NumberReader;
import org.depthbench.datasets.table.value.Numerals;
import org.depthbench.datasets.table.value.Spaces;

/** Counts what stands in a column, before it is known what it is. */
final class ColumnTally {
    private static final int MOST_ODD = 10;
    private static final int MOST_NUMBERS_AS_WORDS = 1000;
    private static final int BYTES_OF_A_WORD = 120;

    final String name;
    final Optional<Declared> declared;
    final Map<String, Long> missingWords = new TreeMap<>();
    final List<Odd> odd = new ArrayList<>();
    final DoubleList values;
    long numbers;
    long others;
    long dates;
    long texts;
    long characters;
    long blanksWithin;
    long rounded;
    long leadingZeros;
    long undeclared;
    boolean integers = true;
    boolean ascending = true;
    int decimals;
    boolean wordsAreAll = true;
    long wordsSeen;

    private final NumberReader reader;
    private final Budget budget;
    private final Set<String> given;
    private final Set<String> declaredValues;
    private final int mostWords;
    private final boolean quotesKeep;
    private final WordCounts words = new WordCounts();
    private double last = Double.NEGATIVE_INFINITY;

    /** A value that is no number where others are, or none of those that are declared. */
    record Odd(long line, String text, String why) {}

    /**
     * Counts nothing yet.
     *
     * @param given words for a missing value that a person has said
     * @param mostWords different values that are kept
     * @param quotesKeep whether a word in quotes never means that a value is missing
     */
    ColumnTally(
            String name,
            Optional<Declared> declared,
            Numerals numerals,
            Set<String> given,
            int mostWords,
            boolean quotesKeep,
            Budget budget) {
        this.name = name;
        this.declared = declared;
        this.reader = new NumberReader(numerals);
        this.given = given;
        this.declaredValues = declared.map(said -> Set.copyOf(said.values())).orElse(Set.of());
        this.mostWords = mostWords;
        this.quotesKeep = quotesKeep;
        this.budget = budget;
        this.values = new DoubleList(budget);
    }

    void add(Row row, int field) throws UnreadableTable {
        boolean number = reader.read(row.characters(), row.start(field), row.end(field));
        boolean beyond = number && Math.abs(reader.lastValue()) > Float.MAX_VALUE;
        if (number && !beyond && given.isEmpty() && declaredValues.isEmpty()) {
            addNumber();
            count(row.characters(), row.start(field), row.end(field), false);
            return;
        }
        String trimmed = Spaces.trimmed(row.text(field));
        boolean sure = quotesKeep && row.quoted(field);
        if (!sure && (given.contains(trimmed) || (!number && MissingWords.mayBe(trimmed)))) {
            missingWords.merge(trimmed, 1L, Long::sum);
            return;
        }
        if (number && !beyond) {
            addNumber();
        } else {
            others++;
            dates += Dates.isDate(trimmed) ? 1 : 0;
            if (declaredValues.isEmpty()) {
                addOdd(row, trimmed, beyond ? ColumnLoader.BEYOND : ColumnLoader.NO_NUMBER);
            }
        }
        String word = row.quoted(field) ? row.text(field) : trimmed;
        if (!declaredValues.isEmpty() && !declaredValues.contains(word)) {
            undeclared++;
            addOdd(row, word, ColumnLoader.UNDECLARED);
        }
        count(row.characters(), row.start(field), row.end(field), row.quoted(field));
    }

    private void addOdd(Row row, String text, String why) {
        if (odd.size() < MOST_ODD) {
            odd.add(new Odd(row.line(), text, why));
        }
    }

    private void addNumber() throws UnreadableTable {
        double value = reader.lastValue();
        numbers++;
        values.add(value);
        integers &= reader.lastIsInteger();
        ascending &= value > last;
        last = value;
        decimals = Math.max(decimals, reader.lastDecimals());
        leadingZeros += reader.lastHasLeadingZero() ? 1 : 0;
        rounded += reader.lastIsRounded() ? 1 : 0;
    }

    private void count(char[] text, int from, int to, boolean keepBlanks) throws UnreadableTable {
        int start = from;
        int end = to;
        while (!keepBlanks && start < end && Spaces.isBlank(text[start])) {
            start++;
        }
        while (!keepBlanks && end > start && Spaces.isBlank(text[end - 1])) {
            end--;
        }
        texts++;
        characters += end - start;
        for (int i = start; i < end; i++) {
            blanksWithin += text[i] == ' ' ? 1 : 0;
        }
        if (wordsAreAll && words.add(text, start, end)) {
            budget.take(BYTES_OF_A_WORD + 2L * (end - start));
            if (words.size() > (others == 0 ? Math.min(mostWords, MOST_NUMBERS_AS_WORDS) : mostWords)) {
                wordsAreAll = false;
                wordsSeen = words.size();
                words.clear();
            }
        }
    }

    /** How many values there are, whatever they are. */
    long present() {
        return numbers + others;
    }

    /** How many stand for a missing one, or may. */
    long missing() {
        return missingWords.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many of those a column of words does not take for missing. */
    Map<String, Long> missingAmongWords() {
        Map<String, Long> open = new TreeMap<>(missingWords);
        open.keySet().removeIf(word -> MissingWords.ALWAYS.contains(word) || given.contains(word));
        return open;
    }

    /** The different values with how often each is there, those included that may stand for a missing one among words. */
    Map<String, Long> words(boolean withOpen) {
        Map<String, Long> all = words.all();
        if (withOpen) {
            missingAmongWords().forEach((word, count) -> all.merge(word, count, Long::sum));
        }
        return all;
    }
}
