package org.depthbench.cli.task;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.depthbench.cli.terminal.ExitCode;
import org.depthbench.cli.terminal.Terminal;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.fetch.Fetch;
import org.depthbench.datasets.fetch.FetchException;
import org.depthbench.datasets.fetch.Publication;
import org.depthbench.datasets.fetch.Share;
import org.depthbench.datasets.task.Task;

/** Fetches the data of tasks while a person watches how far it is. */
final class FetchInTerminal {
    private static final int REDRAW_MILLISECONDS = 100;
    private static final int MIB = 1 << 20;

    private final Terminal terminal;
    private final TaskCatalogue catalogue;

    FetchInTerminal(Terminal terminal, TaskCatalogue catalogue) {
        this.terminal = terminal;
        this.catalogue = catalogue;
    }

    /**
     * Fetches them one after the other; the exit code.
     *
     * @param files of a person, from which the data is taken; where there are none, it is fetched from where it is published
     */
    int fetch(List<String> ids, List<Path> files) {
        List<Task> tasks = ids.stream().map(catalogue::knownById).toList();
        int exitCode = ExitCode.OK;
        for (Task task : tasks) {
            Optional<Publication> publication = task.source().publication();
            if (publication.isEmpty()) {
                terminal.println("%s is part of the program.".formatted(task.title()));
            } else if (!fetch(task, publication.get(), files)) {
                exitCode = ExitCode.FAILED;
            }
        }
        return exitCode;
    }

    private boolean fetch(Task task, Publication publication, List<Path> files) {
        terminal.note("%s: %s Licence: %s"
                .formatted(task.title(), task.card().source(), task.card().licence()));
        try {
            if (!files.isEmpty()) {
                new Fetch(publication, catalogue.folder(), share -> {}).bring(files);
            } else if (terminal.interactive()) {
                try (ProgressBar bar = bar(publication)) {
                    run(publication, share -> bar.stepTo(share.done()));
                }
            } else {
                run(publication, share -> {});
            }
            terminal.println(
                    "%s is in %s.".formatted(task.title(), catalogue.folder().of(publication)));
            return true;
        } catch (FetchException e) {
            terminal.error(String.valueOf(e.getMessage()));
            return false;
        }
    }

    private static ProgressBar bar(Publication publication) {
        return new ProgressBarBuilder()
                .setTaskName(publication.title())
                .setInitialMax(publication.bytes())
                .setUnit(" MiB", MIB)
                .setUpdateIntervalMillis(REDRAW_MILLISECONDS)
                .setStyle(ProgressBarStyle.ASCII)
                .showSpeed()
                .build();
    }

    private void run(Publication publication, Consumer<Share> told) throws FetchException {
        new Fetch(publication, catalogue.folder(), told).run();
    }
}
