package org.depthbench.datasets.table.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Unpacked bytes, of which no more come than is plausible; what fails below is told as an {@link UnreadableTable}. */
public final class BoundedInput extends FilterInputStream {
    private final String name;
    private final long most;
    private final LongSupplier plausible;
    private long count;

    /**
     * @param most bytes in all
     * @param plausible bytes that may have come by now, after what was read of the packed ones
     */
    public BoundedInput(String name, InputStream in, long most, LongSupplier plausible) {
        super(in);
        this.name = name;
        this.most = most;
        this.plausible = plausible;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int wanted) throws IOException {
        int read;
        try {
            read = super.read(bytes, from, wanted);
        } catch (IOException e) {
            throw SourceFile.unreadable(name, e);
        }
        count += Math.max(0, read);
        if (count > most || count > plausible.getAsLong()) {
            throw new UnreadableTable(
                    name,
                    "unpacks to more than %,d bytes, which no table does in earnest: unpack it yourself if it is one."
                            .formatted(count));
        }
        return read;
    }
}
