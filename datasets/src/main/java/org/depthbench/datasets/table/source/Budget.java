package org.depthbench.datasets.table.source;

/** The memory that a table may take while it is read: it is refused before none is left. */
public final class Budget {
    private static final double SHARE = 0.7;

    private final String file;
    private final long most;
    private long taken;

    /** @param available bytes of memory, of which a part may be taken */
    public Budget(String file, long available) {
        this.file = file;
        this.most = (long) (SHARE * available);
    }

    /** What this process may take. */
    public static Budget of(String file) {
        return new Budget(file, Runtime.getRuntime().maxMemory());
    }

    /** @throws UnreadableTable when there is no room for so many bytes more */
    public void take(long bytes) throws UnreadableTable {
        taken += bytes;
        if (taken > most) {
            throw new UnreadableTable(
                    file,
                    "does not fit the memory, of which reading may take %,d MB: keep fewer of its rows or columns."
                            .formatted(most >> 20));
        }
    }
}
