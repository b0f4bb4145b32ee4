package org.depthbench.datasets.table.column;

import java.util.Arrays;
import java.util.List;
import org.depthbench.datasets.table.row.Row;
import org.depthbench.datasets.table.source.Budget;
import org.depthbench.datasets.table.source.Remark;
import org.depthbench.datasets.table.source.UnreadableTable;
import org.depthbench.datasets.table.value.Decimals;
import org.depthbench.datasets.table.value.NumberReader;
import org.depthbench.datasets.table.value.Numerals;
import org.depthbench.datasets.table.value.Spaces;

/** Loads numbers. */
final class NumberLoader implements ColumnLoader {
    private static final int FIRST = 64;

    private final String name;
    private final NumberReader reader;
    private final MissingValues missing;
    private final boolean numbersMayBeMissing;
    private final Budget budget;
    private float[] values;
    private int count;
    private int decimals;

    NumberLoader(String name, Numerals numerals, MissingValues missing, int room, Budget budget)
            throws UnreadableTable {
        this.name = name;
        this.reader = new NumberReader(numerals);
        this.missing = missing;
        this.numbersMayBeMissing = missing.haveDigits();
        this.budget = budget;
        budget.take((long) Float.BYTES * room);
        this.values = new float[Math.max(FIRST, room)];
    }

    @Override
    public String add(Row row, int field) throws UnreadableTable {
        boolean number = reader.read(row.characters(), row.start(field), row.end(field));
        if ((!number || numbersMayBeMissing) && missing.has(Spaces.trimmed(row.text(field)), row.quoted(field))) {
            missing.count();
            keep(Float.NaN);
            return TAKEN;
        }
        if (!number) {
            return NO_NUMBER;
        }
        float value = (float) reader.lastValue();
        if (Float.isInfinite(value)) {
            return BEYOND;
        }
        if (reader.lastIsRounded()) {
            missing.countRounded();
        }
        decimals = Math.max(decimals, reader.lastDecimals());
        keep(value);
        return TAKEN;
    }

    private void keep(float value) throws UnreadableTable {
        if (count == values.length) {
            int more = count / 2;
            budget.take((long) Float.BYTES * more);
            values = Arrays.copyOf(values, count + more);
        }
        values[count++] = value;
    }

    @Override
    public void undo() {
        count--;
        if (Float.isNaN(values[count])) {
            missing.uncount();
        }
    }

    @Override
    public List<Remark> remarks() {
        return missing.remarks();
    }

    @Override
    public TableColumn finish() {
        float[] all = count == values.length ? values : Arrays.copyOf(values, count);
        float largest = 0;
        for (float value : all) {
            largest = Float.isNaN(value) ? largest : Math.max(largest, Math.abs(value));
        }
        values = new float[0];
        return new TableColumn.Numbers(name, Decimals.shown(decimals, largest), all);
    }
}
