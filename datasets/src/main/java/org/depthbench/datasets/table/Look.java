package org.depthbench.datasets.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.depthbench.datasets.table.row.Dialect;
import org.depthbench.datasets.table.source.Refusal;
import org.depthbench.datasets.table.source.Remark;

/**
 * What a look through a file has shown.
 *
 * @param dialect how it is written
 * @param sheets the names of the sheets of a workbook in their order; none of another file
 * @param columns what each of its columns has
 * @param rows how many rows it has, those that cannot be read included
 * @param first its first rows as they are read, column by column; what is missing is {@value #MISSING}
 * @param refusals the first rows that cannot be read
 * @param refused how often a row or a cell cannot be read
 * @param remarks what was recognised or is open about the table as a whole
 */
public record Look(
        Dialect dialect,
        List<String> sheets,
        List<ColumnLook> columns,
        long rows,
        List<List<String>> first,
        List<Refusal> refusals,
        long refused,
        List<Remark> remarks) {
    /** Stands where a value is missing. */
    public static final String MISSING = "–";

    /** How many rows are shown. */
    static final int MOST_SHOWN = 50;

    public Look {
        sheets = List.copyOf(sheets);
        columns = List.copyOf(columns);
        first = List.copyOf(first);
        refusals = List.copyOf(refusals);
        remarks = List.copyOf(remarks);
    }

    /** The name of the sheet that is seen, where a workbook has several. */
    public Optional<String> sheet() {
        return sheets.size() < 2
                ? Optional.empty()
                : Optional.of(dialect.sheet().isEmpty() ? sheets.get(0) : dialect.sheet());
    }

    /** How it is read when nothing is changed. */
    public Choices choices() {
        return new Choices(dialect, columns.stream().map(ColumnLook::choice).toList(), false);
    }

    /** What a person should decide, since the file does not say. */
    public List<Remark> questions() {
        return Stream.concat(remarks.stream(), columns.stream().flatMap(column -> column.remarks().stream()))
                .filter(remark -> remark.subject().isQuestion())
                .toList();
    }

    /**
     * A column by its name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public ColumnLook column(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no column \"%s\": there are %s."
                        .formatted(
                                name,
                                String.join(
                                        ", ",
                                        columns.stream().map(ColumnLook::name).toList()))));
    }
}
