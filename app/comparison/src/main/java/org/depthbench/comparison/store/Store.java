package org.depthbench.comparison.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.depthbench.comparison.evidence.Evidence;
import org.depthbench.comparison.machine.Machine;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.run.TestPredictions;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.trial.file.DepthbenchException;
import org.depthbench.trial.spec.TrialSpec;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * All trials and comparisons ever run, in an SQLite database. Each finished epoch is committed by itself, so a killed program
 * loses none; records are kept as JSON documents, what is listed and asked for in columns. It may be used from several threads,
 * also by several programs at once.
 */
public final class Store implements Evidence, AutoCloseable {
    private static final String BUSY_MILLISECONDS = "3000";
    private static final String UNFINISHED = "('QUEUED', 'STARTING', 'TRAINING')";

    private final Home home;
    private final Jdbi database;
    private final Owner owner;
    private final Optional<Path> aside;
    /** Kept open: a small network ends an epoch in a millisecond, and opening a connection takes several. */
    private final Handle writing;
    /** As above: a table asks a dozen questions twice a second. */
    private final Handle reading;

    private final KeptEvidence evidence;
    private final ExperimentStore experiments = new ExperimentStore(this);

    private Store(Home home, Jdbi database, Owner owner, Optional<Path> aside) {
        this.home = home;
        this.database = database;
        this.owner = owner;
        this.aside = aside;
        this.writing = told(database::open);
        this.reading = told(database::open);
        this.evidence = new KeptEvidence(reading);
    }

    /**
     * Opens the store, or begins it.
     *
     * @throws DepthbenchException with a sentence when the folder cannot be written, the file is locked or damaged, or it
     *     was written by a newer version
     */
    public static Store open(Home home) {
        try {
            home.make();
        } catch (IOException e) {
            throw new DepthbenchException(
                    "The folder %s for the run history cannot be made: set %s to a folder that you may write."
                            .formatted(home.folder(), Home.VARIABLE),
                    e);
        }
        Jdbi database = Jdbi.create("jdbc:sqlite:%s?busy_timeout=%s&journal_mode=WAL&synchronous=NORMAL&foreign_keys=on"
                .formatted(home.storeFile().toUri(), BUSY_MILLISECONDS));
        Owner owner = Owner.of(home);
        try {
            Store store = new Store(home, database, owner, Schema.prepare(home, database));
            store.closeInterrupted();
            if (store.purge()) {
                Sweep.Freed unused = store.sweep();
            }
            return store;
        } catch (JdbiException e) {
            owner.close();
            throw trouble(home, e);
        } catch (IOException e) {
            owner.close();
            throw new DepthbenchException(
                    "The run history %s could not be opened: %s.".formatted(home.storeFile(), e.getMessage()), e);
        } catch (RuntimeException e) {
            owner.close();
            throw e;
        }
    }

    /** Where the history of an older Depthbench was put that was found here; empty when there was none. */
    public Optional<Path> setAside() {
        return aside;
    }

    /** Trials of a program that was killed are still marked as running; say what became of them. */
    private void closeInterrupted() {
        use(handle -> {
            List<String> owners = handle.createQuery("SELECT DISTINCT c.owner FROM comparison c JOIN trial t"
                            + " ON t.id IN (c.shallow, c.deep) WHERE t.state IN " + UNFINISHED)
                    .map((row, context) -> String.valueOf(row.getString(1)))
                    .list();
            for (String each : owners) {
                if (!Owner.alive(home, each)) {
                    handle.createUpdate("UPDATE trial SET state = 'FAILED', error = :error WHERE state IN " + UNFINISHED
                                    + " AND id IN (SELECT shallow FROM comparison WHERE owner = :owner"
                                    + " UNION SELECT deep FROM comparison WHERE owner = :owner)")
                            .bind("error", "The program ended while this trial was running.")
                            .bind("owner", each)
                            .execute();
                }
            }
        });
    }

    /** What a program deleted that has ended cannot be brought back any more; whether there was such a thing. */
    private boolean purge() {
        return write(handle -> handle.inTransaction(transaction -> {
            List<String> gone = transaction
                    .createQuery("SELECT DISTINCT deleted_by FROM comparison WHERE deleted_by IS NOT NULL")
                    .mapTo(String.class)
                    .list()
                    .stream()
                    .filter(deleter -> !Owner.alive(home, deleter))
                    .toList();
            gone.forEach(deleter -> transaction
                    .createUpdate("DELETE FROM comparison WHERE deleted_by = :deleter")
                    .bind("deleter", deleter)
                    .execute());
            if (!gone.isEmpty()) {
                TrialRows.purge(transaction);
            }
            return !gone.isEmpty();
        }));
    }

