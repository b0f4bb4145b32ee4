package org.depthbench.trial.wire;

import java.util.concurrent.CompletableFuture;
import org.depthbench.datasets.task.Split;
import org.depthbench.trial.Answer;
import org.depthbench.trial.Diagnosis;
import org.depthbench.trial.Evaluation;
import org.depthbench.trial.Prepared;
import org.depthbench.trial.Progress;
import org.depthbench.trial.Query;
import org.depthbench.trial.Slice;
import org.depthbench.trial.spec.TrialSpec;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;

/** What a worker process answers over its link, as JSON-RPC 2.0 requests: a trial, and a trial run of its engine. */
public interface WorkerService {
    /** Changes whenever a message does; worker and program must agree. */
    int PROTOCOL = 8;

    /** The exit code of a worker that held more memory than its {@linkplain TrialSpec#mostBytes trial may}. */
    int TOO_MUCH_MEMORY = 4;

    /** The system property that names a worker the folder of fetched data. */
    String DATA_FOLDER = "depthbench.data";

    /** Asks for a part of the data to be evaluated. */
    record Part(Split split) {}

    /** Names a file on this machine. */
    record File(String path) {}

    /** Counts finished epochs. */
    record Epochs(int count) {}

    /** Says whether times are steady. */
    record Warmth(boolean steady) {}

    /** Carries a digest. */
    record Hash(String sha256) {}

    /** Says how much processor time the worker has spent so far. */
    record Pulse(long cpuNanos) {}

    /** Says for how long, and on how many threads. */
    record Tryout(double seconds, int threads) {}

    @JsonRequest
    CompletableFuture<Prepared> prepare(TrialSpec spec);

    @JsonRequest
    CompletableFuture<Warmth> warmUp(Slice slice);

    @JsonRequest
    CompletableFuture<Progress> advance(Slice slice);

    @JsonRequest
    CompletableFuture<Evaluation> evaluate(Part part);

    @JsonRequest
    CompletableFuture<Answer> inspect(Query query);

    @JsonRequest
    CompletableFuture<Epochs> save(File checkpoint);

    @JsonRequest
    CompletableFuture<Epochs> restore(File checkpoint);

    @JsonRequest
    CompletableFuture<Hash> parameterHash();

    /** Answered beside whatever else is asked. */
    @JsonRequest
    CompletableFuture<Pulse> pulse();

    @JsonRequest
    CompletableFuture<Diagnosis> diagnose(Tryout tryout);
}
