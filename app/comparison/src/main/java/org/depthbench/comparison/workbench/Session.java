package org.depthbench.comparison.workbench;

import java.util.Optional;
import org.depthbench.comparison.conductor.Conductor;

/**
 * One comparison that runs.
 *
 * @param id its number in the run history; none when it is not kept
 */
public record Session(Optional<Long> id, Conductor conductor) implements AutoCloseable {
    @Override
    public void close() {
        conductor.close();
    }
}
