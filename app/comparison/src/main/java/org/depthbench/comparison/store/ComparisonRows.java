package org.depthbench.comparison.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.depthbench.comparison.evidence.Evidence;
import org.depthbench.comparison.machine.Machine;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.Divergence;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.spec.ComparisonForms;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.datasets.task.Metric;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Comparisons as rows. */
final class ComparisonRows {
    private static final String SUMMARY =
            "SELECT c.id, c.name, c.note, c.pinned, c.left_out, c.started, c.task, c.examples,"
                    + " c.seed, c.metric,"
                    + " s.id, s.network, s.state, coalesce(c.shallow_score, s.test_score), s.epochs, s.error,"
                    + " d.id, d.network, d.state, coalesce(c.deep_score, d.test_score), d.epochs, d.error"
                    + " FROM comparison c LEFT JOIN trial s ON s.id = c.shallow LEFT JOIN trial d ON d.id = c.deep"
                    + " WHERE c.deleted_by IS NULL";

    /** Of what counts in what is said of networks. */
    private static final String EVIDENCE = "complete AND deleted_by IS NULL AND NOT left_out";

    static final String UNFINISHED = "('QUEUED', 'STARTING', 'TRAINING')";

    private ComparisonRows() {}

    /** Trials of a program that was killed are still marked as running; say what became of them. */
    static void closeInterrupted(Handle handle, Home home) {
        List<String> owners = handle.createQuery("SELECT DISTINCT c.owner FROM comparison c JOIN trial t"
                        + " ON t.id IN (c.shallow, c.deep) WHERE t.state IN " + UNFINISHED)
                .map((row, context) -> String.valueOf(row.getString(1)))
                .list();
        for (String each : owners) {
            if (!Owner.alive(home, each)) {
                handle.createUpdate("UPDATE trial SET state = 'FAILED', error = :error WHERE state IN " + UNFINISHED
                                + " AND id IN (SELECT shallow FROM comparison WHERE owner = :owner"
                                + " UNION SELECT deep FROM comparison WHERE owner = :owner)")
                        .bind("error", TrialResult.PROGRAM_ENDED)
                        .bind("owner", each)
                        .execute();
            }
        }
    }

    /** What becomes another whenever runs or experiments come or go, end or are renamed. */
    static String fingerprint(Handle handle) {
        return handle.createQuery("SELECT count(*) || ' ' || coalesce(max(id), 0) || ' ' || count(deleted_by)"
                        + " || ' ' || coalesce(sum(labelled), 0) || ' ' || (SELECT count(*) FROM experiment)"
                        + " || ' ' || (SELECT count(*) FROM trial WHERE state IN " + UNFINISHED + ") FROM comparison")
                .mapTo(String.class)
                .one();
    }

    /** Whether a program that is open runs a comparison. */
    static boolean running(Handle handle, Home home, long comparison) {
        return handle.createQuery("SELECT coalesce(owner, '') FROM comparison c WHERE id = :id AND EXISTS"
                        + " (SELECT 1 FROM trial t WHERE t.id IN (c.shallow, c.deep) AND t.state IN "
                        + UNFINISHED
                        + ")")
                .bind("id", comparison)
                .mapTo(String.class)
                .findOne()
                .filter(runner -> Owner.alive(home, runner))
                .isPresent();
    }

    /** What a program deleted that has ended cannot be brought back any more; whether there was such a thing. */
    static boolean purge(Handle handle, Home home) {
        List<String> gone = handle
                .createQuery("SELECT DISTINCT deleted_by FROM comparison WHERE deleted_by IS NOT NULL")
                .mapTo(String.class)
                .list()
                .stream()
                .filter(deleter -> !Owner.alive(home, deleter))
                .toList();
        gone.forEach(deleter -> handle.createUpdate("DELETE FROM comparison WHERE deleted_by = :deleter")
                .bind("deleter", deleter)
                .execute());
        if (!gone.isEmpty()) {
            TrialRows.purge(handle);
        }
        return !gone.isEmpty();
    }

    /** A comparison that refers to two trials. */
    record Entry(ComparisonSpec spec, Instant started, Machine machine, long shallow, long deep, String owner) {}

