package org.depthbench.network.layer;

/** What a {@link SequencePooling} keeps. */
public enum SequencePoolingKind {
    LAST,
    MEAN
}
