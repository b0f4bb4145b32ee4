package org.depthbench.datasets.table.reading;

import java.util.ArrayList;
import java.util.List;
import org.depthbench.datasets.table.value.Dates;
import org.depthbench.datasets.table.value.MissingWords;
import org.depthbench.datasets.table.value.NumberReader;
import org.depthbench.datasets.table.value.Numerals;
import org.depthbench.datasets.table.value.Spaces;

/** Recognises whether the first row of a table names its columns. */
final class HeaderGuess {
    private static final double MOST = 0.8;
    private static final int LEAST_COUNTED = 3;
    private static final int LEAST_COUNTED_FROM_ONE = 5;
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2100;

    private final List<String> first;
    private final List<Sample.Line> rest;
    private final NumberReader point = new NumberReader(new Numerals('.', ','));
    private final NumberReader comma = new NumberReader(new Numerals(',', '.'));

    private HeaderGuess(Sample sample) {
        this.first =
                sample.lines().get(0).fields().stream().map(Spaces::trimmed).toList();
        this.rest = sample.from(1).lines();
    }

    /** Whether the first of some rows is a header. */
    static boolean of(Sample sample) {
        return !sample.lines().isEmpty() && new HeaderGuess(sample).isHeader();
    }

    private boolean isHeader() {
        if (first.stream().anyMatch(this::isValue)) {
            return counts();
        }
        if (first.stream().allMatch(MissingWords::mayBe)) {
            return false;
        }
        for (int column = 0; column < first.size(); column++) {
            if (!MissingWords.mayBe(first.get(column)) && !isValue(first.get(column)) && shareOfValues(column) > MOST) {
                return true;
            }
        }
        return first.stream().distinct().count() == first.size() && !comesAgain();
    }

    /** Whether the first of some rows is a header that counts its columns, or the years, as a row of values seldom does. */
    static boolean counts(Sample sample) {
        return !sample.lines().isEmpty() && new HeaderGuess(sample).counts();
    }

    private boolean counts() {
        List<Double> numbers = new ArrayList<>();
        for (String cell : first) {
            if (point.read(cell) && point.lastIsInteger()) {
                numbers.add(point.lastValue());
            } else if (isValue(cell)) {
                return false;
            }
        }
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i) != numbers.get(i - 1) + 1) {
                return false;
            }
        }
        if (numbers.size() < LEAST_COUNTED || comesAgain()) {
            return false;
        }
        boolean named = first.stream().anyMatch(cell -> !MissingWords.mayBe(cell) && !isValue(cell));
        double begin = numbers.get(0);
        boolean years = begin >= FIRST_YEAR && begin <= LAST_YEAR;
        return named || years || begin == 0 || (begin == 1 && numbers.size() >= LEAST_COUNTED_FROM_ONE);
    }

    private boolean comesAgain() {
        for (int column = 0; column < first.size(); column++) {
            String name = first.get(column);
            for (Sample.Line line : rest) {
                if (!MissingWords.mayBe(name)
                        && !isValue(name)
                        && column < line.size()
                        && Spaces.trimmed(line.fields().get(column)).equals(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    private double shareOfValues(int column) {
        int values = 0;
        int count = 0;
        for (Sample.Line line : rest) {
            String cell = column < line.size() ? Spaces.trimmed(line.fields().get(column)) : "";
            if (!MissingWords.mayBe(cell)) {
                count++;
                values += isValue(cell) ? 1 : 0;
            }
        }
        return count == 0 ? 0 : (double) values / count;
    }

    private boolean isValue(String cell) {
        return point.read(cell) || comma.read(cell) || Dates.isDate(cell);
    }
}
