package org.depthbench.network.choice;

import org.depthbench.network.layer.SequencePooling;

/** What a {@link SequencePooling} keeps. */
public enum SequencePoolingKind {
    LAST,
    MEAN,
    /** The largest value of each unit over all steps. */
    MAX
}
