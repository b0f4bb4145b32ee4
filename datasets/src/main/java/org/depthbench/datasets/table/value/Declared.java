package org.depthbench.datasets.table.value;

import java.util.List;

/**
 * What a file itself says of a column.
 *
 * @param kind what its values are
 * @param values the categories in their order; empty for other kinds
 */
public record Declared(Kind kind, List<String> values) {
    public Declared {
        values = List.copyOf(values);
    }
}
