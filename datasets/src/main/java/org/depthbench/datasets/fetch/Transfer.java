package org.depthbench.datasets.fetch;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Receives one file over HTTP, and goes on where it was cut. */
final class Transfer {
    private static final int MOST_REDIRECTS = 8;
    private static final int MOST_CUTS = 20;

    private final Duration patience;
    private volatile boolean cancelled;
    private volatile @Nullable CompletableFuture<?> open;

    /** @param patience for how long a server may say nothing */
    Transfer(Duration patience) {
        this.patience = patience;
    }

    /** Ends what is being received, from any thread and at once; what has arrived is kept. */
    void cancel() {
        cancelled = true;
        CompletableFuture<?> answer = open;
        if (answer != null) {
            answer.cancel(true);
        }
    }

    boolean cancelled() {
        return cancelled;
    }

    /**
     * Receives a file.
     *
     * @param part holds what has arrived, perhaps earlier
     * @param most bytes that the file may have
     * @param told how many bytes have arrived
     * @throws IOException with a few words when it is not to be had from here
     */
    void receive(URI from, Path part, long most, LongConsumer told) throws IOException {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
        try (FileChannel file = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = lock(file)) {
            int cuts = 0;
            boolean whole = false;
            while (!whole) {
                long before = file.size();
                try {
                    whole = receiveOn(client, from, file, most, told);
                } catch (Refused e) {
                    throw e;
                } catch (IOException e) {
                    // As long as some of it arrives each time, it gets to its end.
                    if (cancelled || file.size() <= before || ++cuts > MOST_CUTS) {
                        throw e;
                    }
                }
            }
            file.force(true);
            if (!lock.isValid()) {
                throw new Refused("another program took the file");
            }
        }
    }

    private static FileLock lock(FileChannel file) throws IOException {
        try {
            FileLock lock = file.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            // Held by this very program: said as if by another one.
        }
        throw new Refused("it is being fetched already");
    }

    /** Whether the file is whole. Follows redirections, but never from a safe connection to an unsafe one. */
    private boolean receiveOn(HttpClient client, URI from, FileChannel file, long most, LongConsumer told)
            throws IOException {
        long have = file.size() >= most ? 0 : file.size();
        URI place = from;
        for (int i = 0; i < MOST_REDIRECTS; i++) {
            Arrival arrival = new Arrival(file, have, most, told);
            HttpResponse<Boolean> answer = await(client.sendAsync(request(place, have), arrival), arrival);
            Optional<String> elsewhere = Arrival.elsewhere(answer);
            if (elsewhere.isEmpty()) {
                return answer.body();
            }
            place = next(place, elsewhere.get());
        }
        throw new Refused("the server redirects without end");
    }

    private HttpRequest request(URI place, long have) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(place).header("User-Agent", "depthbench").header("Accept-Encoding", "identity");
        if (have > 0) {
            request.header("Range", "bytes=%d-".formatted(have));
        }
        return request.build();
    }

    /** Java's client itself gives up on a connection or on an answer's first line alone, not on one that falls silent later. */
    private <T> T await(CompletableFuture<T> answer, Arrival arrival) throws IOException {
        open = answer;
        try {
            if (cancelled) {
                throw new Refused("it was cancelled");
            }
            for (long left = patience.toNanos(); left > 0; left = patience.toNanos() - arrival.silentNanos()) {
                try {
                    return answer.get(left, TimeUnit.NANOSECONDS);
                } catch (TimeoutException e) {
                    // Some of it may have arrived meanwhile.
                }
            }
            throw new SocketTimeoutException();
        } catch (CancellationException e) {
            throw new Refused("it was cancelled", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("it was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IOException(e.getCause());
        } finally {
            answer.cancel(true);
            open = null;
        }
    }

    private static URI next(URI place, String location) throws IOException {
        URI next;
        try {
            next = place.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new Refused("the server redirects to \"%s\", which is no address".formatted(location), e);
        }
        boolean safe = "https".equals(next.getScheme());
        if (!safe && !("http".equals(next.getScheme()) && "http".equals(place.getScheme()))) {
            throw new Refused("the server redirects to %s, which is not safe".formatted(next));
        }
        return next;
    }

    /** What no second try from the same place would mend. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1;

        Refused(String words) {
            super(words);
        }

        Refused(String words, Throwable cause) {
            super(words, cause);
        }
    }
}
