package org.depthbench.datasets.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** A file that is part of the program, unpacked. */
final class ShippedFile {
    private static final int UNPACKED_AT_ONCE = 1 << 16;
    static final String FOLDER = "/org/depthbench/datasets/";

    private ShippedFile() {}

    /** @param name of a file packed by gzip */
    static InputStream open(String name) throws IOException {
        InputStream in = Objects.requireNonNull(ShippedFile.class.getResourceAsStream(FOLDER + name), name);
        return new BufferedInputStream(new GZIPInputStream(in, UNPACKED_AT_ONCE));
    }
}
