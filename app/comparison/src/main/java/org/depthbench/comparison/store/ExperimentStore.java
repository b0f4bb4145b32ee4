package org.depthbench.comparison.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.depthbench.comparison.experiment.ExperimentForms;
import org.depthbench.comparison.experiment.ExperimentKind;
import org.depthbench.comparison.experiment.ExperimentSpec;
import org.depthbench.comparison.machine.Build;
import org.depthbench.comparison.machine.Machine;
import org.depthbench.comparison.machine.Origin;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.run.TestPredictions;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.trial.EngineFacts;
import org.depthbench.trial.file.DepthbenchException;
import org.depthbench.trial.spec.TrialSpec;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The experiments in the store. A trial enters it whole, when it has come to its end, so that none is ever half there. */
public final class ExperimentStore {
    /**
     * An experiment in the store as a list shows it.
     *
     * @param id the number by which a person calls it
     * @param kind the word for its question
     * @param task the id of the task that it was asked on
     * @param planned trials that it consists of
     * @param done trials that it has, failed ones included
     */
    public record Summary(long id, String kind, String task, Instant started, int planned, int done) {
        /** Whether all its trials have come to their end. */
        public boolean complete() {
            return done >= planned;
        }
    }

    /**
     * An experiment in the store.
     *
     * @param id the number by which a person calls it
     * @param seconds that it was worked on here
     * @param trials by their places in its grid
     * @param parts what other machines told of the classes of test examples, by task
     */
    public record Kept(
            long id,
            ExperimentSpec spec,
            Instant started,
            Machine machine,
            int planned,
            double seconds,
            Map<Integer, Entry> trials,
            Map<String, int[]> parts) {
        /** Whether this machine trained all of it. */
        public boolean ofHere() {
            return trials.values().stream().allMatch(entry -> entry.source().origin() == null);
        }
    }

    /**
     * A trial that it has.
     *
     * @param trial its number
     * @param reused whether it had been trained for something else
     */
    public record Entry(
            long trial, boolean reused, TrialResult result, Optional<TestPredictions> predictions, Source source) {}

    /**
     * By what a trial was trained.
     *
     * @param build of the program
     * @param alone whether its times are its own
     * @param origin another machine; null for this one
     */
    public record Source(
            String build, boolean alone, @Nullable Origin origin) {}

    /** A trial of another machine, or one of here that comes back. */
    public record Incoming(TrialResult result, @Nullable TestPredictions predictions, Source source) {}

    /**
     * What another machine knows of an experiment, as it is to be entered.
     *
     * @param into the experiment here that it belongs to; 0 for a new one
     * @param before trials that this one consisted of when it was looked at
     * @param spec what the experiment is then
     * @param planned trials that it consists of then
     * @param trials by their places in its grid
     * @param parts the classes of test examples, by task
     */
    public record Intake(
            long into,
            int before,
            ExperimentSpec spec,
            Instant started,
            Machine machine,
            int planned,
            Map<Integer, Incoming> trials,
            Map<String, int[]> parts) {}

    private final Store store;

    ExperimentStore(Store store) {
        this.store = store;
    }

    /** Whether anything can be kept in it, or it is only read. */
    public boolean writable() {
        return store.writable();
    }

    /**
     * Enters an experiment that has no trials yet.
     *
     * @param planned how many it consists of
     * @return the number by which it is called from then on
     */
    public long begin(ExperimentSpec spec, Instant started, Machine machine, int planned) {
        return store.write(handle -> insert(handle, spec, started, machine, planned));
    }

