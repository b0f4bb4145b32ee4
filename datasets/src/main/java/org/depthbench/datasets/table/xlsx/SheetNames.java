package org.depthbench.datasets.table.xlsx;

import java.util.List;
import java.util.stream.Collectors;
import org.depthbench.datasets.table.source.Refusal;

/** Names of sheets in a sentence. */
public final class SheetNames {
    /** How many are named, and looked at. */
    public static final int MOST = 20;

    private SheetNames() {}

    /** The names in quotes; of many the first. */
    public static String listed(List<String> names) {
        return names.stream()
                        .limit(MOST)
                        .map(name -> '"' + Refusal.shortened(name) + '"')
                        .collect(Collectors.joining(", "))
                + (names.size() > MOST ? ", …" : "");
    }
}
