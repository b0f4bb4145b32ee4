package org.depthbench.datasets.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.depthbench.datasets.table.reading.Recognised;
import org.depthbench.datasets.table.reading.Recognition;
import org.depthbench.datasets.table.row.Dialect;
import org.depthbench.datasets.table.source.Monitor;
import org.depthbench.datasets.table.source.SourceFile;
import org.depthbench.datasets.table.source.UnreadableTable;

/**
 * Files that hold a table: delimited text of any kind, ARFF and Excel workbooks, packed by gzip or not. Whatever is wrong with a file
 * is an {@link UnreadableTable}; a monitor that cancels ends with a {@link java.util.concurrent.CancellationException}.
 */
public final class TableFile {
    private TableFile() {}

    /** Recognises how a file is written, and goes through all of it. */
    public static Look look(Path path) throws UnreadableTable {
        return look(path, Monitor.NONE);
    }

    /** Recognises how a file is written, and goes through all of it. */
    public static Look look(Path path, Monitor monitor) throws UnreadableTable {
        return look(path, "", monitor);
    }

    /**
     * Recognises how a file is written, and goes through all of it.
     *
     * @param sheet the name of the sheet of a workbook; empty for the first with rows
     */
    public static Look look(Path path, String sheet, Monitor monitor) throws UnreadableTable {
        SourceFile file = SourceFile.of(path);
        try {
            return TableLook.of(file, Recognition.of(file, sheet, monitor), monitor);
        } catch (IOException e) {
            throw told(file, e);
        }
    }

    /** Goes through all of a file that is written as a person says. */
    public static Look look(Path path, Dialect dialect, Monitor monitor) throws UnreadableTable {
        SourceFile file = SourceFile.of(path);
        try {
            return TableLook.of(file, new Recognised(dialect, List.of()), monitor);
        } catch (IOException e) {
            throw told(file, e);
        }
    }

    /** Reads a file as was chosen, see {@link Look#choices}. */
    public static ReadTable read(Path path, Choices choices, Monitor monitor) throws UnreadableTable {
        return read(path, choices, 0, monitor);
    }

    /**
     * Reads a file as was chosen, see {@link Look#choices}.
     *
     * @param rows how many rows it had when it was looked at, for which room is made; 0 where that is not known
     */
    public static ReadTable read(Path path, Choices choices, long rows, Monitor monitor) throws UnreadableTable {
        SourceFile file = SourceFile.of(path);
        try {
            return TableLoad.of(file, choices, rows, monitor);
        } catch (IOException e) {
            throw told(file, e);
        }
    }

    /** Why reading failed: a file that changed meanwhile explains all else. */
    private static UnreadableTable told(SourceFile file, IOException e) throws UnreadableTable {
        file.checkUnchanged();
        return file.unreadable(e);
    }
}
