package org.depthbench.datasets.own;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.depthbench.datasets.table.ReadTable;
import org.depthbench.datasets.table.column.TableColumn;
import org.depthbench.datasets.task.Labels;
import org.depthbench.datasets.task.Subset;

/**
 * Which rows of a table are learned from and which are held out.
 *
 * @param sentence how they were chosen
 */
record HeldRows(int[] train, int[] test, String sentence) {
    /** The same rows are held out each time a file is brought in. */
    private static final long SEED = 1;

    private static final double PERCENT = 100;

    /** Days that sort as they are written. */
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*");

    /** A share by chance. */
    static HeldRows byChance(Labels labels, int percent) {
        int held = atLeastOne(labels.count(), percent);
        int[] order = Subset.places(labels, labels.count(), SEED);
        return of(
                Arrays.copyOf(order, order.length - held),
                Arrays.copyOfRange(order, order.length - held, order.length),
                "%d %% of the rows are held out by chance%s."
                        .formatted(percent, labels instanceof Labels.Classes ? ", each class in its share" : ""));
    }

    /** Whole groups by chance. */
    static HeldRows byGroups(ReadTable table, String column, int percent) {
        Map<String, List<Integer>> groups = new HashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            groups.computeIfAbsent(text(table.column(column), row), key -> new ArrayList<>())
                    .add(row);
        }
        if (groups.size() < 2) {
            throw new UnusableTable(
                    "Every row has the same %s: groups that are held out need at least two.".formatted(column));
        }
        List<String> names = new ArrayList<>(groups.keySet());
        Collections.sort(names);
        Collections.shuffle(names, new Random(SEED));
        int wanted = atLeastOne(table.rows(), percent);
        List<Integer> held = new ArrayList<>();
        int used = 0;
        while (used < names.size() - 1 && (used == 0 || held.size() < wanted)) {
            held.addAll(groups.get(names.get(used++)));
        }
        boolean[] isHeld = new boolean[table.rows()];
        held.forEach(row -> isHeld[row] = true);
        return of(
                IntStream.range(0, table.rows()).filter(row -> !isHeld[row]).toArray(),
                held.stream().mapToInt(Integer::intValue).sorted().toArray(),
                "%d of %d values of %s are held out whole, by chance: no value is on both sides."
                        .formatted(used, names.size(), column));
    }

    /** The latest rows. */
    static HeldRows latest(ReadTable table, String column, int percent) {
        Comparator<Integer> order = time(table.column(column));
        List<Integer> rows =
                new ArrayList<>(IntStream.range(0, table.rows()).boxed().toList());
        rows.sort(order);
        int held = atLeastOne(rows.size(), percent);
        int[] sorted = rows.stream().mapToInt(Integer::intValue).toArray();
        return of(
                Arrays.copyOf(sorted, sorted.length - held),
                Arrays.copyOfRange(sorted, sorted.length - held, sorted.length),
                "The latest %d %% of the rows by %s are held out.".formatted(percent, column));
    }

    private static Comparator<Integer> time(TableColumn column) {
        for (int row = 0; row < column.rows(); row++) {
            if (text(column, row).isEmpty()) {
                throw new UnusableTable(
                        "Row %d has no %s, so it is neither early nor late.".formatted(row + 1, column.name()));
            }
        }
        if (column instanceof TableColumn.Numbers numbers) {
            return Comparator.comparingDouble(row -> numbers.values()[row]);
        }
        for (int row = 0; row < column.rows(); row++) {
            if (!ISO.matcher(text(column, row)).matches()) {
                throw new UnusableTable(
                        "\"%s\" in %s is no time that can be put in order: numbers can, and dates written like 2026-11-29."
                                .formatted(text(column, row), column.name()));
            }
        }
        return Comparator.comparing(row -> text(column, row));
    }

    /** What stands in a cell; empty where it is missing. */
    private static String text(TableColumn column, int row) {
        if (column instanceof TableColumn.Numbers numbers) {
            return Float.isNaN(numbers.values()[row]) ? "" : Float.toString(numbers.values()[row]);
        }
        if (column instanceof TableColumn.Categories categories) {
            int code = categories.codes()[row];
            return code == TableColumn.Categories.ABSENT
                    ? ""
                    : categories.values().get(code);
        }
        return ((TableColumn.Texts) column).values().get(row);
    }

    /** The same choice of some of the rows: their places in it become the rows themselves. */
    HeldRows of(int[] rows) {
        return new HeldRows(
                IntStream.of(train).map(place -> rows[place]).toArray(),
                IntStream.of(test).map(place -> rows[place]).toArray(),
                sentence);
    }

    /** The same without rows that are not among some, which come in their order. */
    HeldRows among(int[] rows) {
        return new HeldRows(
                IntStream.of(train)
                        .filter(row -> Arrays.binarySearch(rows, row) >= 0)
                        .toArray(),
                IntStream.of(test)
                        .filter(row -> Arrays.binarySearch(rows, row) >= 0)
                        .toArray(),
                sentence);
    }

    private static int atLeastOne(int rows, int percent) {
        return Math.max(1, (int) Math.round(rows * percent / PERCENT));
    }

    private static HeldRows of(int[] train, int[] test, String sentence) {
        return new HeldRows(
                train, test, "%s %,d to learn from, %,d to test.".formatted(sentence, train.length, test.length));
    }
}
