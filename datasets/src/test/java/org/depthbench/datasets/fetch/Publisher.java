package org.depthbench.datasets.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server of this machine that has files, and answers as well or as badly as it is told. */
final class Publisher implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<String, String> redirections = new ConcurrentHashMap<>();

    /** The Range of each request, or "all". */
    final List<String> requests = Collections.synchronizedList(new ArrayList<>());

    /** After so many bytes of an answer the connection breaks. */
    volatile int cutAfter = Integer.MAX_VALUE;

    volatile boolean takesRanges = true;
    volatile boolean claimsMore;

    /** While it is not null, nothing is answered after the first bytes. */
    volatile CountDownLatch silence = new CountDownLatch(0);

    Publisher() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    void put(String path, byte[] content) {
        files.put(path, content);
    }

    void redirect(String path, String location) {
        redirections.put(path, location);
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String range = exchange.getRequestHeaders().getFirst("Range");
            requests.add(range == null ? "all" : range);
            byte[] content = files.get(path);
            if (redirections.containsKey(path)) {
                exchange.getResponseHeaders().set("Location", redirections.get(path));
                exchange.sendResponseHeaders(302, -1);
            } else if (content == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                send(exchange, content, range);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(HttpExchange exchange, byte[] content, String range) throws IOException, InterruptedException {
        int from = 0;
        if (range != null && takesRanges) {
            from = Integer.parseInt(range.replaceAll("\\D", ""));
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes %d-%d/%d".formatted(from, content.length - 1, content.length));
        }
        int length = content.length - from;
        exchange.sendResponseHeaders(range != null && takesRanges ? 206 : 200, length + (claimsMore ? 1_000_000 : 0));
        OutputStream out = exchange.getResponseBody();
        int sent = Math.min(length, cutAfter);
        out.write(content, from, sent);
        out.flush();
        silence.await();
    }

    @Override
    public void close() {
        silence.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
