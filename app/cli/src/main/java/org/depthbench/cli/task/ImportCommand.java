package org.depthbench.cli.task;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.depthbench.cli.terminal.ExitCode;
import org.depthbench.cli.terminal.Terminal;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.own.Intake;
import org.depthbench.datasets.own.OwnCard;
import org.depthbench.datasets.own.OwnTasks;
import org.depthbench.datasets.own.TableImport;
import org.depthbench.datasets.own.Wishes;
import org.depthbench.datasets.own.Wishes.HoldOut;
import org.depthbench.datasets.table.Choices;
import org.depthbench.datasets.table.Look;
import org.depthbench.datasets.table.TableFile;
import org.depthbench.datasets.table.column.ColumnChoice;
import org.depthbench.datasets.table.source.Monitor;
import org.depthbench.datasets.table.source.UnreadableTable;
import org.depthbench.datasets.table.value.Kind;
import org.depthbench.datasets.task.Task;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks at a table of a person's own, and makes a task of it. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Looks at a table of your own and says what was recognised; with --target it becomes a task.",
            "CSV and other delimited text, ARFF, XLSX (first sheet), each also packed by gzip."
        })
public final class ImportCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final TaskCatalogue catalogue;

    @Parameters(paramLabel = "FILE", description = "The table.")
    private Path file = Path.of("");

    @Option(
            names = "--target",
            paramLabel = "COLUMN",
            description = "What is predicted: a number, or one of several classes.")
    private @Nullable String target;

    @ArgGroup
    private HeldOut heldOut = new HeldOut();

    @Option(
            names = "--test-share",
            paramLabel = "PERCENT",
            description = "How much is held out to test, 1 to 90 percent; 25 unless told otherwise.")
    private int share = HoldOut.USUAL_PERCENT;

    @Option(
            names = "--ignore",
            paramLabel = "COLUMN",
            description = "A column that is not learned from; may be given again.")
    private List<String> ignored = List.of();

    @Option(names = "--number", paramLabel = "COLUMN", description = "A column that holds numbers; may be given again.")
    private List<String> numbers = List.of();

    @Option(
            names = "--category",
            paramLabel = "COLUMN",
            description = "A column that holds categories; may be given again.")
    private List<String> categories = List.of();

    @Option(
            names = "--missing",
            paramLabel = "WORD",
            description = "A word that stands for a missing value in every column, such as NA; may be given again.")
    private List<String> missing = List.of();

    @Option(names = "--drop-bad", description = "Drops rows that cannot be read, and says how many.")
    private boolean dropBad;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What the task is called; the file's name unless told otherwise.")
    private @Nullable String name;

    /** Which rows are held out, where it is not a share by chance. */
    static final class HeldOut {
        @Option(
                names = "--test",
                paramLabel = "FILE",
                description = "A file of its own to test on, written like the other.")
        private @Nullable Path test;

        @Option(
                names = "--group",
                paramLabel = "COLUMN",
                description = "Holds out whole groups: rows with the same value in it stay together.")
        private @Nullable String group;

        @Option(
                names = "--time",
                paramLabel = "COLUMN",
                description = "Holds out the latest rows by it, a number or a date like 2026-11-29.")
        private @Nullable String time;

        HoldOut of(int percent) {
            if (test != null) {
                return new HoldOut.File(test);
            }
            if (group != null) {
                return new HoldOut.Groups(group, percent);
            }
            return time != null ? new HoldOut.Latest(time, percent) : new HoldOut.Share(percent);
        }
    }

    public ImportCommand(Terminal terminal, TaskCatalogue catalogue) {
        this.terminal = terminal;
        this.catalogue = catalogue;
    }

    @Override
    public Integer call() {
        try {
            Look look = TableFile.look(file);
            String predicted = target;
            if (predicted == null) {
                new LookText(terminal).print(file, look);
                terminal.println("To make a task of it, say what is predicted: depthbench import %s --target COLUMN"
                        .formatted(file));
                return ExitCode.OK;
            }
            OwnTasks own = new OwnTasks(catalogue.folder().path());
            OwnCard card = new TableImport(new Intake(own, this::taken, LocalDate.now(ZoneId.systemDefault())))
                    .bring(
                            file,
                            look,
                            choices(look),
                            new Wishes(predicted, heldOut.of(share), Optional.ofNullable(name)),
                            Monitor.NONE);
            Task task = catalogue.byId(card.id());
            terminal.println(task.card().summary());
            terminal.println(card.split());
            card.notes().forEach(note -> terminal.println("- " + note));
            look.questions().forEach(question -> terminal.println("? " + question.sentence()));
            terminal.println("It is a task now: depthbench compare %s".formatted(card.id()));
            return ExitCode.OK;
        } catch (UnreadableTable e) {
            terminal.error(String.valueOf(e.getMessage()));
            return ExitCode.BAD_INPUT;
        } catch (IOException e) {
            terminal.error("%s could not be brought in: %s.".formatted(file, e.getMessage()));
            return ExitCode.FAILED;
        }
    }

    private boolean taken(String id) {
        return catalogue.known().stream().anyMatch(task -> task.id().equals(id));
    }

    private Choices choices(Look look) {
        Choices choices = dropBad ? look.choices().droppingBadRows() : look.choices();
        for (String column : ignored) {
            choices = choices.withKind(column, Kind.IGNORE);
        }
        for (String column : numbers) {
            choices = choices.withKind(column, Kind.NUMBER);
        }
        for (String column : categories) {
            choices = choices.withKind(column, Kind.CATEGORY);
        }
        return missing.isEmpty() ? choices : withMissing(choices);
    }

    private Choices withMissing(Choices choices) {
        Choices changed = choices;
        for (ColumnChoice column : choices.columns()) {
            Set<String> words = new HashSet<>(column.missing());
            words.addAll(missing);
            changed = changed.withMissing(column.name(), words);
        }
        return changed;
    }
}