    private static long insert(Handle handle, ExperimentSpec spec, Instant started, Machine machine, int planned) {
        return handle.createUpdate("INSERT INTO experiment (kind, task, question, spec, machine,"
                        + " started, planned) VALUES (:kind, :task, :question, :spec, :machine, :started, :planned)")
                .bind("kind", spec.kind().word())
                .bind("task", spec.comparison().task().task())
                .bind("question", spec.comparison().question().digest())
                .bind("spec", ExperimentForms.SPEC.text(spec))
                .bind("machine", StoreForms.MACHINE.text(machine))
                .bind("started", started.toString())
                .bind("planned", planned)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    /**
     * Keeps a trial of an experiment, in one transaction.
     *
     * @param place in the experiment's grid
     * @param alone whether its times are its own
     * @return the trial's number
     */
    public long keep(
            long experiment, int place, TrialResult result, @Nullable TestPredictions predictions, boolean alone) {
        return store.write(handle -> handle.inTransaction(transaction -> {
            long trial = TrialRows.insert(transaction, result.spec());
            TrialRows.whole(transaction, trial, result, predictions);
            transaction
                    .createUpdate("UPDATE trial SET alone = :alone WHERE id = :trial")
                    .bind("alone", alone)
                    .bind("trial", trial)
                    .execute();
            link(transaction, experiment, place, trial, false);
            return trial;
        }));
    }

    /** By what this run history is told apart from others: 32 hexadecimal digits. */
    public String identity() {
        return store.read(handle -> handle.createQuery("SELECT id FROM identity")
                .mapTo(String.class)
                .one());
    }

    /**
     * Takes in what another machine knows, in one transaction.
     *
     * @return the experiment's number; empty, and nothing has changed, where it is not what it was any more
     */
    public Optional<Long> take(Intake intake) {
        return store.write(handle -> handle.inTransaction(transaction -> {
            if (intake.into() != 0 && !grow(transaction, intake)) {
                return Optional.empty();
            }
            long id = intake.into() == 0
                    ? insert(transaction, intake.spec(), intake.started(), intake.machine(), intake.planned())
                    : intake.into();
            intake.trials()
                    .forEach(
                            (place, trial) -> link(transaction, id, place, TrialRows.enter(transaction, trial), false));
            intake.parts().forEach((task, classes) -> transaction
                    .createUpdate("INSERT OR IGNORE INTO test_part (experiment, task, classes)"
                            + " VALUES (:experiment, :task, :classes)")
                    .bind("experiment", id)
                    .bind("task", task)
                    .bind("classes", TrialRows.bytes(classes))
                    .execute());
            TrialRows.purge(transaction);
            return Optional.of(id);
        }));
    }

    /** Another program may have given it other seeds meanwhile, at the places that are meant for these. */
    private static boolean grow(Handle handle, Intake intake) {
        return handle.createUpdate("UPDATE experiment SET spec = :spec, planned = :planned"
                                + " WHERE id = :id AND planned = :before")
                        .bind("spec", ExperimentForms.SPEC.text(intake.spec()))
                        .bind("planned", intake.planned())
                        .bind("id", intake.into())
                        .bind("before", intake.before())
                        .execute()
                == 1;
    }

    /** Has an experiment refer to a trial that is there already. */
    public void reuse(long experiment, int place, long trial) {
        store.use(handle -> link(handle, experiment, place, trial, true));
    }

    private static void link(Handle handle, long experiment, int place, long trial, boolean reused) {
        handle.createUpdate("INSERT OR REPLACE INTO experiment_trial (experiment, place, trial, reused)"
                        + " VALUES (:experiment, :place, :trial, :reused)")
                .bind("experiment", experiment)
                .bind("place", place)
                .bind("trial", trial)
                .bind("reused", reused)
                .execute();
    }

    /** Adds to the time that an experiment was worked on. */
    public void worked(long experiment, double seconds) {
        store.use(handle -> handle.createUpdate("UPDATE experiment SET seconds = seconds + :more WHERE id = :id")
                .bind("more", seconds)
                .bind("id", experiment)
                .execute());
    }

    /**
     * A finished trial that this very program trained on its own path to the same numbers.
     *
     * @param epochs after which it ended
     * @param alone whether its times have to be its own
     */
    public Optional<Entry> finished(TrialSpec spec, int epochs, boolean alone) {
        return store.read(handle -> handle.createQuery("SELECT id FROM trial WHERE key = :key AND state = 'FINISHED'"
                        + " AND build = :build AND path = :path AND epochs = :epochs AND alone >= :alone"
                        + " AND origin IS NULL AND predictions IS NOT NULL ORDER BY id DESC LIMIT 1")
                .bind("key", spec.key().sha256())
                .bind("build", Build.id())
                .bind("path", EngineFacts.FUSED)
                .bind("epochs", epochs)
                .bind("alone", alone)
                .mapTo(Long.class)
                .findOne()
                .flatMap(trial -> StoreTrouble.unlessDamaged("Trial " + trial, () -> entry(handle, trial, true))));
    }

    private static Entry entry(Handle handle, long trial, boolean reused) {
        return new Entry(
                trial,
                reused,
                TrialRows.read(handle, trial),
                TrialRows.predictions(handle, trial),
                TrialRows.source(handle, trial));
    }

    /** All experiments that can be read, the latest first. */
    public List<Summary> all() {
        return listing().readable();
    }

    /** All experiments, the latest first. */
    public Store.Listing<Summary> listing() {
        return store.read(
                handle -> Store.Listing.of(handle.createQuery("SELECT e.id, e.kind, e.task, e.started, e.planned,"
                                + " count(t.trial) FROM experiment e LEFT JOIN experiment_trial t ON t.experiment = e.id"
                                + " GROUP BY e.id ORDER BY e.id DESC")
                        .map((row, context) -> ComparisonRows.readable("Experiment", row, ExperimentStore::summary))
                        .list()));
    }

    private static Summary summary(ResultSet row) throws SQLException {
        return new Summary(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                Instant.parse(row.getString(4)),
                row.getInt(5),
                row.getInt(6));
    }

    /** The experiments of a kind on a comparison's question, the number of epochs and examples included, the latest first. */
    public List<Kept> asked(ExperimentKind kind, ComparisonSpec.Question question) {
        return store.read(handle -> handle
                .createQuery("SELECT id FROM experiment WHERE question = :question AND kind = :kind ORDER BY id DESC")
                .bind("question", question.digest())
                .bind("kind", kind.word())
                .mapTo(Long.class)
                .list()
                .stream()
                .flatMap(id -> StoreTrouble.unlessDamaged("Experiment " + id, () -> read(handle, id)).stream())
                .flatMap(Optional::stream)
                .filter(kept -> kept.spec().comparison().question().equals(question))
                .toList());
    }

    /** The latest experiment of a kind; empty when there is none. */
    public Optional<Kept> latest(ExperimentKind kind) {
        return store.read(
                handle -> handle.createQuery("SELECT id FROM experiment WHERE kind = :kind ORDER BY id DESC LIMIT 1")
                        .bind("kind", kind.word())
                        .mapTo(Long.class)
                        .findOne()
                        .flatMap(id -> StoreTrouble.unlessDamaged("Experiment " + id, () -> read(handle, id)))
                        .flatMap(kept -> kept));
    }

    /** Another text whenever a trial came to an experiment, or an experiment went. */
    public String stand() {
        return store.read(handle -> handle.createQuery(
                        "SELECT (SELECT count(*) || ' ' || total(trial) FROM experiment_trial) || ' '"
                                + " || (SELECT count(*) || ' ' || total(id) FROM experiment)")
                .mapTo(String.class)
                .one());
    }

    /**
     * One experiment with all its trials.
     *
     * @throws DepthbenchException with a sentence when there is none of this number, or it cannot be read
     */
    public Kept byId(long id) {
        return store.read(handle -> StoreTrouble.whole("Experiment " + id, () -> read(handle, id))
                .orElseThrow(() -> new DepthbenchException(
                        "There is no experiment %d; `depthbench experiments` lists them.".formatted(id))));
    }

    private static Optional<Kept> read(Handle handle, long id) {
        Map<Integer, Entry> trials = new HashMap<>();
        handle.createQuery("SELECT place, trial, reused FROM experiment_trial WHERE experiment = :id")
                .bind("id", id)
                .map((row, context) -> new long[] {row.getInt(1), row.getLong(2), row.getInt(3)})
                .list()
                .forEach(row -> StoreTrouble.unlessDamaged("Trial " + row[1], () -> entry(handle, row[1], row[2] != 0))
                        .ifPresent(entry -> trials.put((int) row[0], entry)));
        return handle.createQuery("SELECT spec, started, machine, planned, seconds FROM experiment WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> new Kept(
                        id,
                        ExperimentForms.SPEC.read(row.getString(1)),
                        Instant.parse(row.getString(2)),
                        StoreForms.MACHINE.read(row.getString(3)),
                        row.getInt(4),
                        row.getDouble(5),
                        trials,
                        TrialRows.parts(handle, id)))
                .findOne();
    }

    /** How many trials of an experiment are here; none where the database has gone. */
    public int kept(long id) {
        try {
            return store.write(
                    handle -> handle.createQuery("SELECT count(*) FROM experiment_trial WHERE experiment = :id")
                            .bind("id", id)
                            .mapTo(Integer.class)
                            .one());
        } catch (DepthbenchException e) {
            return 0;
        }
    }

    /** Takes an experiment out; trials that nothing else refers to go with it. */
    public boolean delete(long id) {
        return store.write(handle -> handle.inTransaction(transaction -> {
            boolean found = transaction
                            .createUpdate("DELETE FROM experiment WHERE id = :id")
                            .bind("id", id)
                            .execute()
                    == 1;
            TrialRows.purge(transaction);
            return found;
        }));
    }
}
