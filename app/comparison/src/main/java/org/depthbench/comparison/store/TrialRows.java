package org.depthbench.comparison.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.depthbench.comparison.machine.Build;
import org.depthbench.comparison.machine.Origin;
import org.depthbench.comparison.result.EpochRecord;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.run.TestPredictions;
import org.depthbench.trial.Prepared;
import org.depthbench.trial.spec.TrialForms;
import org.depthbench.trial.spec.TrialSpec;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Trials and their epochs as rows. */
final class TrialRows {
    private TrialRows() {}

    static long insert(Handle handle, TrialSpec spec) {
        return insert(handle, spec, Build.id());
    }

    /** @param build by which it was trained */
    static long insert(Handle handle, TrialSpec spec, String build) {
        return handle.createUpdate("INSERT INTO trial (key, spec, task, examples, seed, network, build, state)"
                        + " VALUES (:key, :spec, :task, :examples, :seed, :network, :build, 'QUEUED')")
                .bind("key", spec.key().sha256())
                .bind("spec", TrialForms.SPEC.text(spec))
                .bind("task", spec.task().task())
                .bind("examples", spec.task().examples())
                .bind("seed", spec.seed())
                .bind("network", spec.learner().network().name())
                .bind("build", build)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    /** Takes out what nothing refers to any more. */
    static void purge(Handle handle) {
        handle.execute("DELETE FROM trial WHERE NOT EXISTS (SELECT 1 FROM comparison WHERE shallow = trial.id)"
                + " AND NOT EXISTS (SELECT 1 FROM comparison WHERE deep = trial.id)"
                + " AND NOT EXISTS (SELECT 1 FROM experiment_trial e WHERE e.trial = trial.id)");
    }

    static void state(Handle handle, long trial, TrialState state, @Nullable String error, @Nullable String hash) {
        handle.createUpdate("UPDATE trial SET state = :state, error = :error,"
                        + " parameter_hash = :hash WHERE id = :trial")
                .bind("state", state.name())
                .bind("error", error)
                .bind("hash", hash)
                .bind("trial", trial)
                .execute();
    }

    static void log(Handle handle, long trial, Path log) {
        handle.createUpdate("UPDATE trial SET log = :log WHERE id = :trial")
                .bind("log", log.toString())
                .bind("trial", trial)
                .execute();
    }

    static void prepared(Handle handle, long trial, Prepared prepared) {
        handle.createUpdate("UPDATE trial SET prepared = :prepared, path = :path WHERE id = :trial")
                .bind("prepared", StoreForms.PREPARED.text(prepared))
                .bind("path", prepared.engine().path())
                .bind("trial", trial)
                .execute();
    }

    /** Times of all epochs of a trial so far. */
    record Seconds(double training, double cpu, double own) {
        static Seconds of(List<EpochRecord> epochs) {
            Seconds sum = new Seconds(0, 0, 0);
            for (EpochRecord epoch : epochs) {
                sum = sum.plus(epoch);
            }
            return sum;
        }

        Seconds plus(EpochRecord epoch) {
            return new Seconds(
                    training + epoch.trainingSeconds(),
                    cpu + epoch.cpuSeconds(),
                    own + epoch.costs().ownSeconds());
        }
    }

    /** One trained again after a resume replaces its twin. */
    static void epoch(Handle handle, long trial, EpochRecord epoch, Seconds all) {
        handle.createUpdate("INSERT INTO epoch (trial, number, record) VALUES (:trial, :number, :record)"
                        + " ON CONFLICT (trial, number) DO UPDATE SET record = excluded.record")
                .bind("trial", trial)
                .bind("number", epoch.epoch())
                .bind("record", StoreForms.EPOCH.text(epoch))
                .execute();
        handle.createUpdate("UPDATE trial SET epochs = :epochs, test_score = :score, training_seconds = :training,"
                        + " cpu_seconds = :cpu, own_seconds = :own, peak_memory = :peak WHERE id = :trial")
                .bind("epochs", epoch.epoch())
                .bind("score", epoch.test().score())
                .bind("training", all.training())
                .bind("cpu", all.cpu())
                .bind("own", all.own())
                .bind("peak", epoch.costs().peakMemoryBytes())
                .bind("trial", trial)
                .execute();
    }

    static void predictions(Handle handle, long trial, TestPredictions predictions) {
        ByteBuffer bytes =
                ByteBuffer.allocate(Float.BYTES * predictions.values().length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(predictions.values());
        handle.createUpdate("UPDATE trial SET predictions = :bytes, predictions_epoch = :epoch WHERE id = :trial")
                .bind("bytes", bytes.array())
                .bind("epoch", predictions.epoch())
                .bind("trial", trial)
                .execute();
    }

    /** Writes all that a trial measured, its state last. */
    static void whole(Handle handle, long trial, TrialResult result, @Nullable TestPredictions predictions) {
        if (result.prepared() != null) {
            prepared(handle, trial, result.prepared());
        }
        Seconds soFar = new Seconds(0, 0, 0);
        for (EpochRecord epoch : result.epochs()) {
            soFar = soFar.plus(epoch);
            epoch(handle, trial, epoch, soFar);
        }
        if (predictions != null) {
            predictions(handle, trial, predictions);
        }
        state(handle, trial, result.state(), result.error(), result.parameterHash());
    }

    static Optional<TestPredictions> predictions(Handle handle, long trial) {
        return handle.createQuery(
                        "SELECT predictions, predictions_epoch FROM trial WHERE id = :trial AND predictions IS NOT NULL")
                .bind("trial", trial)
                .map((row, context) -> {
                    byte[] bytes = row.getBytes(1);
                    float[] values = new float[bytes.length / Float.BYTES];
                    ByteBuffer.wrap(bytes)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .asFloatBuffer()
                            .get(values);
                    return new TestPredictions(row.getInt(2), values);
                })
                .findOne();
    }

    /** By what a trial was trained. */
    static ExperimentStore.Source source(Handle handle, long trial) {
        return handle.createQuery("SELECT build, alone, origin FROM trial WHERE id = :trial")
                .bind("trial", trial)
                .map((row, context) -> new ExperimentStore.Source(
                        row.getString(1),
                        row.getBoolean(2),
                        row.getString(3) == null ? null : StoreForms.ORIGIN.read(row.getString(3))))
                .one();
    }

    /** Enters a trial that came whole. */
    static long enter(Handle handle, ExperimentStore.Incoming incoming) {
        Origin origin = incoming.source().origin();
        long trial = insert(handle, incoming.result().spec(), incoming.source().build());
        whole(handle, trial, incoming.result(), incoming.predictions());
        handle.createUpdate("UPDATE trial SET alone = :alone, origin = :origin WHERE id = :trial")
                .bind("alone", incoming.source().alone())
                .bind("origin", origin == null ? null : StoreForms.ORIGIN.text(origin))
                .bind("trial", trial)
                .execute();
        return trial;
    }

    static byte[] bytes(int[] classes) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * classes.length);
        bytes.asIntBuffer().put(classes);
        return bytes.array();
    }

