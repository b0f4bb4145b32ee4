package org.depthbench.training.worker;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.TaskData;
import org.depthbench.training.engine.Engine;
import org.depthbench.training.trial.Dl4jTrial;
import org.depthbench.training.trial.TrainingPath;
import org.depthbench.trial.Answer;
import org.depthbench.trial.Diagnosis;
import org.depthbench.trial.Evaluation;
import org.depthbench.trial.Prepared;
import org.depthbench.trial.Progress;
import org.depthbench.trial.Query;
import org.depthbench.trial.Slice;
import org.depthbench.trial.TrialException;
import org.depthbench.trial.file.DepthbenchException;
import org.depthbench.trial.spec.TrialSpec;
import org.depthbench.trial.wire.WorkerService;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers a worker's requests one after the other, on one thread, and turns what goes wrong into a sentence. That thread begins
 * with loading the engine, so that requests find it ready.
 */
final class TrialService implements WorkerService {
    private static final Logger LOG = LoggerFactory.getLogger(TrialService.class);

    private final ExecutorService training = Executors.newSingleThreadExecutor(task -> new Thread(task, "training"));
    private final TaskCatalogue catalogue;
    private final MemoryGuard guard;
    private final CompletableFuture<Void> engine;
    private final CompletableFuture<Dl4jTrial> trial;

    /**
     * Begins to load the engine at once.
     *
     * @param catalogue asked for meanwhile, on this thread
     */
    TrialService(Supplier<TaskCatalogue> catalogue, TrainingPath.Choice choice, MemoryGuard guard) {
        this.guard = guard;
        this.engine = CompletableFuture.runAsync(Engine::load, training);
        this.catalogue = catalogue.get();
        // Its clock loads a library too, which need not wait for the engine.
        this.trial = CompletableFuture.supplyAsync(() -> new Dl4jTrial(this.catalogue, choice));
    }

    private Dl4jTrial trial() {
        return trial.join();
    }

    @Override
    public CompletableFuture<Prepared> prepare(TrialSpec spec) {
        // The data can be read while the engine is still being loaded.
        CompletableFuture<TaskData> data = CompletableFuture.supplyAsync(() -> spec.load(catalogue));
        return answer(() -> {
            guard.allow(spec.mostBytes());
            return trial().prepare(spec, () -> joined(data));
        });
    }

    private static <T> T joined(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    @Override
    public CompletableFuture<Warmth> warmUp(Slice slice) {
        return answer(() -> new Warmth(trial().warmUp(slice)));
    }

    @Override
    public CompletableFuture<Progress> advance(Slice slice) {
        return answer(() -> trial().advance(slice));
    }

    @Override
    public CompletableFuture<Evaluation> evaluate(Part part) {
        return answer(() -> trial().evaluate(part.split()));
    }

    @Override
    public CompletableFuture<Answer> inspect(Query query) {
        return answer(() -> trial().inspect(query));
    }

    @Override
    public CompletableFuture<Epochs> save(File checkpoint) {
        return answer(() -> {
            trial().save(Path.of(checkpoint.path()));
            return new Epochs(0);
        });
    }

    @Override
    public CompletableFuture<Epochs> restore(File checkpoint) {
        return answer(() -> new Epochs(trial().restore(Path.of(checkpoint.path()))));
    }

    @Override
    public CompletableFuture<Hash> parameterHash() {
        return answer(() -> new Hash(trial().parameterHash()));
    }

    /** On the link's own thread, since the training thread may be what hangs. */
    @Override
    public CompletableFuture<Pulse> pulse() {
        return trial.thenCompose(Dl4jTrial::pulse).thenApply(Pulse::new);
    }

    @Override
    public CompletableFuture<Diagnosis> diagnose(Tryout tryout) {
        return answer(() -> Engine.diagnose(tryout.seconds(), tryout.threads()));
    }

    private <T> CompletableFuture<T> answer(Supplier<T> work) {
        return CompletableFuture.supplyAsync(
                () -> guarded(() -> {
                    Object unused = joined(engine);
                    return work.get();
                }),
                training);
    }

    private static <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (TrialException | DepthbenchException | IllegalArgumentException e) {
            LOG.error("Refused", e);
            throw refusal(String.valueOf(e.getMessage()));
        } catch (OutOfMemoryError e) {
            LOG.error("Out of memory", e);
            throw refusal("There is not enough memory for this network: try a smaller network or batch.");
        } catch (RuntimeException | LinkageError e) {
            LOG.error("Failed", e);
            throw refusal("The training engine failed: %s.".formatted(e));
        }
    }

    private static ResponseErrorException refusal(String sentence) {
        return new ResponseErrorException(new ResponseError(ResponseErrorCode.RequestFailed, sentence, null));
    }
}
