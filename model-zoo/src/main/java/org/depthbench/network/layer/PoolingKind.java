package org.depthbench.network.layer;

/** Which number of a window {@link Pooling} keeps. */
public enum PoolingKind {
    MAX,
    AVERAGE
}
