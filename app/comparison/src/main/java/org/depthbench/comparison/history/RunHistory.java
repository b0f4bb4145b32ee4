package org.depthbench.comparison.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.depthbench.comparison.machine.Machine;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.EpochRecord;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.run.TrialStart;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.trial.Prepared;
import org.depthbench.trial.document.Json;
import org.depthbench.trial.file.DepthbenchException;
import org.depthbench.trial.spec.TrialSpec;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * All comparisons ever run, in an SQLite database. Each finished epoch is committed by itself, so a killed program loses
 * none; records are kept as JSON, so that other programs can read them. It may be used from several threads, also by several
 * programs at once.
 */
public final class RunHistory implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunHistory.class);
    private static final int SCHEMA = 3;
    private static final String SELECT = "SELECT id, name, started, spec, machine FROM comparison WHERE NOT deleted";
    private static final String BUSY_MILLISECONDS = "3000";

    private final Jdbi database;
    private final Path file;
    /** Kept open: a small network ends an epoch in a millisecond, and opening a connection takes several. */
    private final Handle writing;

    private RunHistory(Jdbi database, Path file) {
        this.database = database;
        this.file = file;
        this.writing = told(database::open);
    }

    /**
     * Opens the history, or begins it.
     *
     * @throws DepthbenchException with a sentence when the folder cannot be written, the file is locked or damaged, or it
     *     was written by a newer version
     */
    public static RunHistory open(Home home) {
        Path file = home.historyFile();
        try {
            Files.createDirectories(home.folder());
        } catch (IOException e) {
            throw new DepthbenchException(
                    "The folder %s for the run history cannot be made: set %s to a folder that you may write."
                            .formatted(home.folder(), Home.VARIABLE),
                    e);
        }
        Jdbi database = Jdbi.create("jdbc:sqlite:%s?busy_timeout=%s&journal_mode=WAL&synchronous=NORMAL&foreign_keys=on"
                .formatted(file, BUSY_MILLISECONDS));
        RunHistory history = new RunHistory(database, file);
        history.prepareSchema();
        history.closeInterrupted();
        return history;
    }

    private void prepareSchema() {
        use(handle -> {
            int schema = handle.createQuery("PRAGMA user_version")
                    .mapTo(Integer.class)
                    .one();
            if (schema > SCHEMA) {
                throw new DepthbenchException(
                        "The run history %s was written by a newer Depthbench (form %d); this one knows form %d."
                                .formatted(file, schema, SCHEMA));
            }
            if (schema == 0) {
                // Begun as form 1, then brought up to date like any other.
                handle.createScript("""
                                CREATE TABLE IF NOT EXISTS comparison (
                                  id INTEGER PRIMARY KEY AUTOINCREMENT,
                                  started TEXT NOT NULL,
                                  process INTEGER NOT NULL,
                                  process_started TEXT NOT NULL,
                                  spec TEXT NOT NULL,
                                  machine TEXT NOT NULL
                                );
                                CREATE TABLE IF NOT EXISTS trial (
                                  comparison INTEGER NOT NULL REFERENCES comparison (id) ON DELETE CASCADE,
                                  side TEXT NOT NULL,
                                  spec TEXT NOT NULL,
                                  state TEXT NOT NULL,
                                  error TEXT,
                                  prepared TEXT,
                                  parameter_hash TEXT,
                                  PRIMARY KEY (comparison, side)
                                );
                                CREATE TABLE IF NOT EXISTS epoch (
                                  comparison INTEGER NOT NULL,
                                  side TEXT NOT NULL,
                                  number INTEGER NOT NULL,
                                  record TEXT NOT NULL,
                                  PRIMARY KEY (comparison, side, number),
                                  FOREIGN KEY (comparison, side) REFERENCES trial (comparison, side) ON DELETE CASCADE
                                );
                                PRAGMA user_version = 1;
                                """).execute();
            }
            if (schema < 2) {
                handle.createScript("""
                                ALTER TABLE comparison ADD COLUMN name TEXT;
                                ALTER TABLE comparison ADD COLUMN deleted INTEGER NOT NULL DEFAULT 0;
                                PRAGMA user_version = 2;
                                """).execute();
            }
            if (schema < 3) {
                handle.createScript("""
                                UPDATE trial SET prepared = json_remove(prepared, '$.parameterHash');
                                PRAGMA user_version = 3;
                                """).execute();
            }
            handle.execute("DELETE FROM comparison WHERE deleted");
        });
    }

    /** Trials of a program that was killed are still marked as running; say what became of them. */
    private void closeInterrupted() {
        use(handle -> handle
                .createQuery(
                        "SELECT DISTINCT id, process, process_started FROM comparison JOIN trial ON comparison = id"
                                + " WHERE state IN ('QUEUED', 'STARTING', 'TRAINING')")
                .map((row, context) -> new Owner(row.getLong(1), row.getLong(2), row.getString(3)))
                .list()
                .stream()
                .filter(owner -> !owner.alive())
                .forEach(owner -> handle.createUpdate("UPDATE trial SET state = 'FAILED', error = :error WHERE"
                                + " comparison = :id AND state IN ('QUEUED', 'STARTING', 'TRAINING')")
                        .bind("error", "The program ended while this trial was running.")
                        .bind("id", owner.comparison())
                        .execute()));
    }

    /** The program that runs a comparison; process numbers are used again, so its start belongs to it. */
    private record Owner(long comparison, long process, String started) {
        static Owner of(long comparison) {
            ProcessHandle self = ProcessHandle.current();
            return new Owner(comparison, self.pid(), start(self));
        }

        boolean alive() {
            return ProcessHandle.of(process)
                    .map(handle -> start(handle).equals(started))
                    .orElse(false);
        }

        private static String start(ProcessHandle process) {
            return process.info().startInstant().map(Instant::toString).orElse("unknown");
        }
    }

    /** Begins a comparison and answers the number by which it is called from then on. */
    public long begin(ComparisonSpec spec, Instant started, Machine machine, TrialStart shallow, TrialStart deep) {
        return write(handle -> handle.inTransaction(transaction -> {
            Owner owner = Owner.of(0);
            long id = transaction
                    .createUpdate("INSERT INTO comparison (started, process, process_started, spec, machine)"
                            + " VALUES (:started, :process, :processStarted, :spec, :machine)")
                    .bind("started", started.toString())
                    .bind("process", owner.process())
                    .bind("processStarted", owner.started())
                    .bind("spec", Json.COMPACT.writeValueAsString(spec))
                    .bind("machine", Json.COMPACT.writeValueAsString(machine))
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
            insertTrial(transaction, id, Side.SHALLOW, shallow.spec());
            insertTrial(transaction, id, Side.DEEP, deep.spec());
            return id;
        }));
    }

    private static void insertTrial(Handle handle, long comparison, Side side, TrialSpec spec) {
        handle.createUpdate("INSERT INTO trial (comparison, side, spec, state)"
                        + " VALUES (:comparison, :side, :spec, 'QUEUED')")
                .bind("comparison", comparison)
                .bind("side", side.name())
                .bind("spec", Json.COMPACT.writeValueAsString(spec))
                .execute();
    }

    /** Marks a comparison as being run on by this program. */
    public void resume(long comparison) {
        Owner owner = Owner.of(comparison);
        use(handle -> handle.createUpdate("UPDATE comparison SET process = :process, process_started = :processStarted"
                        + " WHERE id = :id")
                .bind("process", owner.process())
                .bind("processStarted", owner.started())
                .bind("id", comparison)
                .execute());
    }

    /** Keeps another specification of a comparison, of which only the end may differ. */
    public void keepSpec(long comparison, ComparisonSpec spec) {
        use(handle -> handle.createUpdate("UPDATE comparison SET spec = :spec WHERE id = :id")
                .bind("spec", Json.COMPACT.writeValueAsString(spec))
                .bind("id", comparison)
                .execute());
    }

    /** Keeps a trial's state. */
    public void keepState(long comparison, Side side, TrialState state, @Nullable String error) {
        use(handle -> handle.createUpdate("UPDATE trial SET state = :state, error = :error"
                        + " WHERE comparison = :comparison AND side = :side")
                .bind("state", state.name())
                .bind("error", error)
                .bind("comparison", comparison)
                .bind("side", side.name())
                .execute());
    }

    /** Keeps what a trial stood ready with. */
    public void keepPrepared(long comparison, Side side, Prepared prepared) {
        use(handle -> handle.createUpdate(
                        "UPDATE trial SET prepared = :prepared WHERE comparison = :comparison AND side = :side")
                .bind("prepared", Json.COMPACT.writeValueAsString(prepared))
                .bind("comparison", comparison)
                .bind("side", side.name())
                .execute());
    }

    /** Keeps the parameters' digest of a finished trial. */
    public void keepHash(long comparison, Side side, @Nullable String parameterHash) {
        use(handle -> handle.createUpdate(
                        "UPDATE trial SET parameter_hash = :hash WHERE comparison = :comparison AND side = :side")
                .bind("hash", parameterHash)
                .bind("comparison", comparison)
                .bind("side", side.name())
                .execute());
    }

    /** Keeps a finished epoch; one trained again after a resume replaces its twin. */
    public void keepEpoch(long comparison, Side side, EpochRecord epoch) {
        use(handle -> handle.createUpdate("INSERT INTO epoch (comparison, side, number, record)"
                        + " VALUES (:comparison, :side, :number, :record)"
                        + " ON CONFLICT (comparison, side, number) DO UPDATE SET record = excluded.record")
                .bind("comparison", comparison)
                .bind("side", side.name())
                .bind("number", epoch.epoch())
                .bind("record", Json.COMPACT.writeValueAsString(epoch))
                .execute());
    }

    /** Gives a comparison a name; null takes it away. */
    public void rename(long comparison, @Nullable String name) {
        use(handle -> handle.createUpdate("UPDATE comparison SET name = :name WHERE id = :id")
                .bind("name", name)
                .bind("id", comparison)
                .execute());
    }

    /** Takes a comparison out of the history; until the history is opened again, {@link #restore} brings it back. */
    public void delete(long comparison) {
        mark(comparison, true);
    }

    /** Brings a deleted comparison back. */
    public void restore(long comparison) {
        mark(comparison, false);
    }

    private void mark(long comparison, boolean deleted) {
        use(handle -> handle.createUpdate("UPDATE comparison SET deleted = :deleted WHERE id = :id")
                .bind("deleted", deleted)
                .bind("id", comparison)
                .execute());
    }

    /** All comparisons that this version can read, the latest first. */
    public List<StoredComparison> all() {
        return read(handle -> read(handle, handle.createQuery(SELECT + " ORDER BY id DESC")));
    }

    private static List<StoredComparison> read(Handle handle, Query comparisons) {
        return comparisons
                .map((row, context) -> readable(
                        handle, row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** One record that another version wrote differently must not hide all others. */
    private static Optional<StoredComparison> readable(
            Handle handle, long id, @Nullable String name, String started, String spec, String machine) {
        try {
            return Optional.of(stored(handle, id, name, started, spec, machine));
        } catch (JacksonException | IllegalArgumentException e) {
            LOG.warn("Run {} cannot be read", id, e);
            return Optional.empty();
        }
    }

    /**
     * One comparison.
     *
     * @throws DepthbenchException with a sentence when there is none of this number
     */
    public StoredComparison byId(long id) {
        return read(handle -> read(
                        handle, handle.createQuery(SELECT + " AND id = :id").bind("id", id))
                .stream()
                .findFirst()
                .orElseThrow(() -> new DepthbenchException(unknown(handle, id))));
    }

    private static String unknown(Handle handle, long id) {
        return handle.createQuery("SELECT id FROM comparison WHERE NOT deleted ORDER BY id DESC LIMIT 1")
                .mapTo(Long.class)
                .findOne()
                .map(last ->
                        "There is no run %d. The latest is %d; `depthbench runs` lists them all.".formatted(id, last))
                .orElse("There is no run %d: the run history is empty.".formatted(id));
    }

    private static StoredComparison stored(
            Handle handle, long id, @Nullable String name, String started, String spec, String machine) {
        List<TrialResult> trials = new ArrayList<>();
        for (Side side : Side.values()) {
            trials.add(trial(handle, id, side));
        }
        return new StoredComparison(
                id,
                name,
                new ComparisonResult(
                        Json.COMPACT.readValue(spec, ComparisonSpec.class),
                        Instant.parse(started),
                        Json.COMPACT.readValue(machine, Machine.class),
                        trials.get(0),
                        trials.get(1)));
    }

    private static TrialResult trial(Handle handle, long comparison, Side side) {
        List<EpochRecord> epochs = handle.createQuery(
                        "SELECT record FROM epoch WHERE comparison = :comparison AND side = :side ORDER BY number")
                .bind("comparison", comparison)
                .bind("side", side.name())
                .map((row, context) -> Json.COMPACT.readValue(row.getString(1), EpochRecord.class))
                .list();
        return handle.createQuery("SELECT spec, state, error, prepared, parameter_hash FROM trial"
                        + " WHERE comparison = :comparison AND side = :side")
                .bind("comparison", comparison)
                .bind("side", side.name())
                .map((row, context) -> new TrialResult(
                        Json.COMPACT.readValue(row.getString(1), TrialSpec.class),
                        TrialState.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4) == null ? null : Json.COMPACT.readValue(row.getString(4), Prepared.class),
                        epochs,
                        row.getString(5)))
                .one();
    }

    /** Takes nothing more in. */
    @Override
    public void close() {
        synchronized (writing) {
            writing.close();
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(Handle handle);
    }

    @FunctionalInterface
    private interface Change {
        void with(Handle handle);
    }

    private void use(Change change) {
        write(handle -> {
            change.with(handle);
            return true;
        });
    }

    private <T> T write(Work<T> work) {
        synchronized (writing) {
            return told(() -> work.with(writing));
        }
    }

    /** Reads beside whoever writes. */
    private <T> T read(Work<T> work) {
        return told(() -> database.withHandle(work::with));
    }

    private <T> T told(Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException e) {
            throw new DepthbenchException("The run history %s %s".formatted(file, HistoryTrouble.sentence(e)), e);
        }
    }
}
