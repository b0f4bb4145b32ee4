package org.depthbench.datasets.table;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.depthbench.datasets.table.column.ColumnChoice;
import org.depthbench.datasets.table.row.Dialect;
import org.depthbench.datasets.table.value.Kind;

/**
 * How a file is read: nothing is guessed any more.
 *
 * @param dialect how it is written
 * @param columns as what each column is read, in the order of the file
 * @param dropBadRows whether rows that cannot be read are dropped and counted; else the first of them end the reading
 */
public record Choices(Dialect dialect, List<ColumnChoice> columns, boolean dropBadRows) {
    public Choices {
        columns = List.copyOf(columns);
    }

    /** The same with a column of another kind. */
    public Choices withKind(String column, Kind kind) {
        return changed(column, old -> new ColumnChoice(old.name(), kind, old.missing(), old.declared()));
    }

    /** The same with other words for a missing value in a column. */
    public Choices withMissing(String column, Set<String> words) {
        return changed(column, old -> new ColumnChoice(old.name(), old.kind(), words, old.declared()));
    }

    /** The same, except that rows that cannot be read are dropped. */
    public Choices droppingBadRows() {
        return new Choices(dialect, columns, true);
    }

    private Choices changed(String column, UnaryOperator<ColumnChoice> change) {
        if (columns.stream().noneMatch(each -> each.name().equals(column))) {
            throw new IllegalArgumentException("There is no column \"%s\": there are %s."
                    .formatted(
                            column,
                            String.join(
                                    ", ",
                                    columns.stream().map(ColumnChoice::name).toList())));
        }
        return new Choices(
                dialect,
                columns.stream()
                        .map(each -> each.name().equals(column) ? change.apply(each) : each)
                        .toList(),
                dropBadRows);
    }
}
