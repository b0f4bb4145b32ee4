package org.depthbench.comparison.spec;

/** By what two trials keep level while both are training. */
public enum Pace {
    /** Each side trains as long as the other; the faster one gets further. */
    TIME,
    /** No side is ever more than an epoch ahead. */
    EPOCHS,
    /** No side has ever seen a slice more of examples than the other. */
    EXAMPLES
}
