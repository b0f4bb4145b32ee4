package org.depthbench.network;

/** The kind of network, told from its layers: the last of these that one of them makes it. */
public enum Family {
    FEEDFORWARD,
    CONVOLUTIONAL,
    RECURRENT,
    TRANSFORMER
}
