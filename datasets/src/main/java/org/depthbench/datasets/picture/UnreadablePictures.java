package org.depthbench.datasets.picture;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Pictures that are not read; the message is one sentence with the place and what can be done. */
public final class UnreadablePictures extends IOException {
    private static final long serialVersionUID = 1;

    private final transient List<BadPicture> pictures;

    /** One whose reason is not in single pictures. */
    public UnreadablePictures(String sentence) {
        super(sentence);
        this.pictures = List.of();
    }

    /**
     * One with pictures that cannot be read.
     *
     * @param pictures the first of them
     * @param more how many there are beyond
     */
    public UnreadablePictures(String folder, List<BadPicture> pictures, long more) {
        super("%s has pictures that cannot be read: %s%s. Mend them, or drop them."
                .formatted(
                        folder,
                        pictures.stream().map(BadPicture::sentence).collect(Collectors.joining("; ")),
                        more > 0 ? "; and %d more".formatted(more) : ""));
        this.pictures = List.copyOf(pictures);
    }

    /** The first pictures that cannot be read; empty where that is not the reason. */
    public List<BadPicture> pictures() {
        return pictures == null ? List.of() : pictures;
    }
}
