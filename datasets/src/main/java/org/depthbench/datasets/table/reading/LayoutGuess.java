package org.depthbench.datasets.table.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.depthbench.datasets.table.row.Layout;
import org.depthbench.datasets.table.source.Refusal;
import org.depthbench.datasets.table.source.Remark;
import org.depthbench.datasets.table.source.Subject;
import org.depthbench.datasets.table.source.UnreadableTable;
import org.depthbench.datasets.table.value.NumberReader;
import org.depthbench.datasets.table.value.Numerals;
import org.depthbench.datasets.table.value.Spaces;

/**
 * Recognises how the rows of delimited text are laid out.
 *
 * @param rows the first rows, without title, comments and header
 */
record LayoutGuess(Layout layout, Sample rows, List<Remark> remarks) {
    private static final char[] COMMENTS = {'#', '%'};
    private static final String SEPARATOR_LINE = "sep=";
    private static final int MOST_TITLES = 20;
    private static final double MOST = 0.8;

    static LayoutGuess of(String name, String text) throws IOException {
        String lower = text.substring(0, Math.min(text.length(), SEPARATOR_LINE.length() + 3))
                .toLowerCase(Locale.ROOT);
        int told = lower.startsWith(SEPARATOR_LINE) && lower.length() > SEPARATOR_LINE.length() + 1 ? 1 : 0;
        String table = told == 0 ? text : text.substring(text.indexOf('\n') + 1);
        DelimiterGuess guess = DelimiterGuess.of(name, table);
        Layout layout = guess.layout();
        Sample sample = guess.sample();
        if (sample.lines().isEmpty()) {
            throw new UnreadableTable(name, "has no rows: there is nothing in it but blanks.");
        }
        char comment = comment(sample);
        sample = comment == Layout.NONE ? sample : sample.without(comment);
        if (sample.lines().isEmpty()) {
            throw new UnreadableTable(name, "has no rows: there is nothing in it but comments.");
        }
        int usual = sample.usualSize();
        int titles = titles(sample, usual);
        List<Remark> remarks = new ArrayList<>();
        long preamble = told;
        if (titles > 0) {
            preamble = sample.lines().get(titles).number() - 1 + told;
            remarks.add(Remark.of(
                    Subject.PREAMBLE,
                    preamble,
                    "The table begins on line %d: what stands before has fewer fields.".formatted(preamble + 1)));
            sample = sample.from(titles);
        }
        layout = layout.withComment(comment).withPreamble((int) preamble).withHeader(HeaderGuess.of(sample));
        layout = rows(layout, sample, usual, remarks);
        Sample rows = sample.from(layout.header() ? 1 : 0);
        remark(layout, sample, remarks);
        return new LayoutGuess(layout, rows, remarks);
    }

    private static char comment(Sample sample) {
        int usual = sample.usualSize();
        for (char sign : COMMENTS) {
            long all = sample.lines().stream().filter(line -> line.starts(sign)).count();
            long fitting = sample.lines().stream()
                    .filter(line -> line.starts(sign) && line.size() == usual)
                    .count();
            if (all > fitting) {
                return sign;
            }
        }
        return Layout.NONE;
    }

    /** How many rows before the table are titles: they have one field where the table has several. */
    static int titles(Sample sample, int usual) {
        int titles = 0;
        while (titles < sample.lines().size()
                && sample.lines().get(titles).size() == 1
                && !sample.lines().get(titles).spoilt()) {
            titles++;
        }
        boolean many =
                titles == 0 || titles > MOST_TITLES || titles == sample.lines().size();
        boolean shortHeader = usual == 2 && titles == 1 && !HeaderGuess.of(sample.from(1));
        return many || usual < 2 || shortHeader ? 0 : titles;
    }

    private static Layout rows(Layout layout, Sample sample, int usual, List<Remark> remarks) {
        List<Sample.Line> whole = sample.from(layout.header() ? 1 : 0).lines().stream()
                .filter(line -> !line.spoilt() && line.size() == usual)
                .toList();
        Sample.Line first = sample.lines().get(0);
        int named = first.size();
        while (named > 1 && first.fields().get(named - 1).isBlank()) {
            named--;
        }
        boolean trailing = usual > 1 && !whole.isEmpty() && whole.stream().allMatch(Sample.Line::endsEmpty);
        if (!layout.header()) {
            return layout.withRows(trailing ? usual - 1 : usual, false);
        }
        if (whole.isEmpty() || named >= usual || (trailing && named == usual - 1)) {
            return layout.withRows(named, false);
        }
        boolean rowNames = named == usual - 1 && areRowNames(whole);
        remarks.add(Remark.of(
                Subject.HEADER,
                usual - named,
                "The header has %d names, the rows have %d fields: the %s a name."
                        .formatted(
                                named,
                                usual,
                                rowNames
                                        ? "first field of a row lacks"
                                        : usual - named == 1
                                                ? "last field of a row lacks"
                                                : "last fields of a row lack")));
        return layout.withRows(usual, rowNames);
    }

    /** Whether the first field of rows numbers or names them. */
    private static boolean areRowNames(List<Sample.Line> rows) {
        NumberReader reader = new NumberReader(Numerals.PLAIN);
        Set<String> seen = new HashSet<>();
        double first = reader.read(rows.get(0).fields().get(0)) ? reader.lastValue() : Double.NaN;
        boolean numbered = IntStream.range(0, rows.size())
                .allMatch(i -> reader.read(rows.get(i).fields().get(0)) && reader.lastValue() == first + i);
        boolean words = rows.stream().noneMatch(row -> reader.read(row.fields().get(0)));
        return (numbered || words)
                && rows.stream().allMatch(row -> seen.add(row.fields().get(0)));
    }

    private static void remark(Layout layout, Sample sample, List<Remark> remarks) {
        if (layout.header() && HeaderGuess.counts(sample)) {
            remarks.add(Remark.of(
                    Subject.HEADER,
                    1,
                    "The first row counts (%s) and was taken for names."
                            .formatted(Refusal.shortened(
                                    String.join(", ", sample.lines().get(0).fields())))));
        }
        if (layout.delimiter() == Layout.NONE && layout.quote() == '"') {
            double packed = sample.share(DelimiterGuess::isPacked);
            if (packed > MOST) {
                remarks.add(
                        Remark.of(
                                Subject.FIELDS,
                                sample.lines().size(),
                                "Each line is one field in quotes with delimiters in it: the file was probably quoted once too often."));
            }
        }
        if (layout.backslashed()) {
            remarks.add(Remark.of(
                    Subject.DELIMITER, 1, "A quote within a value stands behind a backslash, and is read without it."));
        }
        if (layout.quote() == Layout.NONE
                && sample.lines().stream().anyMatch(line -> line.fields().stream()
                        .anyMatch(field -> Spaces.trimmed(field).startsWith("\"")))) {
            remarks.add(Remark.of(
                    Subject.DELIMITER, 1, "Quotes are read as text, since they do not stand around whole fields."));
        }
    }

    /** What a delimiter is called in a sentence. */
    static String words(char delimiter) {
        return switch (delimiter) {
            case '\t' -> "tabs";
            case Layout.SPACES -> "spaces";
            case Layout.NONE -> "lines alone";
            default -> String.valueOf(delimiter);
        };
    }
}
