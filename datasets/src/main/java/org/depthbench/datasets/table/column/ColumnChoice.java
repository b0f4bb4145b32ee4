package org.depthbench.datasets.table.column;

import java.util.List;
import java.util.Set;
import org.depthbench.datasets.table.value.Kind;

/**
 * As what a column is read.
 *
 * @param name what it is called
 * @param kind what its values are; ignored columns are not kept
 * @param missing the words that stand for a missing value in it
 * @param declared its categories in their order, where the file itself says them; else empty, and they are sorted
 */
public record ColumnChoice(String name, Kind kind, Set<String> missing, List<String> declared) {
    public ColumnChoice {
        missing = Set.copyOf(missing);
        declared = List.copyOf(declared);
    }
}
