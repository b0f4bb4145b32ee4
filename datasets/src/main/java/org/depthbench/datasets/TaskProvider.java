package org.depthbench.datasets;

import java.util.List;
import org.depthbench.datasets.task.Task;

/** Brings tasks to a catalogue. */
@FunctionalInterface
public interface TaskProvider {
    /** Its tasks, in the order in which they are listed. */
    List<Task> tasks();
}
