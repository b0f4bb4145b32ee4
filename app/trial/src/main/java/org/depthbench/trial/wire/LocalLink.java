package org.depthbench.trial.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/**
 * One end of a link between two processes of this machine: a Unix-domain socket, which the system guards as it guards files.
 * One thread may read while another writes, which the Java platform's own streams of a channel do not allow.
 */
public final class LocalLink implements AutoCloseable {
    private final SocketChannel channel;

    LocalLink(SocketChannel channel) {
        this.channel = channel;
    }

    /** The end of whoever goes to a {@link LocalDoor}. */
    public static LocalLink connect(Path address) throws IOException {
        return new LocalLink(SocketChannel.open(UnixDomainSocketAddress.of(address)));
    }

    /** What the other end sends. */
    public InputStream in() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int from, int count) throws IOException {
                return count == 0 ? 0 : channel.read(ByteBuffer.wrap(into, from, count));
            }
        };
    }

    /** What the other end receives. */
    public OutputStream out() {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                ByteBuffer left = ByteBuffer.wrap(bytes, from, count);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
            }
        };
    }

    /** Sends nothing more; what comes can still be read. */
    public void endOutput() throws IOException {
        channel.shutdownOutput();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