    /**
     * Enters a comparison and its two trials.
     *
     * @return the number by which it is called from then on, and those of its trials
     */
    public Entered begin(ComparisonSpec spec, Instant started, Machine machine, TrialSpec shallow, TrialSpec deep) {
        return write(handle -> handle.inTransaction(transaction -> {
            long first = TrialRows.insert(transaction, shallow);
            long second = TrialRows.insert(transaction, deep);
            long id = ComparisonRows.insert(
                    transaction, new ComparisonRows.Entry(spec, started, machine, first, second, owner.token()));
            return new Entered(id, first, second);
        }));
    }

    /** The numbers of a comparison and of its trials. */
    public record Entered(long comparison, long shallow, long deep) {
        /** The number of a side's trial. */
        public long trial(Side side) {
            return side == Side.SHALLOW ? shallow : deep;
        }
    }

    /**
     * Takes a comparison over that nobody runs any more, so that this program can go on with it.
     *
     * @return false when another program was quicker, or still runs it
     */
    public boolean takeOver(long comparison) {
        return write(handle -> handle.inTransaction(transaction -> {
            // Writing comes first, so that of two programs one waits here until the other is through.
            transaction.execute("UPDATE comparison SET owner = owner WHERE id = ?", comparison);
            if (running(transaction, comparison)) {
                return false;
            }
            transaction.execute("UPDATE comparison SET owner = ? WHERE id = ?", owner.token(), comparison);
            // It runs from now on, not only from its first batch on: whoever asks meanwhile is told so.
            String sides = "SELECT %s FROM comparison WHERE deleted_by IS NULL AND id = ?";
            String set = "UPDATE trial SET state = 'QUEUED' WHERE state <> 'FINISHED' AND id IN (%s UNION %s)"
                    .formatted(sides.formatted("shallow"), sides.formatted("deep"));
            return transaction.execute(set, comparison, comparison) > 0;
        }));
    }

    /** Whether a program that is open runs a comparison. */
    private boolean running(Handle handle, long comparison) {
        return handle.createQuery("SELECT coalesce(owner, '') FROM comparison c WHERE id = :id AND EXISTS"
                        + " (SELECT 1 FROM trial t WHERE t.id IN (c.shallow, c.deep) AND t.state IN " + UNFINISHED
                        + ")")
                .bind("id", comparison)
                .mapTo(String.class)
                .findOne()
                .filter(runner -> Owner.alive(home, runner))
                .isPresent();
    }

    /** Keeps another specification of a comparison, of which only the end may differ. */
    public void respecify(long comparison, ComparisonSpec spec) {
        use(handle -> ComparisonRows.respecify(handle, comparison, spec));
    }

    /** Keeps what evidence asks of a comparison that has come to its end. */
    public void ended(long comparison, ComparisonResult result) {
        use(handle -> ComparisonRows.ended(handle, comparison, result));
    }

    /** Whether all that a comparison measured is here: every epoch, both states, and the digests of what finished. */
    public boolean keeps(long comparison, ComparisonResult result) {
        try {
            StoredComparison kept = byId(comparison);
            for (Side side : Side.values()) {
                TrialResult there = kept.result().side(side);
                TrialResult here = result.side(side);
                if (there.state() != here.state()
                        || !there.epochs().equals(here.epochs())
                        || !Objects.equals(there.parameterHash(), here.parameterHash())) {
                    return false;
                }
            }
            return true;
        } catch (DepthbenchException e) {
            return false;
        }
    }

    /** Gives a comparison a name; null takes it away. */
    public void rename(long comparison, @Nullable String name) {
        use(handle -> handle.createUpdate("UPDATE comparison SET name = :name WHERE id = :id")
                .bind("name", name)
                .bind("id", comparison)
                .execute());
    }

    /** Takes a comparison out; as long as this store is open, {@link #restore} brings it back. */
    public void delete(long comparison) {
        mark(comparison, owner.token());
    }

