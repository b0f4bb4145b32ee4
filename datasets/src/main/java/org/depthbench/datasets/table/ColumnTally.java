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
    private final DoubleList values;
    private boolean numbersAlone = true;
    private int from;
    private int to;
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
        boolean quoted = row.quoted(field);
        find(row, field, quoted);
        if (!wordsAreAll || quotesKeep || !isKnown(row.characters())) {
            addNew(row, field, quoted);
        }
    }

    /** Finds where the word of a field begins and ends. */
    private void find(Row row, int field, boolean keepBlanks) {
        char[] text = row.characters();
        from = row.start(field);
        to = row.end(field);
        while (!keepBlanks && from < to && Spaces.isBlank(text[from])) {
            from++;
        }
        while (!keepBlanks && to > from && Spaces.isBlank(text[to - 1])) {
            to--;
        }
    }

    /** Counts a word that was met before, and so is what it was then; most words of a table are such. */
    private boolean isKnown(char[] text) {
        int place = words.find(text, from, to);
        if (place == WordCounts.UNKNOWN) {
            return false;
        }
        boolean isNumber = numbersAlone || !Double.isNaN(words.number(place));
        if (!isNumber && odd.size() < MOST_ODD) {
            return false;
        }
        if (isNumber && ascending) {
            follow(words.number(place));
        }
        words.count(place);
        return true;
    }

    private void addNew(Row row, int field, boolean quoted) throws UnreadableTable {
        boolean read = reader.read(row.characters(), from, to);
        boolean beyond = read && Math.abs(reader.lastValue()) > Float.MAX_VALUE;
        boolean number = read && !beyond;
        if (number && given.isEmpty() && declaredValues.isEmpty()) {
            if (quoted) {
                find(row, field, false);
            }
            count(row.characters(), true);
            return;
        }
        String trimmed = Spaces.trimmed(row.text(field));
        boolean sure = quotesKeep && quoted;
        if (!sure && (given.contains(trimmed) || (!number && MissingWords.mayBe(trimmed)))) {
            missingWords.merge(trimmed, 1L, Long::sum);
            return;
        }
        if (!number && declaredValues.isEmpty()) {
            addOdd(row, trimmed, beyond ? ColumnLoader.BEYOND : ColumnLoader.NO_NUMBER);
        }
        String word = quoted ? row.text(field) : trimmed;
        if (!declaredValues.isEmpty() && !declaredValues.contains(word)) {
            undeclared++;
            addOdd(row, word, ColumnLoader.UNDECLARED);
        }
        count(row.characters(), number);
    }

    private void addOdd(Row row, String text, String why) {
        if (odd.size() < MOST_ODD) {
            odd.add(new Odd(row.line(), text, why));
        }
    }

    /** Counts the word that was found and read last. */
    private void count(char[] text, boolean number) throws UnreadableTable {
        if (number) {
            follow(reader.lastValue());
        } else {
            numbersAlone = false;
        }
        if (!wordsAreAll) {
            weigh(text, from, to, number, 1);
            if (number) {
                values.add(reader.lastValue());
            }
        } else if (words.add(text, from, to, number ? reader.lastValue() : Double.NaN)) {
            budget.take(BYTES_OF_A_WORD + 2L * (to - from));
            if (words.size() > (numbersAlone ? Math.min(mostWords, MOST_NUMBERS_AS_WORDS) : mostWords)) {
                giveWordsUp();
            }
        }
    }

    private void follow(double value) {
        ascending &= value > last;
        last = value;
    }

    private void giveWordsUp() throws UnreadableTable {
        finish();
        words.<UnreadableTable>forEach((word, number, times) -> {
            for (long i = 0; i < times && !Double.isNaN(number); i++) {
                values.add(number);
            }
        });
        wordsAreAll = false;
        wordsSeen = words.size();
        words.clear();
    }

    /** Counts by what they are the words that were counted one by one; to be called when there are no more rows. */
    void finish() {
        words.<RuntimeException>forEach((word, number, times) ->
                weigh(word, 0, word.length, reader.read(word, 0, word.length) && !Double.isNaN(number), times));
    }

    private void weigh(char[] text, int start, int end, boolean number, long times) {
        texts += times;
        characters += times * (end - start);
        if (number) {
            numbers += times;
            integers &= reader.lastIsInteger();
            decimals = Math.max(decimals, reader.lastDecimals());
            leadingZeros += reader.lastHasLeadingZero() ? times : 0;
            rounded += reader.lastIsRounded() ? times : 0;
        } else {
            others += times;
            for (int i = start; i < end; i++) {
                blanksWithin += text[i] == ' ' ? times : 0;
            }
            dates += Dates.isDate(Spaces.trimmed(new String(text, start, end - start))) ? times : 0;
        }
    }

    /** The different numbers with how often each is there; they are given up. */
    NumberCounts numberCounts() {
        NumberCounts counts = values.counts();
        words.<RuntimeException>forEach((word, number, times) -> {
            if (!Double.isNaN(number)) {
                counts.add(number, times);
            }
        });
        return counts;
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
