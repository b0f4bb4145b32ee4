package org.depthbench.comparison.worker;

import java.nio.file.Path;
import org.depthbench.comparison.spec.TrialSpec;
import org.depthbench.comparison.trial.Diagnosis;
import org.depthbench.comparison.trial.Evaluation;
import org.depthbench.comparison.trial.Inspection;
import org.depthbench.comparison.trial.Prepared;
import org.depthbench.comparison.trial.Probe;
import org.depthbench.comparison.trial.Progress;
import org.depthbench.comparison.trial.Slice;
import org.depthbench.comparison.trial.Trial;
import org.depthbench.datasets.task.Split;

/** A trial in a worker process of its own. */
public final class WorkerTrial implements Trial {
    private final WorkerProcess worker;
    private final WorkerService service;

    private WorkerTrial(WorkerProcess worker) {
        this.worker = worker;
        this.service = worker.service();
    }

    /**
     * Starts a worker.
     *
     * @param name the side, or another word that tells the worker apart
     * @param log where its output goes
     * @throws org.depthbench.comparison.trial.TrialException with a sentence when it does not come up
     */
    public static WorkerTrial start(WorkerLaunch launch, String name, int threads, Path log) {
        return new WorkerTrial(WorkerProcess.start(launch, name, threads, log));
    }

    @Override
    public Prepared prepare(TrialSpec spec) {
        return worker.await(service.prepare(spec));
    }

    @Override
    public Progress advance(Slice slice) {
        return worker.await(service.advance(slice));
    }

    @Override
    public Evaluation evaluate(Split split) {
        return worker.await(service.evaluate(new WorkerService.Part(split)));
    }

    @Override
    public Inspection inspect(Probe probe) {
        return worker.await(service.inspect(probe));
    }

    @Override
    public void save(Path checkpoint) {
        worker.await(service.save(file(checkpoint)));
    }

    @Override
    public int restore(Path checkpoint) {
        return worker.await(service.restore(file(checkpoint))).count();
    }

    @Override
    public String parameterHash() {
        return worker.await(service.parameterHash()).sha256();
    }

    /** Tries out the worker's engine for about so many seconds, on so many threads. */
    public Diagnosis diagnose(double seconds, int threads) {
        return worker.await(service.diagnose(new WorkerService.Tryout(seconds, threads)));
    }

    private static WorkerService.File file(Path path) {
        return new WorkerService.File(path.toAbsolutePath().toString());
    }

    @Override
    public void close() {
        worker.close();
    }
}
