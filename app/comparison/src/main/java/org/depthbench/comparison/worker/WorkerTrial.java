package org.depthbench.comparison.worker;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.depthbench.datasets.task.Split;
import org.depthbench.trial.Answer;
import org.depthbench.trial.Diagnosis;
import org.depthbench.trial.Evaluation;
import org.depthbench.trial.Prepared;
import org.depthbench.trial.Progress;
import org.depthbench.trial.Query;
import org.depthbench.trial.Slice;
import org.depthbench.trial.Trial;
import org.depthbench.trial.spec.TrialSpec;
import org.depthbench.trial.wire.WorkerService;

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
     * @param name what it is called in sentences, such as {@code deep side}
     * @param log where its output goes
     * @throws org.depthbench.trial.TrialException with a sentence when it does not come up
     */
    public static WorkerTrial start(WorkerLaunch launch, String name, int threads, Path log) {
        return new WorkerTrial(WorkerProcess.start(launch, name, threads, log));
    }

    @Override
    public Prepared prepare(TrialSpec spec) {
        worker.allow(spec.mostBytes());
        return worker.await(service.prepare(spec));
    }

    @Override
    public boolean warmUp(Slice slice) {
        return worker.await(service.warmUp(slice)).steady();
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
    public Answer inspect(Query query) {
        return worker.await(service.inspect(query));
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

    @Override
    public CompletableFuture<Long> pulse() {
        return service.pulse().thenApply(WorkerService.Pulse::cpuNanos);
    }

    @Override
    public OptionalLong process() {
        return OptionalLong.of(worker.pid());
    }

    @Override
    public Optional<Path> log() {
        return Optional.of(worker.log());
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
