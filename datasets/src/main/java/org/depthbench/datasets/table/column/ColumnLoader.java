package org.depthbench.datasets.table.column;

import java.util.List;
import org.depthbench.datasets.table.row.Row;
import org.depthbench.datasets.table.source.Budget;
import org.depthbench.datasets.table.source.Remark;
import org.depthbench.datasets.table.source.UnreadableTable;
import org.depthbench.datasets.table.value.Numerals;

/** Takes the values of a column one after the other. */
public interface ColumnLoader {
    /** What {@link #add} answers when it took the value. */
    String TAKEN = "";

    /** Follows a text that is no number. */
    String NO_NUMBER = "is no number";

    /** Follows a number that no float can be. */
    String BEYOND = "is beyond the numbers that are kept, which reach to 3.4e38";

    /** Follows a category that a file does not declare. */
    String UNDECLARED = "is none of the values that the file declares";

    /**
     * Takes the value of a row, or says what keeps it from that, as the end of a sentence.
     *
     * @throws UnreadableTable when no row more can be taken
     */
    String add(Row row, int field) throws UnreadableTable;

    /** Gives the value back that was taken last. */
    void undo();

    /** What was done to values, and how often. */
    List<Remark> remarks();

    /** The column; nothing is taken any more. */
    TableColumn finish();

    /**
     * One for a kind of column.
     *
     * @param file its name, for sentences
     * @param quotesKeep whether a word in quotes never means that a value is missing
     * @param room rows for which room is made at once; more may come
     * @throws UnreadableTable when there is no room for so many
     */
    static ColumnLoader of(
            String file, ColumnChoice choice, Numerals numerals, boolean quotesKeep, int room, Budget budget)
            throws UnreadableTable {
        MissingValues missing = new MissingValues(choice, quotesKeep);
        return switch (choice.kind()) {
            case NUMBER -> new NumberLoader(choice.name(), numerals, missing, room, budget);
            case CATEGORY -> new CategoryLoader(file, choice, missing, room, budget);
            case TEXT, DATE -> new TextLoader(choice.name(), choice.kind(), missing, budget);
            case IGNORE -> throw new IllegalArgumentException("An ignored column is not loaded.");
        };
    }
}
