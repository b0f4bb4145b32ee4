package org.depthbench.network;

/** The kind of network, told from its layers. */
public enum Family {
    FEEDFORWARD,
    CONVOLUTIONAL,
    RECURRENT,
    TRANSFORMER
}
