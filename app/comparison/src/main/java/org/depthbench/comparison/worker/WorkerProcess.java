package org.depthbench.comparison.worker;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.depthbench.trial.TrialException;
import org.depthbench.trial.file.SafeFile;
import org.depthbench.trial.spec.TrialSpec;
import org.depthbench.trial.wire.LocalDoor;
import org.depthbench.trial.wire.LocalLink;
import org.depthbench.trial.wire.WireFormat;
import org.depthbench.trial.wire.WorkerService;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One worker process and the private link to it.
 *
 * <p>The link is a socket in a folder of this user's alone, at which the worker says a token that it was given on its standard
 * input. Its standard output and error go to a log file, because native libraries print there. A worker ends by itself when
 * its standard input does, so none outlives this program, however this program ends.
 */
final class WorkerProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);
    private static final int TOKEN_BYTES = 32;
    private static final Duration START = Duration.ofMinutes(2);
    private static final long START_OF_END_SECONDS = 2;
    private static final int OUT_OF_MEMORY_EXIT = 3;
    /** What Unix adds to the number of a signal that ended a process. */
    private static final int SIGNALLED = 128;

    private final WorkerLog log;
    private final Process process;
    private final LocalLink link;
    private final ExecutorService reader;
    private final CompletableFuture<Void> linkEnd;
    private final CompletableFuture<Process> processEnd;
    private final WorkerService service;
    private volatile long mostBytes;

    private WorkerProcess(
            WorkerLog log,
            Process process,
            LocalLink link,
            ExecutorService reader,
            CompletableFuture<Void> linkEnd,
            WorkerService service) {
        this.log = log;
        this.process = process;
        this.link = link;
        this.reader = reader;
        this.linkEnd = linkEnd;
        this.processEnd = process.onExit();
        this.service = service;
    }

    /**
     * Starts a worker and waits until it has opened its link.
     *
     * @throws TrialException with a sentence when it does not come up
     */
    static WorkerProcess start(WorkerLaunch launch, String name, int threads, Path log) {
        try (LocalDoor door = LocalDoor.open()) {
            String token = newToken();
            WorkerLog kept = begun(log);
            Process process = launchProcess(launch, name, threads, kept);
            try {
                OutputStream stdin = process.getOutputStream();
                stdin.write((token + " " + door.address() + "\n").getBytes(StandardCharsets.UTF_8));
                stdin.flush();
                return connect(door, token, name, process, kept);
            } catch (IOException | RuntimeException e) {
                process.destroyForcibly();
                throw e;
            }
        } catch (IOException e) {
            throw new TrialException(
                    "The worker could not be started: %s. Its log is %s.".formatted(e.getMessage(), log), e);
        }
    }

    private static WorkerLog begun(Path log) throws IOException {
        Path folder = log.toAbsolutePath().getParent();
        if (folder != null) {
            SafeFile.makeFolder(folder);
        }
        return new WorkerLog(log, WorkerLog.MOST_BYTES);
    }

    private static Process launchProcess(WorkerLaunch launch, String name, int threads, WorkerLog log)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(launch.command(name.replace(' ', '-')));
        WorkerLaunch.withoutCollector(builder.environment());
        builder.environment().putAll(launch.environment(threads));
        MatrixKernels.environment().forEach(builder.environment()::putIfAbsent);
        return builder.redirectErrorStream(true).redirectOutput(log.redirect()).start();
    }

    private static WorkerProcess connect(LocalDoor door, String token, String name, Process process, WorkerLog log)
            throws IOException {
        LocalLink link = door.await(token + " " + WorkerService.PROTOCOL, START, process::isAlive);
        if (link == null) {
            throw new IOException(
                    process.isAlive()
                            ? "it did not answer within %d seconds".formatted(START.toSeconds())
                            : "it ended at once with exit code " + process.exitValue());
        }
        ExecutorService reader = Executors.newFixedThreadPool(2, task -> {
            Thread thread = new Thread(task, name + " worker link");
            thread.setDaemon(true);
            return thread;
        });
        Launcher<WorkerService> launcher = WireFormat.link(
                new Object(), WorkerService.class, new BufferedInputStream(link.in()), link.out(), reader);
        Future<Void> listening = launcher.startListening();
        CompletableFuture<Void> end = CompletableFuture.runAsync(() -> awaitEnd(listening), reader);
        log.watch();
        return new WorkerProcess(log, process, link, reader, end, launcher.getRemoteProxy());
    }

    private static void awaitEnd(Future<Void> listening) {
        try {
            listening.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | CancellationException e) {
            LOG.debug("A worker's link ended", e);
        }
    }

    private static String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void closeQuietly(LocalLink link) {
        try {
            link.close();
        } catch (IOException e) {
            // The other end is gone already.
        }
    }

    Path log() {
        return log.file();
    }

    /** What is in it may hold so many bytes; it ends itself where it holds more. */
    void allow(long bytes) {
        mostBytes = Math.max(mostBytes, bytes);
    }

    long pid() {
        return process.pid();
    }

    WorkerService service() {
        return service;
    }

    /**
     * Waits for an answer, or for the end of the process that owed it.
     *
     * @throws TrialException with the worker's sentence, or with one that says how the worker ended
     */
    <T> T await(CompletableFuture<T> answer) {
        try {
            CompletableFuture.anyOf(answer, processEnd, linkEnd)
                    .exceptionally(e -> null)
                    .get();
            if (answer.isDone()) {
                return answer.get();
            }
            throw new TrialException(ended(), null);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ResponseErrorException refusal) {
                throw new TrialException(refusal.getResponseError().getMessage(), e);
            }
            throw endedBecause(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TrialException("The training was interrupted.", e);
        }
    }

    /** The request could not even be sent. */
    private TrialException endedBecause(Exception cause) {
        try {
            return new TrialException(ended(), cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new TrialException("The training was interrupted.", e);
        }
    }

    /** How the worker ended; a link that breaks first is the beginning of the process's end. */
    private String ended() throws InterruptedException {
        if (!process.waitFor(START_OF_END_SECONDS, TimeUnit.SECONDS)) {
            return "The link to the worker broke. Its log is %s.".formatted(log.file());
        }
        int exit = process.exitValue();
        String cause = exit == OUT_OF_MEMORY_EXIT
                ? "ran out of Java's memory: try a smaller network or batch"
                : exit == WorkerService.TOO_MUCH_MEMORY
                        ? "held more memory than its limit of %,d MiB, %d times what its network was estimated to need"
                                .formatted(mostBytes >> 20, TrialSpec.MEMORY_FACTOR)
                        : exit > SIGNALLED
                                ? "was ended from outside, by signal %d (exit code %d)"
                                        .formatted(exit - SIGNALLED, exit)
                                : "ended unexpectedly with exit code " + exit;
        return "The worker %s. Its log is %s.".formatted(cause, log.file());
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            link.endOutput();
            if (!process.waitFor(1, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        closeQuietly(link);
        log.close();
        reader.shutdownNow();
    }
}
