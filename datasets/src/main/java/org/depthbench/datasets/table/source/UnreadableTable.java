package org.depthbench.datasets.table.source;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** A file that is not read as a table; the message is one sentence with the place, what stands there and what can be done. */
public final class UnreadableTable extends IOException {
    private static final long serialVersionUID = 1;

    private final transient List<Refusal> refusals;

    /** One whose reason is not in single rows. */
    public UnreadableTable(String sentence) {
        super(sentence);
        this.refusals = List.of();
    }

    /** One whose reason is the file itself, by name. */
    public UnreadableTable(String file, String what) {
        this("%s %s".formatted(file, what));
    }

    /**
     * One with rows that cannot be read.
     *
     * @param refusals the first of them
     * @param more how many there are beyond
     */
    public UnreadableTable(String file, List<Refusal> refusals, long more) {
        super("%s has rows that cannot be read: %s%s. Mend them, change how the file is read, or drop them."
                .formatted(
                        file,
                        refusals.stream().map(Refusal::sentence).collect(Collectors.joining("; ")),
                        more > 0 ? "; and %d more".formatted(more) : ""));
        this.refusals = List.copyOf(refusals);
    }

    /** The first rows that cannot be read; empty where that is not the reason. */
    public List<Refusal> refusals() {
        return refusals == null ? List.of() : refusals;
    }
}