    /**
     * Takes comparisons out for good, with the trials, checkpoints and logs that nothing else needs.
     *
     * @throws DepthbenchException with a sentence when one of them still runs; all are then still there
     */
    public void deleteForGood(List<Long> comparisons) {
        use(handle -> {
            for (long each : comparisons) {
                if (running(handle, each)) {
                    throw new DepthbenchException("Run %d is still running in another Depthbench.".formatted(each));
                }
                handle.createUpdate("DELETE FROM comparison WHERE id = :id")
                        .bind("id", each)
                        .execute();
            }
            TrialRows.purge(handle);
        });
        Sweep.Freed unused = sweep();
    }

    /** Brings a deleted comparison back; false when it is gone. */
    public boolean restore(long comparison) {
        return mark(comparison, null);
    }

    private boolean mark(long comparison, @Nullable String deleter) {
        return write(handle -> handle.createUpdate("UPDATE comparison SET deleted_by = :deleter WHERE id = :id")
                        .bind("deleter", deleter)
                        .bind("id", comparison)
                        .execute()
                == 1);
    }

    /** The latest comparisons, the latest first. */
    public List<RunSummary> runs(int most) {
        return list(most).runs();
    }

    /** The same, and which are left out. */
    public RunSummary.Listed list(int most) {
        return read(handle -> ComparisonRows.summaries(handle, most));
    }

    /**
     * One comparison with all that it measured.
     *
     * @throws DepthbenchException with a sentence when there is none of this number, or it cannot be read
     */
    public StoredComparison byId(long id) {
        return read(handle -> StoreTrouble.whole("Run " + id, () -> ComparisonRows.read(handle, id))
                .orElseThrow(() -> new DepthbenchException(unknown(handle, id))));
    }

    private static String unknown(Handle handle, long id) {
        return handle.createQuery("SELECT id FROM comparison WHERE deleted_by IS NULL ORDER BY id DESC LIMIT 1")
                .mapTo(Long.class)
                .findOne()
                .map(last -> "There is no run %d. The latest is %d; `depthbench runs` lists them.".formatted(id, last))
                .orElse("There is no run %d: the run history is empty.".formatted(id));
    }

    /**
     * Sees to it that there is a comparison of this number.
     *
     * @throws DepthbenchException with a sentence when there is none
     */
    public void check(long id) {
        read(handle -> handle.createQuery("SELECT id FROM comparison WHERE id = :id AND deleted_by IS NULL")
                .bind("id", id)
                .mapTo(Long.class)
                .findOne()
                .orElseThrow(() -> new DepthbenchException(unknown(handle, id))));
    }

    /** What is kept of experiments. */
    public ExperimentStore experiments() {
        return experiments;
    }

    /** What a finished trial said of each test example; empty when it did not finish. */
    public Optional<TestPredictions> predictions(long trial) {
        return read(handle -> TrialRows.predictions(handle, trial));
    }

    @Override
    public List<Sample> samples(ComparisonSpec.Question question) {
        return read(handle -> evidence.samples(question.digest()));
    }

    @Override
    public List<Timing> timings(ComparisonSpec.Question question) {
        return read(
                handle -> evidence.timings(question.digest(), question.task().examples()));
    }

    /** Takes away what nothing needs any more beside the database; see {@link Sweep}. */
    public Sweep.Freed sweep() {
        return told(() -> database.withHandle(handle -> new Sweep(home, handle).run()));
    }

    /** Takes nothing more in. */
    @Override
    public void close() {
        synchronized (reading) {
            reading.close();
        }
        synchronized (writing) {
            writing.close();
        }
        owner.close();
    }

    @FunctionalInterface
    interface Work<T> {
        T with(Handle handle);
    }

    @FunctionalInterface
    interface Change {
        void with(Handle handle);
    }

    /** Makes a change in one transaction. */
    void use(Change change) {
        write(handle -> handle.inTransaction(transaction -> {
            change.with(transaction);
            return true;
        }));
    }

    <T> T write(Work<T> work) {
        synchronized (writing) {
            return told(() -> work.with(writing));
        }
    }

    /** Reads beside whoever writes. */
    <T> T read(Work<T> work) {
        synchronized (reading) {
            return told(() -> work.with(reading));
        }
    }

    private <T> T told(Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException e) {
            throw trouble(home, e);
        }
    }

    private static DepthbenchException trouble(Home home, JdbiException e) {
        return new DepthbenchException(
                "The run history %s %s".formatted(home.storeFile(), StoreTrouble.sentence(e)), e);
    }
}
