package org.depthbench.datasets.table;

import java.util.List;
import org.depthbench.datasets.table.column.ColumnChoice;
import org.depthbench.datasets.table.source.Remark;
import org.depthbench.datasets.table.value.Kind;

/**
 * What was seen of a column.
 *
 * @param name what it is called: as in the file, where it has a name of its own
 * @param unit what its name has in brackets; empty where there is none
 * @param kind as what it is proposed to be read
 * @param holds what its values are; differs from {@code kind} where it is proposed to be ignored
 * @param offers the other kinds that it can be read as
 * @param missing how many values are missing
 * @param distinct how many different values it has
 * @param distinctIsAll whether they were all counted; else there are more
 * @param decimals digits behind the decimal mark with which numbers are recorded
 * @param histogram how its values are spread
 * @param remarks what is odd about it, and what is open
 * @param choice how it is read when nothing is changed
 */
public record ColumnLook(
        String name,
        String unit,
        Kind kind,
        Kind holds,
        List<Kind> offers,
        long missing,
        long distinct,
        boolean distinctIsAll,
        int decimals,
        Histogram histogram,
        List<Remark> remarks,
        ColumnChoice choice) {
    public ColumnLook {
        offers = List.copyOf(offers);
        remarks = List.copyOf(remarks);
    }
}
