package org.depthbench.datasets.table.row;

import java.io.Closeable;
import java.io.IOException;

/** The rows of a file, one after the other. */
public interface RowReader extends Closeable {
    /**
     * Fills in the next row; one that cannot be read is spoilt, and reading goes on behind it.
     *
     * @return whether there was one
     */
    boolean next(Row row) throws IOException;

    /** Lines that were passed over as comments. */
    long comments();

    /** Characters that could not be decoded and were read as �. */
    long replaced();
}
