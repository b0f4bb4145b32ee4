package org.depthbench.comparison.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.depthbench.trial.file.DepthbenchException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file of the run history's database, and whether it is still the one that was opened. */
public final class HistoryFile {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryFile.class);
    private static final String BUSY_MILLISECONDS = "3000";

    private final Path file;
    private final Jdbi database;
    private volatile Optional<Object> opened = Optional.empty();

    /** A file that may not be there yet. */
    public HistoryFile(Path file) {
        SqliteLibrary.keep();
        this.file = file.toAbsolutePath();
        // As a URI, where a question mark in a folder's name is none.
        this.database = Jdbi.create("jdbc:sqlite:%s?busy_timeout=%s&journal_mode=WAL&synchronous=NORMAL&foreign_keys=on"
                .formatted(this.file.toUri(), BUSY_MILLISECONDS));
    }

    /** What is in it. */
    public Jdbi database() {
        return database;
    }

    /** A connection; what it opens is what has to be there from then on. */
    public Handle open() {
        Handle handle = database.open();
        opened = identity();
        return handle;
    }

    /** Where it is. */
    public Path folder() {
        return Optional.ofNullable(file.getParent()).orElse(file);
    }

    /**
     * Sees to it that it is still there: Unix lets a file be written that nobody will find any more.
     *
     * @throws DepthbenchException with a sentence when it is not
     */
    public void checkThere() {
        if (!identity().equals(opened)) {
            throw new DepthbenchException("The run history %s has gone: nothing is kept any more.".formatted(file));
        }
    }

    /** Empty when it is not there; systems that tell files apart by nothing else keep it while it is open. */
    private Optional<Object> identity() {
        try {
            Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
            return Optional.of(key == null ? file : key);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** As it is now, in a folder of its own among the system's temporary ones. */
    public HistoryFile copy() throws IOException {
        Path folder = Files.createTempDirectory("depthbench");
        HistoryFile copy = new HistoryFile(folder.resolve(file.getFileName()));
        try {
            Files.copy(file, copy.file);
            // What was written last may be here alone.
            Path late = file.resolveSibling(file.getFileName() + "-wal");
            if (Files.exists(late)) {
                Files.copy(late, folder.resolve(late.getFileName()));
            }
            return copy;
        } catch (IOException e) {
            copy.deleteWithFolder();
            throw e;
        }
    }

    /** Takes a {@linkplain #copy copy} away again. */
    public void deleteWithFolder() {
        try (Stream<Path> files = Files.list(folder())) {
            List<Path> all = files.toList();
            for (Path each : all) {
                Files.delete(each);
            }
            Files.delete(folder());
        } catch (IOException e) {
            LOG.info("{} is left: {}", folder(), e.getMessage());
        }
    }
}
