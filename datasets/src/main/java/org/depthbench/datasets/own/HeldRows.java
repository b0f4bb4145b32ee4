package org.depthbench.datasets.own;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.depthbench.datasets.table.column.TableColumn;
import org.depthbench.datasets.task.Labels;
import org.depthbench.datasets.task.Subset;

/**
 * Which rows of a table are learned from and which are held out.
 *
 * @param held by what they were chosen
 * @param groups of each row to learn from and behind them of each to test, the number of its group; none where there are none
 * @param sentence how they were chosen
 */
record HeldRows(int[] train, int[] test, OwnCard.Held held, int[] groups, String sentence) {
    /** The same rows are held out each time a file is brought in. */
    private static final long SEED = 1;

    private static final double PERCENT = 100;

    /** Days that sort as they are written. */
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*");

    /**
     * A share by chance.
     *
     * @param labels of all rows
     * @param rows among which is chosen
     */
    static HeldRows byChance(Labels labels, int[] rows, int percent) {
        Labels known = labels.select(rows);
        int[] order = IntStream.of(Subset.places(known, rows.length, SEED))
                .map(place -> rows[place])
                .toArray();
        return holdingTheLast(
                order,
                percent,
                OwnCard.Held.BY_CHANCE,
                "%d %% of the rows are held out by chance%s."
                        .formatted(percent, labels instanceof Labels.Classes ? ", each class in its share" : ""));
    }

    /**
     * Whole groups by chance.
     *
     * @param rows among which is chosen
     */
    static HeldRows byGroups(TableColumn column, int[] rows, int percent) {
        Map<String, List<Integer>> groups = new TreeMap<>();
        for (int row : rows) {
            groups.computeIfAbsent(text(column, row), key -> new ArrayList<>()).add(row);
        }
        if (groups.size() < 2) {
            throw new UnusableTable(
                    "Every row has the same %s: groups that are held out need at least two.".formatted(column.name()));
        }
        List<String> names = new ArrayList<>(groups.keySet());
        Collections.shuffle(names, new Random(SEED));
        int wanted = atLeastOne(rows.length, percent);
        Set<Integer> held = new TreeSet<>();
        int used = 0;
        while (used < names.size() - 1 && (used == 0 || held.size() < wanted)) {
            held.addAll(groups.get(names.get(used++)));
        }
        int[] train = IntStream.of(rows).filter(row -> !held.contains(row)).toArray();
        int[] test = held.stream().mapToInt(Integer::intValue).toArray();
        Map<String, Integer> places = new HashMap<>();
        names.forEach(name -> places.put(name, places.size()));
        int[] numbers = IntStream.concat(IntStream.of(train), IntStream.of(test))
                .map(row -> places.getOrDefault(text(column, row), 0))
                .toArray();
        return of(
                train,
                test,
                OwnCard.Held.BY_GROUPS,
                numbers,
                "%d of %d values of %s are held out whole, by chance: no value is on both sides."
                        .formatted(used, names.size(), column.name()));
    }

    /**
     * The latest rows.
     *
     * @param rows among which is chosen
     */
    static HeldRows latest(TableColumn column, int[] rows, int percent) {
        int[] order = IntStream.of(rows)
                .boxed()
                .sorted(time(column, rows))
                .mapToInt(Integer::intValue)
                .toArray();
        return holdingTheLast(
                order,
                percent,
                OwnCard.Held.LATEST,
                "The latest %d %% of the rows by %s are held out.".formatted(percent, column.name()));
    }

    private static HeldRows holdingTheLast(int[] order, int percent, OwnCard.Held by, String sentence) {
        int held = atLeastOne(order.length, percent);
        return of(
                Arrays.copyOf(order, order.length - held),
                Arrays.copyOfRange(order, order.length - held, order.length),
                by,
                new int[0],
                sentence);
    }

    private static Comparator<Integer> time(TableColumn column, int[] rows) {
        for (int row : rows) {
            String text = text(column, row);
            if (text.isEmpty()) {
                throw new UnusableTable(
                        "Row %d has no %s, so it is neither early nor late.".formatted(row + 1, column.name()));
            }
            if (!(column instanceof TableColumn.Numbers) && !ISO.matcher(text).matches()) {
                throw new UnusableTable(
                        "\"%s\" in %s is no time that can be put in order: numbers can, and dates written like 2026-11-29."
                                .formatted(text, column.name()));
            }
        }
        return column instanceof TableColumn.Numbers numbers
                ? Comparator.comparingDouble(row -> numbers.values()[row])
                : Comparator.comparing(row -> text(column, row));
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

    private static int atLeastOne(int rows, int percent) {
        return Math.max(1, (int) Math.round(rows * percent / PERCENT));
    }

    /** Sees to it that there is enough to learn from and to test. */
    void check() {
        if (train.length < 2 || test.length < 1) {
            throw new UnusableTable("With %d rows to learn from and %d to test, nothing can be learned."
                    .formatted(train.length, test.length));
        }
    }

    /** Rows that are alike on both sides flatter every network. */
    static void sayTwins(long twins, List<String> notes) {
        if (twins > 0) {
            notes.add("%,d of the rows to test have a twin among those to learn from.".formatted(twins));
        }
    }

    /** Whether an example is learned from: places are counted among those first, and behind them those to test. */
    boolean learns(int place) {
        return place < train.length;
    }

    /** The row that an example is. */
    int row(int place) {
        return learns(place) ? train[place] : test[place - train.length];
    }

    /** Rows to test that came apart from the others. */
    static HeldRows apart(int[] train, int[] test, String sentence) {
        return of(train, test, OwnCard.Held.APART, new int[0], sentence);
    }

    /** These rows; the sentence is completed by how many they are. */
    private static HeldRows of(int[] train, int[] test, OwnCard.Held held, int[] groups, String sentence) {
        return new HeldRows(
                train,
                test,
                held,
                groups,
                "%s %,d to learn from, %,d to test.".formatted(sentence, train.length, test.length));
    }
}