    static long insert(Handle handle, Entry entry) {
        return handle.createUpdate("INSERT INTO comparison (started, owner, spec, machine, shallow, deep, task,"
                        + " examples, epochs, seed, metric, question) VALUES (:started, :owner, :spec, :machine,"
                        + " :shallow, :deep, :task, :examples, :epochs, :seed, :metric, :question)")
                .bind("started", entry.started().toString())
                .bind("owner", entry.owner())
                .bind("spec", ComparisonForms.SPEC.text(entry.spec()))
                .bind("machine", StoreForms.MACHINE.text(entry.machine()))
                .bind("shallow", entry.shallow())
                .bind("deep", entry.deep())
                .bind("task", entry.spec().task().task())
                .bind("examples", entry.spec().task().examples())
                .bind("epochs", entry.spec().stop().epochs())
                .bind("seed", entry.spec().seed())
                .bind("metric", entry.spec().task().demand().metric().name())
                .bind("question", entry.spec().question().digest())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    /** A change is counted, so that another window sees it. */
    static void label(Handle handle, long id, RunSummary.Label label) {
        handle.createUpdate("UPDATE comparison SET name = :name, note = :note, pinned = :pinned, left_out = :leftOut,"
                        + " labelled = labelled + 1 WHERE id = :id")
                .bind("name", label.name())
                .bind("note", label.note())
                .bind("pinned", label.pinned())
                .bind("leftOut", label.leftOut())
                .bind("id", id)
                .execute();
    }

    static void respecify(Handle handle, long id, ComparisonSpec spec) {
        handle.createUpdate("UPDATE comparison SET spec = :spec, question = :question, epochs = :epochs WHERE id = :id")
                .bind("spec", ComparisonForms.SPEC.text(spec))
                .bind("epochs", spec.stop().epochs())
                .bind("question", spec.question().digest())
                .bind("id", id)
                .execute();
    }

    /** What evidence asks for stands in columns of its own. */
    static void ended(Handle handle, long id, ComparisonResult result) {
        ComparisonSpec spec = result.spec();
        boolean complete = result.finished();
        for (Side side : Side.values()) {
            // A rerun of a run that was cut short is as short, whatever its specification says.
            complete &= result.side(side).endedBy(spec.stop(), spec.target()).isPresent();
        }
        handle.createUpdate("UPDATE comparison SET complete = :complete, shallow_score = :shallow, deep_score = :deep"
                        + " WHERE id = :id")
                .bind("complete", complete)
                .bind("shallow", number(result.score(Side.SHALLOW)))
                .bind("deep", number(result.score(Side.DEEP)))
                .bind("id", id)
                .execute();
    }

    private static @Nullable Double number(double value) {
        return Double.isNaN(value) ? null : value;
    }

    static Store.Listing<RunSummary> summaries(Handle handle, int most) {
        return Store.Listing.of(handle.createQuery(SUMMARY + " ORDER BY c.id DESC LIMIT :most")
                .bind("most", most)
                .map((row, context) -> readable("Run", row, ComparisonRows::summary))
                .list());
    }

    @FunctionalInterface
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Empty when a row, whose number comes first, holds what this program cannot read. */
    static <T> Optional<T> readable(String what, ResultSet row, Reading<T> reading) throws SQLException {
        return StoreTrouble.unlessDamaged("%s %d".formatted(what, row.getLong(1)), () -> {
            try {
                return reading.of(row);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static RunSummary summary(ResultSet row) throws SQLException {
        return new RunSummary(
                row.getLong(1),
                new RunSummary.Label(row.getString(2), row.getString(3), row.getBoolean(4), row.getBoolean(5)),
                Instant.parse(row.getString(6)),
                row.getString(7),
                row.getInt(8),
                row.getLong(9),
                Metric.valueOf(row.getString(10)),
                half(row, 11),
                half(row, 17));
    }

    private static RunSummary.Half half(ResultSet row, int from) throws SQLException {
        if (row.getString(from + 2) == null) {
            throw new IllegalStateException("There is no trial of it.");
        }
        double score = row.getDouble(from + 3);
        boolean scored = !row.wasNull();
        TrialState state = TrialState.valueOf(row.getString(from + 2));
        return new RunSummary.Half(
                row.getLong(from),
                row.getString(from + 1),
                state,
                scored ? score : Double.NaN,
                row.getInt(from + 4),
                state == TrialState.FAILED && TrialResult.PROGRAM_ENDED.equals(row.getString(from + 5)),
                state != TrialState.FINISHED && !Divergence.is(row.getString(from + 5)));
    }

    static Optional<StoredComparison> read(Handle handle, long id) {
        return handle.createQuery("SELECT name, started, spec, machine, shallow, deep FROM comparison"
                        + " WHERE id = :id AND deleted_by IS NULL")
                .bind("id", id)
                .map((row, context) -> new StoredComparison(
                        id,
                        row.getString(1),
                        row.getLong(5),
                        row.getLong(6),
                        new ComparisonResult(
                                ComparisonForms.SPEC.read(row.getString(3)),
                                Instant.parse(row.getString(2)),
                                StoreForms.MACHINE.read(row.getString(4)),
                                TrialRows.read(handle, row.getLong(5)),
                                TrialRows.read(handle, row.getLong(6)))))
                .findOne();
    }

    /** Another text whenever evidence came, went or changed. */
    static String standOfEvidence(Handle handle) {
        return handle.createQuery("SELECT count(*) || ' ' || total(id) || ' ' || total(shallow_score) || ' '"
                        + " || total(deep_score) FROM comparison WHERE "
                        + EVIDENCE)
                .mapTo(String.class)
                .one();
    }

    /** The latest sample of each size, number of epochs and seed. */
    static List<Evidence.Sample> samples(Handle handle, String question) {
        return handle.createQuery("SELECT max(id), seed, examples, epochs, shallow_score, deep_score FROM comparison"
                        + " WHERE question = :question AND " + EVIDENCE + " GROUP BY examples, epochs, seed")
                .bind("question", question)
                .map((row, context) -> new Evidence.Sample(
                        row.getLong(1),
                        row.getLong(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getDouble(5),
                        row.getDouble(6)))
                .list();
    }

    /** Runs in which both training threads had their cores to themselves. */
    static List<Evidence.Timing> timings(Handle handle, String question, int examples) {
        return handle.createQuery("SELECT c.id, s.training_seconds / s.epochs, d.training_seconds / d.epochs,"
                        + " s.cpu_seconds / s.epochs, d.cpu_seconds / d.epochs"
                        + " FROM comparison c JOIN trial s ON s.id = c.shallow JOIN trial d ON d.id = c.deep"
                        + " WHERE c.question = :question AND c.examples = :examples AND " + EVIDENCE
                        + " AND s.own_seconds >= :share * s.training_seconds"
                        + " AND d.own_seconds >= :share * d.training_seconds ORDER BY c.id")
                .bind("question", question)
                .bind("examples", examples)
                .bind("share", TrialResult.UNCONTENDED_SHARE)
                .map((row, context) -> new Evidence.Timing(
                        row.getLong(1), row.getDouble(2), row.getDouble(3), row.getDouble(4), row.getDouble(5)))
                .list();
    }
}
