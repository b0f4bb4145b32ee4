package org.depthbench.trial.wire;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Where one process waits for one other: a Unix-domain socket in a new folder that nobody else may enter. Whoever does not
 * say the right first line is hung up on, and the waiting goes on.
 */
public final class LocalDoor implements AutoCloseable {
    private static final int LONGEST_LINE = 200;
    private static final long POLL_MILLISECONDS = 100;

    private final Path folder;
    private final Path address;
    private final ServerSocketChannel server;

    private LocalDoor(Path folder, Path address, ServerSocketChannel server) {
        this.folder = folder;
        this.address = address;
        this.server = server;
    }

    /** A door in a new folder among the system's temporary ones. */
    public static LocalDoor open() throws IOException {
        // On systems with such permissions, the folder is made for its owner alone.
        Path folder = Files.createTempDirectory("depthbench");
        Path address = folder.resolve("link");
        ServerSocketChannel server = null;
        try {
            server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(address));
            server.configureBlocking(false);
            return new LocalDoor(folder, address, server);
        } catch (IOException | UnsupportedOperationException e) {
            if (server != null) {
                server.close();
            }
            Files.deleteIfExists(address);
            Files.delete(folder);
            throw new IOException("no socket can be made in %s (%s)".formatted(folder, e.getMessage()), e);
        }
    }

    /** Where the other process has to go; a file that is gone once this is closed. */
    public Path address() {
        return address;
    }

    /** Somebody who has come and has not said a line yet. */
    private record Guest(SocketChannel channel, ByteBuffer said) {}

    /**
     * Waits for the one who says the right first line.
     *
     * @param line what has to be said, without its end
     * @param patience for how long
     * @param hope asked now and then, whether anybody can still come
     * @return null when nobody came, or none can any more, or whoever waits is interrupted
     */
    public @Nullable LocalLink await(String line, Duration patience, BooleanSupplier hope) throws IOException {
        byte[] right = (line + "\n").getBytes(StandardCharsets.UTF_8);
        long begin = System.nanoTime();
        List<SocketChannel> inside = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            server.register(selector, SelectionKey.OP_ACCEPT);
            while (System.nanoTime() - begin < patience.toNanos()
                    && hope.getAsBoolean()
                    && !Thread.currentThread().isInterrupted()) {
                selector.select(POLL_MILLISECONDS);
                for (SelectionKey key : List.copyOf(selector.selectedKeys())) {
                    if (key.isValid() && key.isAcceptable()) {
                        admit(selector, inside);
                    } else if (key.isValid() && key.attachment() instanceof Guest guest && said(guest, right)) {
                        key.cancel();
                        selector.selectNow();
                        inside.remove(guest.channel());
                        guest.channel().configureBlocking(true);
                        return new LocalLink(guest.channel());
                    }
                }
                selector.selectedKeys().clear();
            }
            return null;
        } finally {
            for (SocketChannel each : inside) {
                each.close();
            }
        }
    }

    private void admit(Selector selector, List<SocketChannel> inside) throws IOException {
        SocketChannel channel = server.accept();
        if (channel != null) {
            inside.add(channel);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, new Guest(channel, ByteBuffer.allocate(LONGEST_LINE)));
        }
    }

    /** Whether all of the right line has been said; a wrong one ends the visit. */
    private static boolean said(Guest guest, byte[] right) throws IOException {
        ByteBuffer said = guest.said();
        int count;
        try {
            count = guest.channel().read(said);
        } catch (IOException e) {
            count = -1;
        }
        boolean whole = said.position() > 0 && said.get(said.position() - 1) == '\n';
        if (whole && same(said, right)) {
            return true;
        }
        if (count < 0 || whole || !said.hasRemaining()) {
            guest.channel().close();
        }
        return false;
    }

    /** In a time that tells nothing of where they differ. */
    private static boolean same(ByteBuffer said, byte[] right) {
        byte[] bytes = new byte[said.position()];
        said.duplicate().flip().get(bytes);
        return MessageDigest.isEqual(bytes, right);
    }

    @Override
    public void close() throws IOException {
        server.close();
        Files.deleteIfExists(address);
        Files.deleteIfExists(folder);
    }
}
