package org.depthbench.datasets.embedded;

import java.lang.ref.SoftReference;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.depthbench.datasets.input.Column;
import org.depthbench.datasets.task.Examples;

/**
 * A table that is part of the program: comma-separated, its first line the names of the columns, the class in a column of its own
 * and by name, a missing value empty. It is kept after reading while there is memory, since trials of an experiment ask for it again.
 */
final class ShippedTable {
    private final String file;
    private final List<Column> columns;
    private final List<String> classes;
    private final String label;
    private SoftReference<Examples> read = new SoftReference<>(null);

    /** @param columns those that are wanted; the file may have others */
    ShippedTable(String file, List<Column> columns, List<String> classes) {
        this(file, columns, classes, "class");
    }

    /** @param label the column of the class */
    ShippedTable(String file, List<Column> columns, List<String> classes, String label) {
        this.file = file;
        this.columns = List.copyOf(columns);
        this.classes = List.copyOf(classes);
        this.label = label;
    }

    /** Its examples as they were recorded, in the file's order. */
    synchronized Examples examples() {
        Examples known = read.get();
        if (known == null) {
            known = read();
            read = new SoftReference<>(known);
        }
        return known;
    }

    private Examples read() {
        List<CSVRecord> rows = ShippedFile.rows(file);
        float[] features = new float[rows.size() * columns.size()];
        int[] labels = new int[rows.size()];
        for (int row = 0; row < labels.length; row++) {
            for (int i = 0; i < columns.size(); i++) {
                Column column = columns.get(i);
                features[row * columns.size() + i] =
                        number(column, rows.get(row).get(column.name()));
            }
            labels[row] = place(classes, rows.get(row).get(label));
        }
        return new Examples(features, labels, columns.size());
    }

    private float number(Column column, String text) {
        if (text.isEmpty()) {
            return Float.NaN;
        }
        return column instanceof Column.Category category ? place(category.values(), text) : Float.parseFloat(text);
    }

    private int place(List<String> values, String text) {
        int place = values.indexOf(text);
        if (place < 0) {
            throw new IllegalStateException(
                    "%s has the value \"%s\", which its task does not know.".formatted(file, text));
        }
        return place;
    }
}
