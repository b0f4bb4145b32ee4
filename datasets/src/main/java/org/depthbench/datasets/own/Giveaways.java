package org.depthbench.datasets.own;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.depthbench.datasets.table.column.TableColumn;
import org.depthbench.datasets.task.Labels;

/** Columns that give what is predicted away: a network that learns from one of them has learned nothing else. */
final class Giveaways {
    /** A column with so many rows a value at least gives away by more than chance. */
    private static final int ROWS_A_VALUE = 5;

    private static final double NEARLY_ONE = 0.999_9;

    private Giveaways() {}

    /** A sentence for each. */
    static List<String> among(List<TableColumn> inputs, Labels labels, boolean[] known, String target) {
        int[] rows = IntStream.range(0, known.length).filter(row -> known[row]).toArray();
        List<String> sentences = new ArrayList<>();
        for (TableColumn column : inputs) {
            boolean gives = labels instanceof Labels.Classes classes
                    ? decides(column, classes.indices(), rows)
                    : column instanceof TableColumn.Numbers numbers
                            && follows(numbers.values(), ((Labels.Quantities) labels).values(), rows);
            if (gives) {
                sentences.add("%s alone gives %s away: if it is not known when a prediction is wanted, leave it out."
                        .formatted(column.name(), target));
            }
        }
        return sentences;
    }

    /** Whether each value of a column goes with one class alone, while values come often. */
    private static boolean decides(TableColumn column, int[] classes, int[] rows) {
        Map<Float, Integer> classOf = new HashMap<>();
        for (int row : rows) {
            float value = column instanceof TableColumn.Numbers numbers
                    ? numbers.values()[row]
                    : ((TableColumn.Categories) column).codes()[row];
            Integer before = classOf.putIfAbsent(value, classes[row]);
            boolean several = before != null && before != classes[row];
            if (several || classOf.size() > rows.length / ROWS_A_VALUE) {
                return false;
            }
        }
        return true;
    }

    /** Whether two quantities lie on a line. */
    private static boolean follows(float[] values, float[] quantities, int[] rows) {
        double sumX = 0;
        double sumY = 0;
        for (int row : rows) {
            sumX += values[row];
            sumY += quantities[row];
        }
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int row : rows) {
            double x = values[row] - sumX / rows.length;
            double y = quantities[row] - sumY / rows.length;
            xx += x * x;
            xy += x * y;
            yy += y * y;
        }
        return rows.length > 2 && Math.abs(xy) > NEARLY_ONE * Math.sqrt(xx * yy) && xx > 0;
    }
}
