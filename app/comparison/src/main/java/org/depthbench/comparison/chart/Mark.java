package org.depthbench.comparison.chart;

import org.depthbench.comparison.spec.Side;

/** What tells the curves of one network from those of another: colour, marker and dash, the same everywhere. */
public enum Mark {
    FIRST,
    SECOND;

    /** The mark that a side keeps. */
    public static Mark of(Side side) {
        return side == Side.SHALLOW ? FIRST : SECOND;
    }
}
