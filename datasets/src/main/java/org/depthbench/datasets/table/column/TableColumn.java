package org.depthbench.datasets.table.column;

import java.util.List;
import org.depthbench.datasets.table.value.Kind;

/** A column as it was read. Arrays are shared, not copied, because a table can be large: whoever is handed one never writes. */
public sealed interface TableColumn {
    /** What it is called. */
    String name();

    /** How many rows it has. */
    int rows();

    /**
     * Numbers.
     *
     * @param decimals digits behind the decimal mark with which they are recorded
     * @param values one for each row, which is not a number where it is missing
     */
    record Numbers(String name, int decimals, float[] values) implements TableColumn {
        @Override
        public int rows() {
            return values.length;
        }
    }

    /**
     * Categories.
     *
     * @param values the categories
     * @param codes for each row the place of its category, {@link #ABSENT} where it is missing
     */
    record Categories(String name, List<String> values, int[] codes) implements TableColumn {
        /** The code of a missing value. */
        public static final int ABSENT = -1;

        public Categories {
            values = List.copyOf(values);
        }

        @Override
        public int rows() {
            return codes.length;
        }
    }

    /**
     * Texts, or dates as they are written.
     *
     * @param kind {@link Kind#TEXT} or {@link Kind#DATE}
     * @param values one for each row, empty where it is missing
     */
    record Texts(String name, Kind kind, List<String> values) implements TableColumn {
        public Texts {
            values = List.copyOf(values);
        }

        @Override
        public int rows() {
            return values.size();
        }
    }
}
