package org.depthbench.network.choice;

import org.depthbench.network.layer.Pooling;

/** Which number of a window {@link Pooling} keeps. */
public enum PoolingKind {
    MAX,
    AVERAGE
}
