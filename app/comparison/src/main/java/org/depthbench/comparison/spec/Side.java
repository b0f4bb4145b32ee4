package org.depthbench.comparison.spec;

import java.util.Locale;

/** One of the two networks that are compared. */
public enum Side {
    SHALLOW,
    DEEP;

    /** The side as a word in a sentence. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The other side. */
    public Side other() {
        return this == SHALLOW ? DEEP : SHALLOW;
    }
}
