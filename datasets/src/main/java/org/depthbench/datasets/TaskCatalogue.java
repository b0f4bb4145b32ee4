package org.depthbench.datasets;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depthbench.datasets.driving.DrivingTask;
import org.depthbench.datasets.embedded.EmbeddedTasks;
import org.depthbench.datasets.fetch.DataFolder;
import org.depthbench.datasets.fetched.FetchedTasks;
import org.depthbench.datasets.own.Intake;
import org.depthbench.datasets.own.OwnTasks;
import org.depthbench.datasets.plane.PlaneTasks;
import org.depthbench.datasets.task.Task;

/** The tasks that are on this machine or can be fetched, as some providers bring them. */
public final class TaskCatalogue {
    private final List<TaskProvider> providers;
    private final DataFolder folder;
    private final OwnTasks own;

    /**
     * The tasks of these providers, the first one's first.
     *
     * @param folder where fetched data is
     */
    public TaskCatalogue(List<TaskProvider> providers, DataFolder folder) {
        this.providers = List.copyOf(providers);
        this.folder = folder;
        this.own = new OwnTasks(folder.path());
    }

    /** The program's own tasks, and those whose data is fetched into a folder. */
    public static TaskCatalogue withDataIn(DataFolder folder) {
        return new TaskCatalogue(
                List.of(
                        EmbeddedTasks::all,
                        DrivingTask::all,
                        PlaneTasks::all,
                        new FetchedTasks(folder)::tasks,
                        new OwnTasks(folder.path())::tasks),
                folder);
    }

    /** The tasks that are part of the program. */
    public static TaskCatalogue builtIn() {
        return new TaskCatalogue(
                List.of(EmbeddedTasks::all, DrivingTask::all, PlaneTasks::all), new DataFolder(Path.of(""), List.of()));
    }

    /** Every task whose data is on this machine, the one to begin with first. */
    public List<Task> all() {
        return tasks().filter(this::isHere).toList();
    }

    /** Every task, those too whose data has to be fetched first; a person may have brought some in meanwhile. */
    public List<Task> known() {
        return tasks().toList();
    }

    /** As they are asked for: a provider is not asked where an earlier one has what is sought. */
    private Stream<Task> tasks() {
        return providers.stream().flatMap(provider -> provider.tasks().stream());
    }

    /** Whether the data of a task is on this machine; it may have been fetched meanwhile. */
    public boolean isHere(Task task) {
        return task.source().publication().map(folder::has).orElse(true);
    }

    /** The tasks that a person has brought in. */
    public OwnTasks own() {
        return own;
    }

    /** Where data that a person brings in today becomes one of them. */
    public Intake intake() {
        return new Intake(
                own, id -> tasks().anyMatch(task -> task.id().equals(id)), LocalDate.now(ZoneId.systemDefault()));
    }

    /** Where fetched data is. */
    public DataFolder folder() {
        return folder;
    }

    /** The task of exactly this id; empty when its data is not on this machine. */
    public Optional<Task> find(String id) {
        return tasks().filter(task -> task.id().equals(id)).filter(this::isHere).findFirst();
    }

    /** What the task of an id is called; the id itself when nothing is known of it. */
    public String title(String id) {
        return tasks().filter(task -> task.id().equals(id))
                .findFirst()
                .map(Task::title)
                .orElse(id);
    }

    /**
     * The task that a person means; capitals, spaces and hyphens do not matter, and its title will do.
     *
     * @throws IllegalArgumentException with a sentence that names the valid ids, or says how its data is fetched
     */
    public Task byId(String id) {
        Task task = knownById(id);
        if (!isHere(task)) {
            throw new IllegalArgumentException(
                    "The data of %s is not on this machine yet. Fetch it with: depthbench tasks --fetch %s"
                            .formatted(task.title(), task.id()));
        }
        return task;
    }

    /**
     * The same, but its data may have to be fetched first.
     *
     * @throws IllegalArgumentException with a sentence that names the valid ids
     */
    public Task knownById(String id) {
        return tasks().filter(task -> plain(task.id()).equals(plain(id))
                        || plain(task.title()).equals(plain(id)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown task \"%s\". Available: %s."
                        .formatted(id, tasks().map(Task::id).collect(Collectors.joining(", ")))));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
    }
}
