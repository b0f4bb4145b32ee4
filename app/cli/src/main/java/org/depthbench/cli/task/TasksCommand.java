package org.depthbench.cli.task;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.depthbench.cli.terminal.ExitCode;
import org.depthbench.cli.terminal.OutputFile;
import org.depthbench.cli.terminal.Terminal;
import org.depthbench.comparison.spec.RecordedScores;
import org.depthbench.comparison.words.Figures;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.baseline.NearestNeighbour;
import org.depthbench.datasets.task.Target;
import org.depthbench.datasets.task.Task;
import org.depthbench.trial.document.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the tasks with their cards. */
@Command(name = "tasks", mixinStandardHelpOptions = true, description = "Lists what the networks can learn.")
public final class TasksCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final TaskCatalogue catalogue;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Writes the tasks as a JSON document instead; - is standard output.")
    private @Nullable OutputFile json;

    public TasksCommand(Terminal terminal, TaskCatalogue catalogue) {
        this.terminal = terminal;
        this.catalogue = catalogue;
    }

    @Option(
            names = "--fetch",
            paramLabel = "TASK",
            arity = "1..*",
            description = "Fetches the data of tasks that are not on this machine yet, from where it is published.")
    private List<String> fetched = List.of();

    @Option(
            names = "--file",
            paramLabel = "FILE",
            arity = "1..*",
            description = "With --fetch: takes the data from files that you have, or folders with them.")
    private List<Path> files = List.of();

    @Option(
            names = "--remove",
            paramLabel = "TASK",
            description = "Takes a task away that you brought in with import; runs on it stay.")
    private @Nullable String removed;

    @Override
    public Integer call() {
        String unwanted = removed;
        if (unwanted != null) {
            return remove(unwanted);
        }
        if (!fetched.isEmpty()) {
            return new FetchInTerminal(terminal, catalogue).fetch(fetched, files);
        }
        if (!files.isEmpty()) {
            terminal.error("--file says where data is taken from, so it needs --fetch TASK.");
            return ExitCode.BAD_INPUT;
        }
        OutputFile file = json;
        if (file != null) {
            Terminal beside = terminal.beside(file);
            return file.write(beside, "Tasks", () -> Json.PRETTY.writeValueAsString(TasksDocument.of(catalogue)) + "\n")
                    ? ExitCode.OK
                    : ExitCode.FAILED;
        }
        for (Task task : catalogue.known()) {
            terminal.println("%-12s  %s (%s)"
                    .formatted(task.id(), task.title(), task.area().words()));
            line(task.card().summary());
            line("%s, %d to %d training examples, usually %d%s."
                    .formatted(
                            target(task),
                            task.sizes().least(),
                            task.sizes().most(),
                            task.sizes().usual(),
                            task.mostNoise() > 0 ? ", noise 0 to " + task.mostNoise() : ""));
            line(task.card().split());
            line(task.card().expectation());
            NearestNeighbour.recorded(task.id())
                    .ifPresent(score -> line("Without a network: the nearest training example alone gets %s."
                            .formatted(Figures.score(task.target().metric(), score))));
            RecordedScores.of(task.id()).ifPresent(recorded -> line(measured(task, recorded)));
            task.source()
                    .publication()
                    .ifPresent(publication -> line(
                            catalogue.isHere(task)
                                    ? "Its data is in %s."
                                            .formatted(catalogue.folder().of(publication))
                                    : "Not on this machine yet: depthbench tasks --fetch %s brings %s."
                                            .formatted(task.id(), Figures.bytes(publication.bytes()))));
            line("From: " + task.card().source());
            line("Licence: " + task.card().licence());
            terminal.println("");
        }
        return ExitCode.OK;
    }

    private int remove(String id) {
        try {
            catalogue.own().remove(id);
            terminal.println("%s is removed.".formatted(id));
            return ExitCode.OK;
        } catch (IOException e) {
            terminal.error("%s could not be removed: %s.".formatted(id, e.getMessage()));
            return ExitCode.FAILED;
        }
    }

    private static String measured(Task task, RecordedScores recorded) {
        String networks = "Measured, means of 6 trainings: shallow %s, deep %s"
                .formatted(
                        Figures.score(task.target().metric(), recorded.shallow()),
                        Figures.score(task.target().metric(), recorded.deep()));
        return Double.isNaN(recorded.linear())
                ? networks + "."
                : networks + ", no hidden layer %s.".formatted(Figures.percent(recorded.linear()));
    }

    private static String target(Task task) {
        return task.target() instanceof Target.Classes classes
                ? classes.names().size() + " classes"
                : "quantities: " + task.target().outputs(task.inputs());
    }

    private void line(String text) {
        terminal.println("              " + text);
    }
}
