package org.depthbench.comparison.farm;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.depthbench.datasets.task.Split;
import org.depthbench.trial.Answer;
import org.depthbench.trial.Evaluation;
import org.depthbench.trial.Memory;
import org.depthbench.trial.Prepared;
import org.depthbench.trial.Progress;
import org.depthbench.trial.Query;
import org.depthbench.trial.Slice;
import org.depthbench.trial.Trial;
import org.depthbench.trial.spec.TrialSpec;

/**
 * A worker that outlives its trials. What its process has held at most is a trial's own only for the first; for the others it counts as
 * not measured.
 */
final class ReusedWorker implements Trial {
    private final Trial worker;
    private int trials;
    private volatile boolean ended;

    ReusedWorker(Trial worker) {
        this.worker = worker;
    }

    @Override
    public Prepared prepare(TrialSpec spec) {
        trials++;
        return worker.prepare(spec);
    }

    @Override
    public boolean warmUp(Slice slice) {
        return worker.warmUp(slice);
    }

    @Override
    public Progress advance(Slice slice) {
        return worker.advance(slice);
    }

    @Override
    public Evaluation evaluate(Split split) {
        Evaluation evaluation = worker.evaluate(split);
        Memory memory = evaluation.memory();
        return trials == 1
                ? evaluation
                : new Evaluation(evaluation.scores(), new Memory(0, memory.heapBytes(), memory.networkBytes()));
    }

    @Override
    public Answer inspect(Query query) {
        return worker.inspect(query);
    }

    @Override
    public void save(Path checkpoint) {
        worker.save(checkpoint);
    }

    @Override
    public int restore(Path checkpoint) {
        return worker.restore(checkpoint);
    }

    @Override
    public String parameterHash() {
        return worker.parameterHash();
    }

    @Override
    public CompletableFuture<Long> pulse() {
        return worker.pulse();
    }

    @Override
    public OptionalLong process() {
        return worker.process();
    }

    @Override
    public Optional<Path> log() {
        return worker.log();
    }

    /** Whether its process was ended. */
    boolean ended() {
        return ended;
    }

    /** Ends the process; a trial that comes to its end does not. */
    @Override
    public void close() {
        ended = true;
        worker.close();
    }
}
