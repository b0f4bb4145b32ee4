package org.depthbench.desktop.own;

import java.io.IOException;
import org.depthbench.datasets.own.Intake;
import org.depthbench.datasets.own.OwnCard;
import org.depthbench.datasets.table.source.Monitor;

/** Brings in what a page shows, as it was chosen there. */
@FunctionalInterface
interface Bringing {
    /**
     * Reads all of it and keeps it.
     *
     * @throws IOException with a sentence when it cannot be read
     * @throws IllegalArgumentException with a sentence when it makes no task
     */
    OwnCard bring(Intake intake, Monitor monitor) throws IOException;
}
