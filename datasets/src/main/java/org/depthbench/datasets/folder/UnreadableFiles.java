package org.depthbench.datasets.folder;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Files that are not read; the message is one sentence with the place and what can be done. */
public final class UnreadableFiles extends IOException {
    private static final long serialVersionUID = 1;

    private static final int MOST_NAMED = 10;

    private final transient List<BadFile> files;
    private final boolean none;

    /** Whose reason is not in single files. */
    public UnreadableFiles(String sentence) {
        super(sentence);
        this.files = List.of();
        this.none = false;
    }

    /** Another failure in a sentence. */
    public UnreadableFiles(String sentence, IOException cause) {
        super(sentence, cause);
        this.files = List.of();
        this.none = false;
    }

    /**
     * Whose reason is that some cannot be read.
     *
     * @param files all of them; the first are named
     */
    public UnreadableFiles(String folder, String noun, List<BadFile> files) {
        super("%s has %s that cannot be read: %s%s. Mend them, or drop them."
                .formatted(
                        folder,
                        noun,
                        files.stream().limit(MOST_NAMED).map(BadFile::sentence).collect(Collectors.joining("; ")),
                        files.size() > MOST_NAMED ? "; and %d more".formatted(files.size() - MOST_NAMED) : ""));
        this.files = files.stream().limit(MOST_NAMED).toList();
        this.none = false;
    }

    private UnreadableFiles(String folder, String noun) {
        super("%s has no folders with %s.".formatted(folder, noun));
        this.files = List.of();
        this.none = true;
    }

    /** One of a folder without any such file. */
    static UnreadableFiles none(String folder, String noun) {
        return new UnreadableFiles(folder, noun);
    }

    /** Whether the reason is that there is no such file at all. */
    public boolean hasNone() {
        return none;
    }

    /** The first files that cannot be read; empty where that is not the reason. */
    public List<BadFile> files() {
        return files == null ? List.of() : files;
    }
}
