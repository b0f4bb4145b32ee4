package org.depthbench.cli;

import java.util.concurrent.Callable;
import org.depthbench.datasets.Tasks;
import org.depthbench.datasets.task.Task;
import picocli.CommandLine.Command;

/** Lists the tasks with their cards. */
@Command(name = "tasks", mixinStandardHelpOptions = true, description = "Lists what the networks can learn.")
final class TasksCommand implements Callable<Integer> {
    private final Terminal terminal;

    TasksCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        for (Task task : Tasks.all()) {
            terminal.println("%-12s  %s (%s)"
                    .formatted(task.id(), task.title(), task.area().words()));
            line(task.card().summary());
            line("%d classes, %d to %d training examples, usually %d%s."
                    .formatted(
                            task.classes().size(),
                            task.sizes().least(),
                            task.sizes().most(),
                            task.sizes().usual(),
                            task.mostNoise() > 0 ? ", noise 0 to " + task.mostNoise() : ""));
            line(task.card().split());
            line(task.card().expectation());
            line("From: " + task.card().source());
            line("Licence: " + task.card().licence());
            terminal.println("");
        }
        return ExitCode.OK;
    }

    private void line(String text) {
        terminal.println("              " + text);
    }
}
