package org.depthbench.comparison.worker;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.depthbench.trial.TrialException;
import org.depthbench.trial.wire.WireFormat;
import org.depthbench.trial.wire.WorkerService;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One worker process and the private link to it.
 *
 * <p>The link is a loopback socket that the worker opens with a token it was given on its standard input. Its standard
 * output and error go to a log file, because native libraries print there. A worker ends by itself when its standard
 * input does, so none outlives this program, however this program ends.
 */
final class WorkerProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);
    private static final int TOKEN_BYTES = 32;
    private static final int LONGEST_GREETING = 200;
    private static final long START_SECONDS = 120;
    private static final int GREETING_MILLISECONDS = 10_000;
    private static final int POLL_MILLISECONDS = 100;
    private static final long START_OF_END_SECONDS = 2;
    private static final int OUT_OF_MEMORY_EXIT = 3;
    /** What Unix adds to the number of a signal that ended a process. */
    private static final int SIGNALLED = 128;

    private final Path log;
    private final Process process;
    private final Socket socket;
    private final ExecutorService reader;
    private final CompletableFuture<Void> linkEnd;
    private final CompletableFuture<Process> processEnd;
    private final WorkerService service;

    private WorkerProcess(
            Path log,
            Process process,
            Socket socket,
            ExecutorService reader,
            CompletableFuture<Void> linkEnd,
            WorkerService service) {
        this.log = log;
        this.process = process;
        this.socket = socket;
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
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String token = newToken();
            Process process = launchProcess(launch, name, threads, log);
            try {
                OutputStream stdin = process.getOutputStream();
                stdin.write((server.getLocalPort() + " " + token + "\n").getBytes(StandardCharsets.US_ASCII));
                stdin.flush();
                return connect(server, token, name, process, log);
            } catch (IOException | RuntimeException e) {
                process.destroyForcibly();
                throw e;
            }
        } catch (IOException e) {
            throw new TrialException(
                    "The worker could not be started: %s. Its log is %s.".formatted(e.getMessage(), log), e);
        }
    }

    private static Process launchProcess(WorkerLaunch launch, String name, int threads, Path log) throws IOException {
        Path folder = log.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        ProcessBuilder builder = new ProcessBuilder(launch.command(name.replace(' ', '-')));
        builder.environment().putAll(launch.environment(threads));
        builder.environment().putAll(MatrixKernels.environment());
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    private static WorkerProcess connect(ServerSocket server, String token, String name, Process process, Path log)
            throws IOException {
        Socket socket = accept(server, process);
        try {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            socket.setSoTimeout(GREETING_MILLISECONDS);
            greet(in, token);
            socket.setSoTimeout(0);
            ExecutorService reader = Executors.newFixedThreadPool(2, task -> {
                Thread thread = new Thread(task, name + " worker link");
                thread.setDaemon(true);
                return thread;
            });
            Launcher<WorkerService> link =
                    WireFormat.link(new Object(), WorkerService.class, in, socket.getOutputStream(), reader);
            Future<Void> listening = link.startListening();
            CompletableFuture<Void> end = CompletableFuture.runAsync(() -> awaitEnd(listening), reader);
            return new WorkerProcess(log, process, socket, reader, end, link.getRemoteProxy());
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
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

    private static Socket accept(ServerSocket server, Process process) throws IOException {
        server.setSoTimeout(POLL_MILLISECONDS);
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(START_SECONDS)) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                return socket;
            } catch (SocketTimeoutException e) {
                if (!process.isAlive()) {
                    throw new IOException("it ended at once with exit code " + process.exitValue(), e);
                }
            }
        }
        throw new IOException("it did not answer within " + START_SECONDS + " seconds");
    }

    /** The first line from the other end must be the token and the protocol's number. */
    private static void greet(InputStream in, String token) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.length() > LONGEST_GREETING) {
                throw new IOException("something else answered in its place");
            }
            line.append((char) next);
        }
        byte[] expected = (token + " " + WorkerService.PROTOCOL).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(expected, line.toString().getBytes(StandardCharsets.US_ASCII))) {
            throw new IOException("it is of another version of this program");
        }
    }

    private static String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // The other end is gone already.
        }
    }

    Path log() {
        return log;
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
            return "The link to the worker broke. Its log is %s.".formatted(log);
        }
        int exit = process.exitValue();
        String cause = exit == OUT_OF_MEMORY_EXIT
                ? "ran out of memory: try a smaller network or batch"
                : exit > SIGNALLED
                        ? "was ended from outside, by signal %d (exit code %d)".formatted(exit - SIGNALLED, exit)
                        : "ended unexpectedly with exit code " + exit;
        return "The worker %s. Its log is %s.".formatted(cause, log);
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            socket.shutdownOutput();
            if (!process.waitFor(1, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        closeQuietly(socket);
        reader.shutdownNow();
    }
}
