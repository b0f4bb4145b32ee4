package org.depthbench.datasets.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.depthbench.datasets.table.column.ColumnChoice;
import org.depthbench.datasets.table.column.ColumnLoader;
import org.depthbench.datasets.table.column.TableColumn;
import org.depthbench.datasets.table.reading.OpenTable;
import org.depthbench.datasets.table.row.Format;
import org.depthbench.datasets.table.row.Row;
import org.depthbench.datasets.table.source.Budget;
import org.depthbench.datasets.table.source.Monitor;
import org.depthbench.datasets.table.source.Refusal;
import org.depthbench.datasets.table.source.Remark;
import org.depthbench.datasets.table.source.SourceFile;
import org.depthbench.datasets.table.source.Subject;
import org.depthbench.datasets.table.source.UnreadableTable;
import org.depthbench.datasets.table.value.Kind;

/** Reads a file as was chosen. */
final class TableLoad {
    private static final long MOST_ROOM = 1 << 28;

    private final SourceFile file;
    private final Choices choices;
    private final int[] fields;
    private final List<ColumnLoader> loaders = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private long refused;
    private int rows;

    private TableLoad(SourceFile file, Choices choices, long expected) throws UnreadableTable {
        this.file = file;
        this.choices = choices;
        Budget budget = Budget.of(file.name());
        int room = (int) Math.min(expected, MOST_ROOM);
        List<Integer> wanted = new ArrayList<>();
        for (int i = 0; i < choices.columns().size(); i++) {
            ColumnChoice choice = choices.columns().get(i);
            if (choice.kind() != Kind.IGNORE) {
                wanted.add(i);
                boolean quotesKeep = choices.dialect().format() == Format.ARFF;
                loaders.add(
                        ColumnLoader.of(file.name(), choice, choices.dialect().numerals(), quotesKeep, room, budget));
            }
        }
        this.fields = wanted.stream().mapToInt(Integer::intValue).toArray();
        if (fields.length == 0) {
            throw new UnreadableTable(file.name(), "has no column left to be read: all are ignored.");
        }
    }

    static ReadTable of(SourceFile file, Choices choices, long expected, Monitor monitor) throws IOException {
        TableLoad load = new TableLoad(file, choices, expected);
        try (OpenTable table = OpenTable.open(file, choices.dialect(), monitor)) {
            load.checkNames(table.names());
            load.goThrough(table);
            file.checkUnchanged();
            return load.result(table.remarks());
        }
    }

    private void checkNames(List<String> names) throws UnreadableTable {
        List<String> chosen = choices.columns().stream().map(ColumnChoice::name).toList();
        if (!names.equals(chosen)) {
            throw new UnreadableTable(
                    file.name(),
                    "no longer has the columns that were chosen (%s), but %s: look at it again."
                            .formatted(
                                    Refusal.shortened(String.join(", ", chosen)),
                                    Refusal.shortened(String.join(", ", names))));
        }
    }

    private void goThrough(OpenTable table) throws IOException {
        Row row = new Row();
        while (table.next(row)) {
            if (row.defect().isEmpty()) {
                take(row);
            } else {
                refuse(Refusal.ofRow(row.line(), row.text(0), row.defect()));
            }
        }
        if (refused > 0 && !choices.dropBadRows()) {
            throw new UnreadableTable(file.name(), refusals, refused - refusals.size());
        }
        if (rows == 0) {
            throw new UnreadableTable(
                    file.name(), refused > 0 ? "has no row that can be read." : "has no rows, only names of columns.");
        }
    }

    private void take(Row row) throws UnreadableTable {
        for (int i = 0; i < fields.length; i++) {
            String why = loaders.get(i).add(row, fields[i]);
            if (!why.isEmpty()) {
                for (int taken = 0; taken < i; taken++) {
                    loaders.get(taken).undo();
                }
                refuse(Refusal.ofCell(
                        row.line(), choices.columns().get(fields[i]).name(), row.text(fields[i]), why));
                return;
            }
        }
        rows++;
    }

    private void refuse(Refusal refusal) throws UnreadableTable {
        refused++;
        if (refusals.size() < TableLook.MOST_REFUSALS) {
            refusals.add(refusal);
        } else if (!choices.dropBadRows()) {
            throw new UnreadableTable(file.name(), refusals, 1);
        }
    }

    private ReadTable result(List<Remark> ofTable) {
        List<Remark> remarks = new ArrayList<>(ofTable);
        if (refused > 0) {
            remarks.add(Remark.of(
                    Subject.DROPPED, refused, "Rows that cannot be read and were dropped: %,d.".formatted(refused)));
        }
        List<TableColumn> columns = new ArrayList<>();
        for (ColumnLoader loader : loaders) {
            remarks.addAll(loader.remarks());
            columns.add(loader.finish());
        }
        return new ReadTable(rows, columns, refused, refusals, remarks);
    }
}
