package org.depthbench.datasets.own;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.depthbench.datasets.table.ReadTable;
import org.depthbench.datasets.table.column.TableColumn;
import org.depthbench.datasets.task.Labels;
import org.depthbench.datasets.task.Scale;

/**
 * What is predicted, of every row.
 *
 * @param name of the column
 * @param known whether a row has it
 * @param classes their names; none of a quantity
 */
record Prediction(String name, Labels labels, boolean[] known, List<String> classes) {
    private static final int MOST_CLASSES = 1000;
    private static final int NAMED = 10;

    static Prediction of(ReadTable table, String target, List<String> notes) {
        TableColumn column = table.column(target);
        boolean[] known = new boolean[table.rows()];
        Labels labels;
        List<String> classes = List.of();
        List<String> singles = List.of();
        if (column instanceof TableColumn.Numbers numbers) {
            for (int row = 0; row < known.length; row++) {
                known[row] = !Float.isNaN(numbers.values()[row]);
            }
            labels = new Labels.Quantities(numbers.values(), 1);
            checkVaries(numbers, known);
        } else if (column instanceof TableColumn.Categories categories) {
            for (int row = 0; row < known.length; row++) {
                known[row] = categories.codes()[row] != TableColumn.Categories.ABSENT;
            }
            TableColumn.Categories several = withoutSingles(categories);
            labels = new Labels.Classes(several.codes());
            classes = several.values();
            singles = categories.values().stream()
                    .filter(value -> !several.values().contains(value))
                    .toList();
            checkClasses(target, several);
        } else {
            throw new UnusableTable(
                    "%s holds texts, and what is predicted is a number or one of several classes.".formatted(target));
        }
        int missing = (int)
                IntStream.range(0, known.length).filter(row -> !known[row]).count();
        if (missing > 0) {
            notes.add("%,d rows in which %s is missing are left out.".formatted(missing, target));
        }
        if (!singles.isEmpty()) {
            notes.add("Classes of %s with a single row, which is left out: %s%s."
                    .formatted(
                            target,
                            singles.stream().limit(NAMED).collect(Collectors.joining(", ")),
                            singles.size() > NAMED ? " and %,d more".formatted(singles.size() - NAMED) : ""));
            int[] codes = ((Labels.Classes) labels).indices();
            for (int row = 0; row < known.length; row++) {
                known[row] &= codes[row] != TableColumn.Categories.ABSENT;
            }
        }
        return new Prediction(target, labels, known, classes);
    }

    /** How it is learned: of a quantity by its spread among the rows that are learned from. */
    Scale scale(int[] train) {
        return labels instanceof Labels.Quantities quantities ? Scale.of(quantities.values(), train) : Scale.NONE;
    }

    /** What is right as numbers: codes of classes, quantities as they are, not a number where it is missing. */
    static float[] numbers(Labels labels) {
        return labels instanceof Labels.Classes classes
                ? floats(classes.indices())
                : ((Labels.Quantities) labels).values();
    }

    /** Codes as numbers; not a number where it is missing. */
    static float[] floats(int[] codes) {
        float[] values = new float[codes.length];
        for (int i = 0; i < codes.length; i++) {
            values[i] = codes[i] == TableColumn.Categories.ABSENT ? Float.NaN : codes[i];
        }
        return values;
    }

    private static void checkVaries(TableColumn.Numbers numbers, boolean[] known) {
        long different = IntStream.range(0, known.length)
                .filter(row -> known[row])
                .mapToObj(row -> numbers.values()[row])
                .distinct()
                .limit(2)
                .count();
        if (different < 2) {
            throw new UnusableTable(
                    "%s is the same in every row: there is nothing to predict.".formatted(numbers.name()));
        }
    }

    /** Without the classes that cannot be both learned and tested, where others are left. */
    private static TableColumn.Categories withoutSingles(TableColumn.Categories all) {
        int[] counts = counts(all);
        List<String> values = new ArrayList<>();
        int[] places = new int[counts.length];
        for (int i = 0; i < counts.length; i++) {
            places[i] = counts[i] < 2 ? TableColumn.Categories.ABSENT : values.size();
            if (counts[i] >= 2) {
                values.add(all.values().get(i));
            }
        }
        if (values.size() < 2) {
            return all;
        }
        int[] codes = IntStream.of(all.codes())
                .map(code -> code == TableColumn.Categories.ABSENT ? code : places[code])
                .toArray();
        return new TableColumn.Categories(all.name(), values, codes);
    }

    private static int[] counts(TableColumn.Categories categories) {
        int[] counts = new int[categories.values().size()];
        for (int code : categories.codes()) {
            if (code != TableColumn.Categories.ABSENT) {
                counts[code]++;
            }
        }
        return counts;
    }

    private static void checkClasses(String target, TableColumn.Categories categories) {
        checkClasses(target, "row", categories.values(), counts(categories));
    }

    /**
     * Sees to it that classes can be told apart.
     *
     * @param noun what they have one or more of
     * @param counts how many each has
     */
    static void checkClasses(String target, String noun, List<String> classes, int[] counts) {
        if (counts.length < 2 || counts.length > MOST_CLASSES) {
            throw new UnusableTable(
                    "%s has %,d classes: 2 to %,d can be told apart.".formatted(target, counts.length, MOST_CLASSES));
        }
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] < 2) {
                throw new UnusableTable(
                        "The class \"%s\" of %s has %d %s: each needs one to learn from and one to test. Take such %ss out."
                                .formatted(classes.get(i), target, counts[i], noun, noun));
            }
        }
    }
}
