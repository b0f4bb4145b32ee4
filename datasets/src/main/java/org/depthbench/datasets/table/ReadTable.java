package org.depthbench.datasets.table;

import java.util.List;
import org.depthbench.datasets.table.column.TableColumn;
import org.depthbench.datasets.table.source.Refusal;
import org.depthbench.datasets.table.source.Remark;

/**
 * A table as it was read.
 *
 * @param rows how many rows each column has
 * @param columns those that were not ignored, in the order of the file
 * @param dropped how many rows could not be read and were dropped
 * @param refusals the first of them
 * @param remarks what was done while reading, and how often
 */
public record ReadTable(
        int rows, List<TableColumn> columns, long dropped, List<Refusal> refusals, List<Remark> remarks) {
    public ReadTable {
        columns = List.copyOf(columns);
        refusals = List.copyOf(refusals);
        remarks = List.copyOf(remarks);
        for (TableColumn column : columns) {
            if (column.rows() != rows) {
                throw new IllegalArgumentException(
                        "A table of %d rows has a column %s of %d.".formatted(rows, column.name(), column.rows()));
            }
        }
    }

    /** What the columns are called. */
    public List<String> names() {
        return columns.stream().map(TableColumn::name).toList();
    }

    /**
     * A column by its name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public TableColumn column(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no column \"%s\": there are %s.".formatted(name, String.join(", ", names()))));
    }
}
