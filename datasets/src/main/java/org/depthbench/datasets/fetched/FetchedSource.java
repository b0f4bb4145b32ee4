package org.depthbench.datasets.fetched;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.Optional;
import org.depthbench.datasets.fetch.DataFolder;
import org.depthbench.datasets.fetch.Publication;
import org.depthbench.datasets.fetch.UnusableData;
import org.depthbench.datasets.sound.Ear;
import org.depthbench.datasets.task.DataSeeds;
import org.depthbench.datasets.task.Division;
import org.depthbench.datasets.task.Task;
import org.depthbench.datasets.task.TaskData;
import org.jspecify.annotations.Nullable;

/**
 * Loads what was fetched, after seeing that it is what was published. What was read is kept while there is memory, since trials of an
 * experiment ask for it again.
 *
 * @param <T> what is read of the files
 */
final class FetchedSource<T> implements Task.Source {
    /** Reads the files of a publication. */
    @FunctionalInterface
    interface Reader<T> {
        T read(FetchedFiles files) throws IOException;
    }

    /** Makes examples of what was read. */
    @FunctionalInterface
    interface Choice<T> {
        TaskData of(T read, int examples, DataSeeds seeds);
    }

    private final Publication publication;
    private final DataFolder folder;
    private final Reader<T> reader;
    private final Choice<T> choice;
    private final Division division;
    private final @Nullable Ear ear;
    private SoftReference<T> known = new SoftReference<>(null);

    FetchedSource(Publication publication, DataFolder folder, Reader<T> reader, Choice<T> choice, Division division) {
        this(publication, folder, reader, choice, division, null);
    }

    /** @param ear how its sounds are heard; null where there are none */
    FetchedSource(
            Publication publication,
            DataFolder folder,
            Reader<T> reader,
            Choice<T> choice,
            Division division,
            @Nullable Ear ear) {
        this.publication = publication;
        this.folder = folder;
        this.reader = reader;
        this.choice = choice;
        this.division = division;
        this.ear = ear;
    }

    @Override
    public Optional<Publication> publication() {
        return Optional.of(publication);
    }

    @Override
    public Optional<Ear> ear() {
        return Optional.ofNullable(ear);
    }

    @Override
    public Division division() {
        return division;
    }

    @Override
    public TaskData load(int examples, double noise, DataSeeds seeds) {
        return choice.of(read(), examples, seeds);
    }

    /** What was read, which is read now where nothing is kept of it. */
    synchronized T read() {
        T read = known.get();
        if (read == null) {
            try {
                read = reader.read(new FetchedFiles(publication, folder));
            } catch (IOException e) {
                throw new UnusableData(
                        "The data of %s in %s cannot be read: %s."
                                .formatted(publication.title(), folder.of(publication), e.getMessage()),
                        e);
            }
            known = new SoftReference<>(read);
        }
        return read;
    }
}