    /** What other machines told of the test examples of an experiment. */
    static Map<String, int[]> parts(Handle handle, long experiment) {
        Map<String, int[]> parts = new HashMap<>();
        handle.createQuery("SELECT task, classes FROM test_part WHERE experiment = :id")
                .bind("id", experiment)
                .map((row, context) -> Map.entry(row.getString(1), row.getBytes(2)))
                .list()
                .forEach(each -> {
                    int[] classes = new int[each.getValue().length / Integer.BYTES];
                    ByteBuffer.wrap(each.getValue()).asIntBuffer().get(classes);
                    parts.put(each.getKey(), classes);
                });
        return parts;
    }

    static TrialResult read(Handle handle, long trial) {
        List<EpochRecord> epochs = handle.createQuery("SELECT record FROM epoch WHERE trial = :trial ORDER BY number")
                .bind("trial", trial)
                .map((row, context) -> StoreForms.EPOCH.read(row.getString(1)))
                .list();
        return handle.createQuery("SELECT spec, state, error, prepared, parameter_hash FROM trial WHERE id = :trial")
                .bind("trial", trial)
                .map((row, context) -> new TrialResult(
                        TrialForms.SPEC.read(row.getString(1)),
                        TrialState.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4) == null ? null : StoreForms.PREPARED.read(row.getString(4)),
                        epochs,
                        row.getString(5)))
                .one();
    }
}
