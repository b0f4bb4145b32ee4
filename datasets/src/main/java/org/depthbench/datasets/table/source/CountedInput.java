package org.depthbench.datasets.table.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells a monitor how many bytes were read. */
final class CountedInput extends FilterInputStream {
    private final long total;
    private final Monitor monitor;
    private long count;

    CountedInput(InputStream in, long total, Monitor monitor) {
        super(in);
        this.total = total;
        this.monitor = monitor;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        int read = super.read(bytes, from, most);
        count += Math.max(0, read);
        monitor.at(count, total);
        return read;
    }
}
