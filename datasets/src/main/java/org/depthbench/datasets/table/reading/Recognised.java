package org.depthbench.datasets.table.reading;

import java.util.List;
import org.depthbench.datasets.table.row.Dialect;
import org.depthbench.datasets.table.source.Remark;

/**
 * How a file is written, as far as its content tells.
 *
 * @param remarks what was guessed, and what is open
 */
public record Recognised(Dialect dialect, List<Remark> remarks) {
    public Recognised {
        remarks = List.copyOf(remarks);
    }
}
