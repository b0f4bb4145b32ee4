package org.depthbench.datasets.table.reading;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.depthbench.datasets.table.row.DelimitedRows;
import org.depthbench.datasets.table.row.Layout;
import org.depthbench.datasets.table.row.Row;
import org.depthbench.datasets.table.row.RowReader;

/** The first rows of a file, of those that are not blank. */
record Sample(List<Line> lines) {
    static final int MOST_ROWS = 400;

    Sample {
        lines = List.copyOf(lines);
    }

    /**
     * A row.
     *
     * @param number the line on which it begins
     * @param spoilt whether it cannot be read
     */
    record Line(long number, List<String> fields, List<Boolean> quoted, boolean spoilt) {
        int size() {
            return fields.size();
        }

        boolean starts(char c) {
            return !quoted.get(0) && fields.get(0).indexOf(c) == 0;
        }

        /** Whether a quote stands in it as none can that is doubled where it is text. */
        boolean hasStrayQuotes(char quote) {
            return spoilt
                    || IntStream.range(0, size())
                            .anyMatch(i -> !quoted.get(i)
                                    && fields.get(i).stripLeading().startsWith("\\" + quote));
        }

        boolean endsEmpty() {
            return fields.get(size() - 1).isBlank() && !quoted.get(size() - 1);
        }
    }

    static Sample of(String name, String text, Layout layout) throws IOException {
        return of(new DelimitedRows(name, new StringReader(text), () -> 0, layout));
    }

    static Sample of(RowReader rows) throws IOException {
        return of(rows, MOST_ROWS);
    }

    static Sample of(RowReader rows, int most) throws IOException {
        List<Line> lines = new ArrayList<>();
        Row row = new Row();
        while (lines.size() < most && rows.next(row)) {
            if (!row.blank()) {
                List<Boolean> quoted = new ArrayList<>();
                for (int i = 0; i < row.size(); i++) {
                    quoted.add(row.quoted(i));
                }
                lines.add(
                        new Line(row.line(), row.texts(), quoted, !row.defect().isEmpty()));
            }
        }
        return new Sample(lines);
    }

    /** The number of fields that most rows have; of two the larger. */
    int usualSize() {
        Map<Integer, Long> counts = lines.stream()
                .filter(line -> !line.spoilt())
                .map(Line::size)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(1);
    }

    /** The share of rows that are of a kind. */
    double share(Predicate<Line> kind) {
        return lines.isEmpty() ? 0 : (double) lines.stream().filter(kind).count() / lines.size();
    }

    /** Without the rows before one place. */
    Sample from(int place) {
        return new Sample(lines.subList(Math.min(place, lines.size()), lines.size()));
    }

    /** Without those that begin with a sign. */
    Sample without(char sign) {
        return new Sample(lines.stream().filter(line -> !line.starts(sign)).toList());
    }

    /** How many fields the longest row has. */
    int largestSize() {
        return lines.stream().map(Line::size).max(Comparator.naturalOrder()).orElse(1);
    }
}
