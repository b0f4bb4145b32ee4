package org.depthbench.network;

/** A network that cannot be built for its task, with the layer that makes it so. */
public final class ImpossibleNetworkException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int layer;

    ImpossibleNetworkException(int layer, String sentence, Throwable cause) {
        super(sentence, cause);
        this.layer = layer;
    }

    /** The index of the offending layer, from 0. */
    public int layer() {
        return layer;
    }
}
