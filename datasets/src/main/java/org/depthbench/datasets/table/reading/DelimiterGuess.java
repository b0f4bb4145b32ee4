package org.depthbench.datasets.table.reading;

import java.io.IOException;
import org.depthbench.datasets.table.row.Layout;
import org.depthbench.datasets.table.source.UnreadableTable;
import org.depthbench.datasets.table.value.Dates;
import org.depthbench.datasets.table.value.MissingWords;
import org.depthbench.datasets.table.value.NumberReader;
import org.depthbench.datasets.table.value.Numerals;
import org.depthbench.datasets.table.value.Spaces;

/**
 * Recognises what parts the fields of a text, and what quotes them: with the right ones most rows have equally many fields, and the
 * fields look like numbers, dates and words, without another delimiter in them.
 *
 * @param layout with delimiter and quote
 * @param sample the rows as they are with these
 * @param score how well they fit, up to 1
 */
record DelimiterGuess(Layout layout, Sample sample, double score) {
    private static final char[] DELIMITERS = {',', ';', '\t', '|', Layout.SPACES, ':'};
    private static final char[] QUOTES = {'"', '\'', Layout.NONE};
    private static final String PARTING = ",;\t|";
    private static final double ONE_COLUMN = 0.35;
    private static final double ONE_COLUMN_OF_NUMBERS = 0.4;
    private static final double SHORT_HEADER = 0.6;
    private static final double WORD_OF_SEVERAL = 0.85;
    private static final double MUCH = 0.8;
    private static final int LEAST_QUOTED = 2;
    private static final int MANY_ROWS = 10_000;

    static DelimiterGuess of(String name, String text) throws IOException {
        DelimiterGuess best = oneColumn(name, text);
        UnreadableTable tooWide = null;
        for (char delimiter : DELIMITERS) {
            if (delimiter != Layout.SPACES && text.indexOf(delimiter) < 0) {
                continue;
            }
            for (char quote : QUOTES) {
                if (quote != Layout.NONE && quote != '"' && text.indexOf(quote) < 0) {
                    continue;
                }
                try {
                    DelimiterGuess guess = parted(name, text, delimiter, quote);
                    best = guess.score() > best.score() ? guess : best;
                } catch (UnreadableTable e) {
                    tooWide = e;
                }
            }
        }
        if (tooWide != null && best.sample().usualSize() == 1) {
            throw tooWide;
        }
        Layout layout = Quoting.of(name, text, best.layout(), MANY_ROWS);
        return layout.equals(best.layout())
                ? best
                : new DelimiterGuess(layout, Sample.of(name, text, layout), best.score());
    }

    private static DelimiterGuess oneColumn(String name, String text) throws IOException {
        Layout layout =
                Quoting.of(name, text, Layout.PLAIN.withDelimiter(Layout.NONE).withQuote('"'), Sample.MOST_ROWS);
        Sample sample = Sample.of(name, text, layout);
        if (sample.lines().stream().anyMatch(Sample.Line::spoilt)) {
            layout = layout.withQuote(Layout.NONE);
            sample = Sample.of(name, text, layout);
        }
        Cells cells = new Cells();
        sample.from(1).lines().forEach(line -> cells.add(line, false));
        double packed = sample.share(DelimiterGuess::isPacked);
        boolean named =
                !sample.lines().isEmpty() && !hasSeveralNames(sample.lines().get(0));
        double score = ONE_COLUMN + (named && cells.numbersShare() > MUCH ? ONE_COLUMN_OF_NUMBERS : 0);
        return new DelimiterGuess(layout, sample, packed > MUCH ? 1 : score);
    }

    private static boolean hasSeveralNames(Sample.Line line) {
        String text = line.fields().get(0);
        return text.chars().anyMatch(c -> PARTING.indexOf(c) >= 0)
                && text.chars().anyMatch(Character::isLetter);
    }

    /** Whether a line is one field in quotes with delimiters in it. */
    static boolean isPacked(Sample.Line line) {
        return line.quoted().get(0) && line.fields().get(0).chars().anyMatch(c -> PARTING.indexOf(c) >= 0);
    }

    private static DelimiterGuess parted(String name, String text, char delimiter, char quote) throws IOException {
        Layout layout =
                Quoting.of(name, text, Layout.PLAIN.withDelimiter(delimiter).withQuote(quote), Sample.MOST_ROWS);
        Sample all = Sample.of(name, text, layout);
        Sample sample = all.without('#').without('%');
        sample = sample.lines().isEmpty() ? all : sample;
        int size = sample.usualSize();
        if (size == 1) {
            return new DelimiterGuess(layout, all, 0);
        }
        Cells cells = new Cells();
        for (Sample.Line line : sample.lines()) {
            if (line.size() == size) {
                cells.add(line, true);
            }
        }
        double score = sample.share(line -> !line.spoilt() && line.size() == size) * (1 + cells.cleanShare()) / 2;
        if (size == 2 && sample.lines().get(0).size() == 1) {
            score *= SHORT_HEADER;
        }
        if (quote == '\'' && cells.quoted < LEAST_QUOTED) {
            score = 0;
        }
        return new DelimiterGuess(layout, all, score * weight(delimiter, cells));
    }

    /** Spaces and colons stand also within values. */
    private static double weight(char delimiter, Cells cells) {
        return switch (delimiter) {
            case Layout.SPACES -> cells.numbersShare() < 0.2 ? 0 : 0.85;
            case ':' -> cells.timesShare() > MUCH ? 0 : 0.7;
            case '|' -> 0.99;
            default -> 1;
        };
    }

    /** Counts what fields look like. */
    private static final class Cells {
        private final NumberReader point = new NumberReader(new Numerals('.', ','));
        private final NumberReader comma = new NumberReader(new Numerals(',', '.'));
        private double count;
        private double clean;
        private double numbers;
        private double times;
        private double rows;
        private int quoted;

        void add(Sample.Line line, boolean parted) {
            rows++;
            times += parted && line.size() <= 3 && Dates.isTime(String.join(":", line.fields())) ? 1 : 0;
            for (int i = 0; i < line.size(); i++) {
                count++;
                quoted += line.quoted().get(i) ? 1 : 0;
                clean += cleanness(
                        Spaces.trimmed(line.fields().get(i)), line.quoted().get(i));
            }
        }

        private double cleanness(String cell, boolean inQuotes) {
            if (point.read(cell) || comma.read(cell)) {
                numbers++;
                return 1;
            }
            if (inQuotes || MissingWords.mayBe(cell) || Dates.isDate(cell)) {
                return 1;
            }
            if (cell.chars().anyMatch(c -> PARTING.indexOf(c) >= 0)) {
                return 0;
            }
            char first = cell.charAt(0);
            boolean still = (first == '"' || first == '\'') && cell.length() > 1 && cell.indexOf(first, 1) > 0;
            return still ? 0.5 : cell.indexOf(' ') > 0 ? WORD_OF_SEVERAL : 1;
        }

        double cleanShare() {
            return count == 0 ? 0 : clean / count;
        }

        double numbersShare() {
            return count == 0 ? 0 : numbers / count;
        }

        double timesShare() {
            return rows == 0 ? 0 : times / rows;
        }
    }
}
