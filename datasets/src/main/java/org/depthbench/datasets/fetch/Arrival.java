package org.depthbench.datasets.fetch;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Puts an answer's content into a file as it arrives, behind what arrived earlier; whether that is all of it is the answer's body. */
final class Arrival implements HttpResponse.BodyHandler<Boolean>, HttpResponse.BodySubscriber<Boolean> {
    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final int TEMPORARY_REDIRECT = 307;
    private static final int PERMANENT_REDIRECT = 308;
    private static final Set<Integer> REDIRECTIONS = Set.of(
            HttpURLConnection.HTTP_MOVED_PERM,
            HttpURLConnection.HTTP_MOVED_TEMP,
            HttpURLConnection.HTTP_SEE_OTHER,
            TEMPORARY_REDIRECT,
            PERMANENT_REDIRECT);

    private final FileChannel file;
    private final long have;
    private final long most;
    private final LongConsumer told;
    private final CompletableFuture<Boolean> whole = new CompletableFuture<>();
    private volatile long heard = System.nanoTime();
    private volatile Flow.@Nullable Subscription subscription;
    private long end = -1;

    /**
     * @param have so many bytes arrived earlier
     * @param most bytes that the file may have
     * @param told how many bytes have arrived
     */
    Arrival(FileChannel file, long have, long most, LongConsumer told) {
        this.file = file;
        this.have = have;
        this.most = most;
        this.told = told;
    }

    /** Where a server says that the file is. */
    static Optional<String> elsewhere(HttpResponse<?> answer) {
        return REDIRECTIONS.contains(answer.statusCode()) ? answer.headers().firstValue("Location") : Optional.empty();
    }

    /** For how long nothing has been heard of it. */
    long silentNanos() {
        return System.nanoTime() - heard;
    }

    @Override
    public HttpResponse.BodySubscriber<Boolean> apply(HttpResponse.ResponseInfo answer) {
        heard = System.nanoTime();
        if (REDIRECTIONS.contains(answer.statusCode())
                && answer.headers().firstValue("Location").isPresent()) {
            return HttpResponse.BodySubscribers.replacing(false);
        }
        try {
            begin(answer.statusCode(), answer.headers());
        } catch (IOException e) {
            whole.completeExceptionally(e);
        }
        return this;
    }

    private void begin(int status, HttpHeaders headers) throws IOException {
        if (status == RANGE_NOT_SATISFIABLE) {
            file.truncate(0);
            throw new IOException("it is shorter than what had arrived");
        }
        if (status != HttpURLConnection.HTTP_OK && status != HttpURLConnection.HTTP_PARTIAL) {
            throw new Transfer.Refused("the server answered %d".formatted(status));
        }
        boolean goesOn = status == HttpURLConnection.HTTP_PARTIAL;
        if (goesOn && !startsWhereWanted(headers)) {
            throw new Transfer.Refused("the server answered with another part");
        }
        long at = goesOn ? have : 0;
        file.truncate(at).position(at);
        long length = headers.firstValueAsLong("Content-Length").orElse(-1);
        if (length > most - at) {
            throw new Transfer.Refused("the file there has %d bytes, wanted are %d".formatted(at + length, most));
        }
        end = length < 0 ? -1 : at + length;
    }

    private boolean startsWhereWanted(HttpHeaders headers) {
        return headers.firstValue("Content-Range")
                .filter(range -> range.startsWith("bytes %d-".formatted(have)))
                .isPresent();
    }

    @Override
    public CompletionStage<Boolean> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription begun) {
        subscription = begun;
        if (whole.isDone()) {
            begun.cancel();
        } else {
            begun.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> pieces) {
        Flow.Subscription begun = Objects.requireNonNull(subscription);
        heard = System.nanoTime();
        try {
            for (ByteBuffer piece : pieces) {
                write(piece);
            }
            told.accept(file.position());
            begun.request(1);
        } catch (IOException | RuntimeException e) {
            begun.cancel();
            whole.completeExceptionally(e);
        }
    }

    private void write(ByteBuffer piece) throws IOException {
        if (file.position() + piece.remaining() > most) {
            file.truncate(0);
            throw new Transfer.Refused("the file there is longer than the wanted one");
        }
        while (piece.hasRemaining()) {
            file.write(piece);
        }
    }

    @Override
    public void onError(Throwable failure) {
        whole.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        try {
            whole.complete(end < 0 || file.size() == end);
        } catch (IOException e) {
            whole.completeExceptionally(e);
        }
    }
}
