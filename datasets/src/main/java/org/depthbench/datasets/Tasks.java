package org.depthbench.datasets;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.depthbench.datasets.embedded.EmbeddedTasks;
import org.depthbench.datasets.plane.PlaneTasks;
import org.depthbench.datasets.task.Task;

/** The catalogue of tasks; the only place where one is added. */
public final class Tasks {
    private static final List<Task> ALL = List.of(
            EmbeddedTasks.digits(),
            EmbeddedTasks.fashion(),
            EmbeddedTasks.iris(),
            PlaneTasks.twoSpirals(),
            PlaneTasks.moons(),
            PlaneTasks.circles(),
            PlaneTasks.xor(),
            PlaneTasks.gaussians());

    private Tasks() {}

    /** Every task, the one to begin with first. */
    public static List<Task> all() {
        return ALL;
    }

    /**
     * The task of this id; capitals, spaces and hyphens do not matter, and its title will do.
     *
     * @throws IllegalArgumentException with a sentence that names the valid ids
     */
    public static Task byId(String id) {
        return ALL.stream()
                .filter(task -> plain(task.id()).equals(plain(id))
                        || plain(task.title()).equals(plain(id)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown task \"%s\". Available: %s."
                        .formatted(id, ALL.stream().map(Task::id).collect(Collectors.joining(", ")))));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
    }
}
