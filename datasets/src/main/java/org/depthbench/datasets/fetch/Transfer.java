package org.depthbench.datasets.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Receives one file over HTTP, and goes on where it was cut.
 *
 * <p>This is Java's older client, since it alone gives up when a single read takes too long.
 */
final class Transfer {
    private static final int MOST_REDIRECTS = 8;
    private static final int MOST_CUTS = 20;
    private static final int AT_ONCE = 1 << 16;
    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final int TEMPORARY_REDIRECT = 307;
    private static final int PERMANENT_REDIRECT = 308;

    private final int patienceMillis;
    private volatile boolean cancelled;
    private volatile @Nullable HttpURLConnection open;

    /** @param patience for how long a server may say nothing */
    Transfer(Duration patience) {
        patienceMillis = Math.toIntExact(patience.toMillis());
    }

    /** Ends what is being received, from any thread; what has arrived is kept. */
    void cancel() {
        cancelled = true;
        HttpURLConnection connection = open;
        if (connection != null) {
            connection.disconnect();
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
        try (FileChannel file = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = lock(file)) {
            int cuts = 0;
            boolean whole = false;
            while (!whole) {
                long before = file.size();
                try {
                    whole = receiveOn(from, file, most, told);
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

    /** Whether the file is whole. */
    private boolean receiveOn(URI from, FileChannel file, long most, LongConsumer told) throws IOException {
        long have = file.size() >= most ? 0 : file.size();
        HttpURLConnection connection = connect(from, have);
        try {
            int status = connection.getResponseCode();
            if (status == RANGE_NOT_SATISFIABLE) {
                file.truncate(0);
                throw new IOException("it is shorter than what had arrived");
            }
            if (status != HttpURLConnection.HTTP_OK && status != HttpURLConnection.HTTP_PARTIAL) {
                throw new Refused("the server answered %d".formatted(status));
            }
            boolean goesOn = status == HttpURLConnection.HTTP_PARTIAL && startsAt(connection, have);
            if (status == HttpURLConnection.HTTP_PARTIAL && !goesOn) {
                throw new Refused("the server answered with another part");
            }
            long at = goesOn ? have : 0;
            file.truncate(at).position(at);
            long length = connection.getContentLengthLong();
            if (length > most - at) {
                throw new Refused("the file there has %d bytes, wanted are %d".formatted(at + length, most));
            }
            copy(connection, file, most, told);
            return length < 0 || file.size() == at + length;
        } finally {
            connection.disconnect();
            open = null;
        }
    }

    private static boolean startsAt(HttpURLConnection connection, long have) {
        String range = connection.getHeaderField("Content-Range");
        return range != null && range.startsWith("bytes %d-".formatted(have));
    }

    private void copy(HttpURLConnection connection, FileChannel file, long most, LongConsumer told) throws IOException {
        byte[] buffer = new byte[AT_ONCE];
        try (InputStream in = connection.getInputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (file.position() + read > most) {
                    file.truncate(0);
                    throw new Refused("the file there is longer than the wanted one");
                }
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
                told.accept(file.position());
                if (cancelled) {
                    throw new Refused("it was cancelled");
                }
            }
        }
    }

    /** Follows redirections, but never from a safe connection to an unsafe one. */
    private HttpURLConnection connect(URI from, long have) throws IOException {
        URI place = from;
        for (int i = 0; i < MOST_REDIRECTS; i++) {
            HttpURLConnection connection = (HttpURLConnection) place.toURL().openConnection();
            open = connection;
            if (cancelled) {
                throw new Refused("it was cancelled");
            }
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout(patienceMillis);
            connection.setReadTimeout(patienceMillis);
            connection.setRequestProperty("User-Agent", "depthbench");
            connection.setRequestProperty("Accept-Encoding", "identity");
            if (have > 0) {
                connection.setRequestProperty("Range", "bytes=%d-".formatted(have));
            }
            String next = redirection(connection);
            if (next == null) {
                return connection;
            }
            connection.disconnect();
            place = next(place, next);
        }
        throw new Refused("the server redirects without end");
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

    private static @Nullable String redirection(HttpURLConnection connection) throws IOException {
        return switch (connection.getResponseCode()) {
            case HttpURLConnection.HTTP_MOVED_PERM,
                    HttpURLConnection.HTTP_MOVED_TEMP,
                    HttpURLConnection.HTTP_SEE_OTHER,
                    TEMPORARY_REDIRECT,
                    PERMANENT_REDIRECT -> connection.getHeaderField("Location");
            default -> null;
        };
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
