package org.depthbench.datasets.fetch;

import java.util.List;

/**
 * What is published of a task.
 *
 * @param task its id, which names its folder
 * @param title what people call it
 */
public record Publication(String task, String title, List<PublishedFile> files) {
    public Publication {
        files = List.copyOf(files);
    }

    /** How many bytes are fetched. */
    public long bytes() {
        return files.stream().mapToLong(file -> file.carrier().bytes()).sum();
    }
}
