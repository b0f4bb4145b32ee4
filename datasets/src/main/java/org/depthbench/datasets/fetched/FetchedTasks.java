package org.depthbench.datasets.fetched;

import java.util.List;
import org.depthbench.datasets.fetch.DataFolder;
import org.depthbench.datasets.task.Task;

/** Real data sets that others publish and that are too large, or not free enough, to be part of the program. */
public final class FetchedTasks {
    private final List<Task> tasks;

    /** @param folder where their data is, or will be */
    public FetchedTasks(DataFolder folder) {
        tasks = List.of(
                FetchedImages.mnist(folder),
                FetchedImages.fashion(folder),
                Cifar.task(folder),
                Messages.task(folder),
                Reviews.task(folder),
                SpokenDigits.task(folder),
                Robot.task(folder),
                Intrusions.task(folder));
    }

    /** All of them. */
    public List<Task> tasks() {
        return tasks;
    }
}
