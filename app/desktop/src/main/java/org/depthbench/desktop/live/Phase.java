package org.depthbench.desktop.live;

/** Where the comparison in the window stands. */
public enum Phase {
    /** Workers start, data is loaded, networks are built. */
    PREPARING,
    /** Too large to be made ready before somebody wants them trained. */
    HELD,
    /** Both stand before their first batch. */
    READY,
    /** At least one side trains. */
    TRAINING,
    /** Stopped between two slices. */
    PAUSED,
    /** Both sides came to their end. */
    ENDED,
    /** What is being edited cannot be trained. */
    IMPOSSIBLE
}
