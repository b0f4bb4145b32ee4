package org.depthbench.comparison.worker;

import java.util.concurrent.CompletableFuture;
import org.depthbench.comparison.spec.TrialSpec;
import org.depthbench.comparison.trial.Diagnosis;
import org.depthbench.comparison.trial.Evaluation;
import org.depthbench.comparison.trial.Inspection;
import org.depthbench.comparison.trial.Prepared;
import org.depthbench.comparison.trial.Probe;
import org.depthbench.comparison.trial.Progress;
import org.depthbench.comparison.trial.Slice;
import org.depthbench.datasets.task.Split;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;

/** What a worker process answers over its link, as JSON-RPC 2.0 requests: a trial, and a trial run of its engine. */
public interface WorkerService {
    /** Changes whenever a message does; worker and program must agree. */
    int PROTOCOL = 5;

    /** Asks for a part of the data to be evaluated. */
    record Part(Split split) {}

    /** Names a file on this machine. */
    record File(String path) {}

    /** Counts finished epochs. */
    record Epochs(int count) {}

    /** Carries a digest. */
    record Hash(String sha256) {}

    /** Says for how long, and on how many threads. */
    record Tryout(double seconds, int threads) {}

    @JsonRequest
    CompletableFuture<Prepared> prepare(TrialSpec spec);

    @JsonRequest
    CompletableFuture<Progress> advance(Slice slice);

    @JsonRequest
    CompletableFuture<Evaluation> evaluate(Part part);

    @JsonRequest
    CompletableFuture<Inspection> inspect(Probe probe);

    @JsonRequest
    CompletableFuture<Epochs> save(File checkpoint);

    @JsonRequest
    CompletableFuture<Epochs> restore(File checkpoint);

    @JsonRequest
    CompletableFuture<Hash> parameterHash();

    @JsonRequest
    CompletableFuture<Diagnosis> diagnose(Tryout tryout);
}
