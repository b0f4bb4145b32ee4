package org.depthbench.datasets.fetch;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Content and the file in which it is published. */
public record PublishedFile(Content content, Carrier carrier) {
    /**
     * A file that is used as it is published.
     *
     * @param places folders on the web that have it, each with a slash at its end
     */
    public static PublishedFile asItIs(String name, long bytes, Sum sum, String... places) {
        return asItIs(
                name,
                bytes,
                sum,
                Stream.of(places).map(place -> URI.create(place + name)).toList());
    }

    /** The same where an address does not end with the file's name. */
    public static PublishedFile asItIs(String name, long bytes, Sum sum, List<URI> mirrors) {
        return new PublishedFile(
                new Content.OneFile(name, bytes, sum),
                new Carrier(name, bytes, Optional.of(sum), Carrier.Packing.NONE, mirrors));
    }
}
