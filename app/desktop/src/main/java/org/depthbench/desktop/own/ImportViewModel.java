package org.depthbench.desktop.own;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.look.OwnFile;
import org.depthbench.datasets.look.OwnLook;
import org.depthbench.datasets.own.OwnCard;
import org.depthbench.datasets.table.TableFile;
import org.depthbench.datasets.table.row.Dialect;
import org.depthbench.datasets.table.source.Monitor;
import org.depthbench.desktop.words.Words;
import org.depthbench.desktop.work.Background;
import org.depthbench.trial.file.DepthbenchException;
import org.jspecify.annotations.Nullable;

/** Somebody's own file or folder on its way to become a task: looked at first, read as was chosen then. */
public final class ImportViewModel {
    private final Words words;
    private final Background background;
    private final TaskCatalogue catalogue;
    private final ReadOnlyObjectWrapper<@Nullable OwnLook> seen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private AtomicBoolean cancelled = new AtomicBoolean();

    /**
     * Nothing is brought in yet.
     *
     * @param background reads files, and does nothing else
     */
    public ImportViewModel(TaskCatalogue catalogue, Words words, Background background) {
        this.words = words;
        this.background = background;
        this.catalogue = catalogue;
    }

    /** What was seen of the file or folder; null before that. */
    ReadOnlyObjectProperty<@Nullable OwnLook> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /** Whether something is being read. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** How far that is, 0 to 1. */
    ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /** How far it is, or what is wrong; empty when there is nothing to say. */
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /** Looks at a file or folder. */
    public void open(Path path) {
        seen.set(null);
        work(words.get("own.looking"), monitor -> OwnLook.of(path, monitor), seen::set);
    }

    /** Looks at a table again that is written as a person says. */
    void look(OwnFile.Table file, Dialect dialect) {
        work(
                words.get("own.looking"),
                monitor -> new OwnLook.Table(file, TableFile.look(file.path(), dialect, monitor)),
                seen::set);
    }

    /**
     * Looks at another sheet of a workbook.
     *
     * @param sheet its name; empty for the first
     */
    void look(OwnFile.Table file, String sheet) {
        work(words.get("own.looking"), monitor -> OwnLook.of(file.path(), sheet, monitor), seen::set);
    }

    /** Says why what was chosen cannot be. */
    void refuse(String why) {
        sentence.set(why);
    }

    /**
     * Brings in what is shown.
     *
     * @param then is given its card when it is a task
     */
    void bring(Bringing bringing, Consumer<OwnCard> then) {
        work(words.get("own.bringing"), monitor -> bringing.bring(catalogue.intake(), monitor), then);
    }

    /** Reads some examples in the background as all would be read, to be seen before; none where that fails. */
    <T> void sample(Supplier<List<T>> read, Consumer<List<T>> then) {
        background.run(read, then, failure -> then.accept(List.of()));
    }

    /** Ends what is being read; nothing of it is kept. */
    public void cancel() {
        cancelled.set(true);
    }

    /** Reads something. */
    @FunctionalInterface
    private interface Reading<T> {
        T read(Monitor monitor) throws IOException;
    }

    private <T> void work(String begins, Reading<T> reading, Consumer<T> then) {
        cancel();
        AtomicBoolean ended = new AtomicBoolean();
        cancelled = ended;
        Progress progress = new Progress(background, words, share -> {
            if (cancelled == ended && running.get()) {
                fraction.set(share.fraction());
                sentence.set(share.sentence());
            }
        });
        running.set(true);
        fraction.set(0);
        sentence.set(begins);
        Supplier<T> work = () -> {
            try {
                return reading.read(new Monitor(progress, ended::get));
            } catch (IOException e) {
                throw new DepthbenchException(String.valueOf(e.getMessage()), e);
            }
        };
        background.run(
                work,
                outcome -> {
                    if (cancelled == ended) {
                        end("");
                        if (!ended.get()) {
                            then.accept(outcome);
                        }
                    }
                },
                failure -> {
                    if (cancelled == ended) {
                        end(failure instanceof CancellationException ? "" : told(failure));
                    }
                });
    }

    /** Memory that does not suffice is told as such; all else is a sentence already. */
    private String told(Throwable failure) {
        return failure.getMessage() == null ? words.get("own.failed", failure) : words.reading(failure.getMessage());
    }

    private void end(String said) {
        running.set(false);
        sentence.set(said);
    }
}
