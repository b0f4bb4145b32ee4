package org.depthbench.datasets.fetch;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The file in which content is published.
 *
 * @param name of the file
 * @param bytes how many it has; about as many where no sum is known
 * @param sum of the file; empty where its publisher does not promise that it stays as it is, and its content alone is checked
 * @param mirrors where it is, the canonical address first
 */
public record Carrier(String name, long bytes, Optional<Sum> sum, Packing packing, List<URI> mirrors) {
    /** How content is packed in it. */
    public enum Packing {
        /** The file is the content. */
        NONE,
        /** The content is in a zip archive. */
        ZIP,
        /** The content is in a tar archive, packed by gzip. */
        TAR_GZ
    }

    /** Of a file whose size is not certain, how many times as many bytes are taken at most. */
    private static final int GENEROSITY = 2;

    public Carrier {
        mirrors = List.copyOf(mirrors);
    }

    /** How many bytes are received before it is clear that it is another file. */
    long mostBytes() {
        return sum.isPresent() ? bytes : GENEROSITY * bytes;
    }
}
