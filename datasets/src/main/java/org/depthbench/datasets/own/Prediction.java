package org.depthbench.datasets.own;

import java.util.List;
import java.util.stream.IntStream;
import org.depthbench.datasets.table.ReadTable;
import org.depthbench.datasets.table.column.TableColumn;
import org.depthbench.datasets.task.Labels;

/**
 * What is predicted, of every row.
 *
 * @param name of the column
 * @param known whether a row has it
 * @param classes their names; none of a quantity
 */
record Prediction(String name, Labels labels, boolean[] known, List<String> classes) {
    private static final int MOST_CLASSES = 1000;

    static Prediction of(ReadTable table, String target, List<String> notes) {
        TableColumn column = table.column(target);
        boolean[] known = new boolean[table.rows()];
        Labels labels;
        List<String> classes = List.of();
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
            labels = new Labels.Classes(categories.codes());
            classes = categories.values();
            checkClasses(target, categories);
        } else {
            throw new UnusableTable(
                    "%s holds texts, and what is predicted is a number or one of several classes.".formatted(target));
        }
        int missing = (int)
                IntStream.range(0, known.length).filter(row -> !known[row]).count();
        if (missing > 0) {
            notes.add("%,d rows in which %s is missing are left out.".formatted(missing, target));
        }
        return new Prediction(target, labels, known, classes);
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

    private static void checkClasses(String target, TableColumn.Categories categories) {
        int[] counts = new int[categories.values().size()];
        for (int code : categories.codes()) {
            if (code != TableColumn.Categories.ABSENT) {
                counts[code]++;
            }
        }
        if (counts.length < 2 || counts.length > MOST_CLASSES) {
            throw new UnusableTable(
                    "%s has %,d classes: 2 to %,d can be told apart.".formatted(target, counts.length, MOST_CLASSES));
        }
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] < 2) {
                throw new UnusableTable(
                        "The class \"%s\" of %s has %d row: each needs one to learn from and one to test. Take such rows out."
                                .formatted(categories.values().get(i), target, counts[i]));
            }
        }
    }
}
