package org.depthbench.campaign;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.depthbench.comparison.spec.DefaultComparisons;
import org.depthbench.comparison.spec.Schedule;
import org.depthbench.comparison.spec.Side;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.Split;
import org.depthbench.trial.Query;
import org.depthbench.trial.Slice;
import org.depthbench.trial.TrialException;
import org.depthbench.trial.spec.TrialSpec;
import org.depthbench.trial.wire.WireFormat;
import org.depthbench.trial.wire.WorkerService;

/** What a worker is told on its link: read, answered that it cannot be read, or the end of the link; whatever it is, it ends. */
final class LinkMessages implements Reader {
    private final List<byte[]> messages = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "link");
        thread.setDaemon(true);
        return thread;
    });
    private final WorkerService service = (WorkerService) Proxy.newProxyInstance(
            WorkerService.class.getClassLoader(),
            new Class<?>[] {WorkerService.class},
            (proxy, method, arguments) -> CompletableFuture.failedFuture(new TrialException("Not now.", null)));

    LinkMessages() {
        TrialSpec spec = DefaultComparisons.of(TaskCatalogue.builtIn().byId("iris"), Schedule.AT_ONCE)
                .trial(Side.DEEP, 1);
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        WorkerService worker = WireFormat.link(new Object(), WorkerService.class, new PipedInputStream(), sent, threads)
                .getRemoteProxy();
        List<Supplier<CompletableFuture<?>>> requests = List.of(
                () -> worker.prepare(spec),
                () -> worker.advance(new Slice(Integer.MAX_VALUE, 50)),
                () -> worker.evaluate(new WorkerService.Part(Split.TEST)),
                () -> worker.inspect(new Query.Confuse(Split.TEST)),
                () -> worker.restore(new WorkerService.File("checkpoint")));
        for (Supplier<CompletableFuture<?>> request : requests) {
            CompletableFuture<?> unused = request.get();
            messages.add(sent.toByteArray());
            sent.reset();
        }
    }

    @Override
    public byte[] original(Random random) {
        return messages.get(random.nextInt(messages.size()));
    }

    @Override
    public void read(byte[] mutant) throws Exception {
        try {
            WireFormat.link(
                            service,
                            WorkerService.class,
                            new ByteArrayInputStream(mutant),
                            OutputStream.nullOutputStream(),
                            threads)
                    .startListening()
                    .get(Mutations.MOST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            // A link that breaks is an end of it, which is told; a process that breaks is none.
            if (e.getCause() instanceof Error broken) {
                throw new IOException(broken);
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
