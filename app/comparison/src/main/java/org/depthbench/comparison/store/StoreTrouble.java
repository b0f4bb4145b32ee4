package org.depthbench.comparison.store;

import java.io.IOException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Supplier;
import org.depthbench.trial.file.DepthbenchException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a person can do about a database that refuses. */
final class StoreTrouble {
    private static final Logger LOG = LoggerFactory.getLogger(StoreTrouble.class);

    /** SQLite's primary result codes, https://www.sqlite.org/rescode.html. */
    private static final int BUSY = 5;

    private static final int LOCKED = 6;
    private static final int READ_ONLY = 8;
    private static final int IO_ERROR = 10;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANNOT_OPEN = 14;
    private static final int NOT_A_DATABASE = 26;
    private static final int PRIMARY = 0xff;

    private StoreTrouble() {}

    /** The end of a sentence that began with the file's name. */
    static String sentence(Throwable failure) {
        return switch (code(failure)) {
            case BUSY, LOCKED -> "is locked by another program: close that program.";
            case READ_ONLY, CANNOT_OPEN ->
                "cannot be written: set %s to a folder that you may write.".formatted(Home.VARIABLE);
            case FULL -> "cannot grow: the disk is full.";
            case IO_ERROR -> "could not be read or written: the disk may be full.";
            case CORRUPT, NOT_A_DATABASE -> "is damaged: move it away, and a new one is begun.";
            default -> "failed: %s.".formatted(failure.getMessage());
        };
    }

    /**
     * What a record holds.
     *
     * @param what the record is of, such as {@code Run 3}
     * @throws DepthbenchException with a sentence when it is damaged
     */
    static <T> T whole(String what, Supplier<T> record) {
        try {
            return record.get();
        } catch (DateTimeException | IllegalArgumentException | IllegalStateException | NullPointerException e) {
            throw new DepthbenchException(
                    "%s cannot be read: its record in the run history is damaged.".formatted(what), e);
        }
    }

    /** The same, but empty where the record is damaged: one record keeps nobody from the others. */
    static <T> Optional<T> unlessDamaged(String what, Supplier<T> record) {
        try {
            return Optional.of(whole(what, record));
        } catch (DepthbenchException e) {
            LOG.warn("{} is left out", what, e);
            return Optional.empty();
        }
    }

    /** Whether it may be of writing alone, so that what is there can perhaps be read. */
    static boolean ofWriting(Throwable failure) {
        int code = code(failure);
        return failure.getCause() instanceof IOException
                || code == READ_ONLY
                || code == IO_ERROR
                || code == FULL
                || code == CANNOT_OPEN;
    }

    private static int code(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getErrorCode() & PRIMARY;
            }
        }
        return 0;
    }
}
