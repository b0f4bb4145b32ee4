package org.depthbench.datasets.table.column;

import java.util.ArrayList;
import java.util.List;
import org.depthbench.datasets.table.row.Row;
import org.depthbench.datasets.table.source.Budget;
import org.depthbench.datasets.table.source.Remark;
import org.depthbench.datasets.table.source.UnreadableTable;
import org.depthbench.datasets.table.value.Kind;
import org.depthbench.datasets.table.value.Spaces;

/** Loads texts, and dates as they are written. */
final class TextLoader implements ColumnLoader {
    private static final int BYTES_OF_A_TEXT = 60;

    private final String name;
    private final Kind kind;
    private final MissingValues missing;
    private final Budget budget;
    private final List<String> values = new ArrayList<>();

    TextLoader(String name, Kind kind, MissingValues missing, Budget budget) {
        this.name = name;
        this.kind = kind;
        this.missing = missing;
        this.budget = budget;
    }

    @Override
    public String add(Row row, int field) throws UnreadableTable {
        String text = row.text(field);
        String trimmed = Spaces.trimmed(text);
        if (missing.has(trimmed, row.quoted(field))) {
            missing.count();
            values.add("");
            return TAKEN;
        }
        String value = row.quoted(field) ? text : trimmed;
        if (value.length() < text.length()) {
            missing.countTrimmed();
        }
        budget.take(BYTES_OF_A_TEXT + 2L * value.length());
        values.add(value);
        return TAKEN;
    }

    @Override
    public void undo() {
        if (values.remove(values.size() - 1).isEmpty()) {
            missing.uncount();
        }
    }

    @Override
    public List<Remark> remarks() {
        return missing.remarks();
    }

    @Override
    public TableColumn finish() {
        return new TableColumn.Texts(name, kind, values);
    }
}
