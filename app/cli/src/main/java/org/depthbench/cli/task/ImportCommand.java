package org.depthbench.cli.task;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.depthbench.cli.terminal.ExitCode;
import org.depthbench.cli.terminal.Terminal;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.folder.UnreadableFiles;
import org.depthbench.datasets.table.source.UnreadableTable;
import org.depthbench.datasets.task.Task;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks at data of a person's own, and makes a task of it. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a task of data of your own. Of a table it says what was recognised; with --target it becomes a task.",
            "Tables: CSV and other delimited text, ARFF, XLSX, each also packed by gzip.",
            "Folders with a folder for each class: pictures (PNG, JPEG, BMP, GIF), recordings (WAV), texts (TXT).",
            "Arrays of pictures: NPZ, NPY and IDX with their labels and their test part beside them."
        })
public final class ImportCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final TaskCatalogue catalogue;

    @Parameters(paramLabel = "PATH", description = "The file or folder.")
    private Path path = Path.of("");

    @Option(
            names = "--target",
            paramLabel = "COLUMN",
            description = "The column of a table that is predicted: a number, or one of several classes.")
    private @Nullable String target;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What the task is called; the file's name unless told otherwise.")
    private @Nullable String name;

    @Mixin
    private final OwnDataOptions options = new OwnDataOptions();

    public ImportCommand(Terminal terminal, TaskCatalogue catalogue) {
        this.terminal = terminal;
        this.catalogue = catalogue;
    }

    @Override
    public Integer call() {
        try {
            Optional<Task> task =
                    new OwnDataInTerminal(terminal, catalogue, options).bring(path, target, Optional.ofNullable(name));
            terminal.println(task.map(made -> "It is a task now: depthbench compare %s".formatted(made.id()))
                    .orElseGet(
                            () -> "To make a task of it, say what is predicted: depthbench import %s%s --target COLUMN"
                                    .formatted(
                                            path,
                                            options.sheet().isEmpty()
                                                    ? ""
                                                    : " --sheet \"%s\"".formatted(options.sheet()))));
            return ExitCode.OK;
        } catch (UnreadableTable | UnreadableFiles e) {
            terminal.error(String.valueOf(e.getMessage()));
            return ExitCode.BAD_INPUT;
        } catch (IOException e) {
            terminal.error("%s could not be brought in: %s.".formatted(path, e.getMessage()));
            return ExitCode.FAILED;
        }
    }
}
