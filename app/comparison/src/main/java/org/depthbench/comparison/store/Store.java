package org.depthbench.comparison.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.depthbench.comparison.evidence.Evidence;
import org.depthbench.comparison.machine.Machine;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.run.TestPredictions;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.store.file.HistoryFile;
import org.depthbench.trial.file.DepthbenchException;
import org.depthbench.trial.spec.TrialSpec;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All trials and comparisons ever run, in an SQLite database. Each finished epoch is committed by itself, so a killed program
 * loses none; records are kept as JSON documents, what is listed and asked for in columns. It may be used from several threads,
 * also by several programs at once.
 */
public final class Store implements Evidence, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Store.class);

    private final Home home;
    /** Null where nothing can be written. */
    private final @Nullable Owner owner;

    private final Optional<Path> aside;
    private final HistoryFile file;
    /** Kept open: a small network ends an epoch in a millisecond, and opening a connection takes several. */
    private final Handle writing;
    /** As above: a table asks a dozen questions twice a second. */
    private final Handle reading;

    private final KeptEvidence evidence;
    private final ExperimentStore experiments = new ExperimentStore(this);

    private Store(Home home, HistoryFile file, @Nullable Owner owner, Optional<Path> aside) {
        this.home = home;
        this.owner = owner;
        this.aside = aside;
        this.file = file;
        this.writing = told(file::open);
        this.reading = told(file::open);
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
        HistoryFile file = new HistoryFile(home.storeFile());
        Owner owner = Owner.of(home);
        try {
            Store store = new Store(home, file, owner, Schema.prepare(home, file.database()));
            store.use(handle -> ComparisonRows.closeInterrupted(handle, home));
            if (store.write(handle -> handle.inTransaction(transaction -> ComparisonRows.purge(transaction, home)))) {
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

    /**
     * Opens a store to read it alone, as it is now, where nothing can be written.
     *
     * @param refusal why it was not opened to be written, too
     * @return empty when there is none, or it cannot be read either
     */
    public static Optional<Store> openToRead(Home home, DepthbenchException refusal) {
        if (!StoreTrouble.ofWriting(refusal)) {
            return Optional.empty();
        }
        try {
            HistoryFile copy = new HistoryFile(home.storeFile()).copy();
            Home place = new Home(copy.folder());
            return Optional.of(new Store(place, copy, null, Schema.prepare(place, copy.database())));
        } catch (JdbiException | IOException | DepthbenchException e) {
            LOG.info("There is nothing to read", e);
            return Optional.empty();
        }
    }

    private static String token(@Nullable Owner owner) {
        if (owner == null) {
            throw new DepthbenchException("The run history can only be read.");
        }
        return owner.token();
    }

    /** Where the history of an older Depthbench was put that was found here; empty when there was none. */
    public Optional<Path> setAside() {
        return aside;
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
                    transaction, new ComparisonRows.Entry(spec, started, machine, first, second, token(owner)));
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
            if (ComparisonRows.running(transaction, home, comparison)) {
                return false;
            }
            transaction.execute("UPDATE comparison SET owner = ? WHERE id = ?", token(owner), comparison);
            // It runs from now on, not only from its first batch on: whoever asks meanwhile is told so.
            String sides = "SELECT %s FROM comparison WHERE deleted_by IS NULL AND id = ?";
            String set = "UPDATE trial SET state = 'QUEUED' WHERE state <> 'FINISHED' AND id IN (%s UNION %s)"
                    .formatted(sides.formatted("shallow"), sides.formatted("deep"));
            return transaction.execute(set, comparison, comparison) > 0;
        }));
    }

    /** What becomes another whenever runs come or go, end or are renamed, whichever program does it. */
    public String fingerprint() {
        return read(ComparisonRows::fingerprint);
    }

    /** The number of this program among those that have the home open, from 1. */
    public int number() {
        return owner == null ? 1 : owner.number();
    }

    /** Keeps another specification of a comparison, of which only the end may differ. */
    public void respecify(long comparison, ComparisonSpec spec) {
        use(handle -> ComparisonRows.respecify(handle, comparison, spec));
    }

    /** Keeps what evidence asks of a comparison that has come to its end. */
    public void ended(long comparison, ComparisonResult result) {
        use(handle -> ComparisonRows.ended(handle, comparison, result));
    }

    /** How much is here of a comparison; what cannot be read is not. */
    public StoredComparison.Extent extent(long comparison, ComparisonResult result) {
        try {
            file.checkThere();
            return byId(comparison).extent(result);
        } catch (DepthbenchException e) {
            return StoredComparison.Extent.NOTHING;
        }
    }

    /** Marks a comparison for a person. */
    public void label(long comparison, RunSummary.Label label) {
        use(handle -> ComparisonRows.label(handle, comparison, label));
    }

    /** Takes a comparison out; as long as this store is open, {@link #restore} brings it back. */
    public void delete(long comparison) {
        mark(comparison, token(owner));
    }

    /**
     * Takes comparisons out for good, with the trials, checkpoints and logs that nothing else needs.
     *
     * @throws DepthbenchException with a sentence when one of them still runs; all are then still there
     */
    public void deleteForGood(List<Long> comparisons) {
        use(handle -> {
            for (long each : comparisons) {
                if (ComparisonRows.running(handle, home, each)) {
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

    /**
     * A list out of the database.
     *
     * @param readable what can be read of it
     * @param unreadable how many rows cannot; why is in the log
     */
    public record Listing<T>(List<T> readable, int unreadable) {
        static <T> Listing<T> of(List<Optional<T>> rows) {
            List<T> readable = rows.stream().flatMap(Optional::stream).toList();
            return new Listing<>(readable, rows.size() - readable.size());
        }

        /** How many of these could not be read, in one sentence; empty when all could. */
        public Optional<String> trouble(String one, String many, String logs) {
            return unreadable == 0
                    ? Optional.empty()
                    : Optional.of("%d %s could not be read: see %s."
                            .formatted(unreadable, unreadable == 1 ? one : many, logs));
        }
    }

    /** The latest comparisons that can be read, the latest first. */
    public List<RunSummary> runs(int most) {
        return listing(most).readable();
    }

    /** The latest comparisons, the latest first. */
    public Listing<RunSummary> listing(int most) {
        return read(handle -> ComparisonRows.summaries(handle, most));
    }

    /** Whether anything can be kept in it, or it is only read. */
    boolean writable() {
        return owner != null;
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
        return told(() -> file.database().withHandle(handle -> new Sweep(home, handle).run()));
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
        if (owner == null) {
            file.deleteWithFolder();
        } else {
            owner.close();
        }
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
        String unused = token(owner);
        synchronized (writing) {
            file.checkThere();
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
