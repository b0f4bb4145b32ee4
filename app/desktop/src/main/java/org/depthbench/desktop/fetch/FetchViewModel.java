package org.depthbench.desktop.fetch;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.depthbench.comparison.words.Figures;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.fetch.Fetch;
import org.depthbench.datasets.fetch.FetchException;
import org.depthbench.datasets.fetch.Publication;
import org.depthbench.datasets.fetch.Share;
import org.depthbench.datasets.task.Task;
import org.depthbench.desktop.words.Words;
import org.depthbench.desktop.work.Background;
import org.depthbench.desktop.work.Latest;
import org.depthbench.trial.file.DepthbenchException;
import org.jspecify.annotations.Nullable;

/** The data of one task at a time on its way to this machine. */
public final class FetchViewModel {
    private static final double MILLIS = 1000;

    private final TaskCatalogue catalogue;
    private final Words words;
    private final Background background;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private @Nullable Fetch fetch;

    /**
     * Nothing is fetched yet.
     *
     * @param background fetches, and does nothing else
     */
    public FetchViewModel(TaskCatalogue catalogue, Words words, Background background) {
        this.catalogue = catalogue;
        this.words = words;
        this.background = background;
    }

    /** Whether something is under way. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** How far it is, 0 to 1. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /** How far it is, or what went wrong; empty before the beginning. */
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /** How much would be fetched. */
    String size(Task task) {
        return Figures.bytes(publication(task).bytes());
    }

    /** Forgets what was said of another task, unless something is under way. */
    void begin() {
        if (!running.get()) {
            sentence.set("");
            fraction.set(0);
        }
    }

    /** Fetches from where the data is published. */
    void fetch(Task task, Consumer<Task> then) {
        work(task, then, Fetch::run);
    }

    /** Takes the data from a file or folder that a person has. */
    void bring(Task task, Path file, Consumer<Task> then) {
        work(task, then, wanted -> wanted.bring(List.of(file)));
    }

    /** Ends what is under way; what has arrived is kept. */
    public void cancel() {
        Fetch under = fetch;
        if (under != null) {
            under.cancel();
        }
    }

    /** Brings data here. */
    @FunctionalInterface
    private interface Bringing {
        void bring(Fetch fetch) throws FetchException;
    }

    private void work(Task task, Consumer<Task> then, Bringing bringing) {
        Latest<Share> latest = new Latest<>(background, this::show);
        Fetch begun = new Fetch(publication(task), catalogue.folder(), latest::tell);
        fetch = begun;
        running.set(true);
        fraction.set(0);
        sentence.set(words.get("fetch.begins"));
        background.run(
                () -> {
                    try {
                        bringing.bring(begun);
                        return task;
                    } catch (FetchException e) {
                        throw new DepthbenchException(String.valueOf(e.getMessage()), e);
                    }
                },
                fetched -> {
                    end("");
                    then.accept(fetched);
                },
                failure ->
                        end(begun.cancelled() ? words.get("fetch.cancelled") : String.valueOf(failure.getMessage())));
    }

    private void end(String said) {
        running.set(false);
        fetch = null;
        sentence.set(said);
    }

    private void show(Share share) {
        if (running.get()) {
            fraction.set(share.fraction());
            sentence.set(share.left()
                    .map(left -> words.get(
                            "fetch.left",
                            Figures.bytes(share.done()),
                            Figures.bytes(share.total()),
                            Figures.seconds(left.toMillis() / MILLIS)))
                    .orElseGet(
                            () -> words.get("fetch.share", Figures.bytes(share.done()), Figures.bytes(share.total()))));
        }
    }

    private static Publication publication(Task task) {
        return task.source()
                .publication()
                .orElseThrow(() -> new IllegalArgumentException("%s needs no fetching.".formatted(task.title())));
    }
}
