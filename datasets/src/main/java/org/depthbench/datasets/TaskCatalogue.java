package org.depthbench.datasets;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.depthbench.datasets.driving.DrivingTask;
import org.depthbench.datasets.embedded.EmbeddedTasks;
import org.depthbench.datasets.plane.PlaneTasks;
import org.depthbench.datasets.task.Task;

/** The tasks that are on this machine, as some providers bring them. */
public final class TaskCatalogue {
    private final List<Task> tasks;

    /** The tasks of these providers, the first one's first. */
    public TaskCatalogue(List<TaskProvider> providers) {
        tasks = providers.stream()
                .flatMap(provider -> provider.tasks().stream())
                .toList();
    }

    /** The tasks that are part of the program. */
    public static TaskCatalogue builtIn() {
        return new TaskCatalogue(List.of(EmbeddedTasks::all, DrivingTask::all, PlaneTasks::all));
    }

    /** Every task, the one to begin with first. */
    public List<Task> all() {
        return tasks;
    }

    /** The task of exactly this id; empty when its data is not on this machine. */
    public Optional<Task> find(String id) {
        return tasks.stream().filter(task -> task.id().equals(id)).findFirst();
    }

    /** What the task of an id is called; the id itself when its data is not on this machine. */
    public String title(String id) {
        return find(id).map(Task::title).orElse(id);
    }

    /**
     * The task that a person means; capitals, spaces and hyphens do not matter, and its title will do.
     *
     * @throws IllegalArgumentException with a sentence that names the valid ids
     */
    public Task byId(String id) {
        return tasks.stream()
                .filter(task -> plain(task.id()).equals(plain(id))
                        || plain(task.title()).equals(plain(id)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown task \"%s\". Available: %s."
                        .formatted(id, tasks.stream().map(Task::id).collect(Collectors.joining(", ")))));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
    }
}
