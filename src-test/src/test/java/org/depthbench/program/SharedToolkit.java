package org.depthbench.program;

import org.depthbench.desktop.window.Toolkit;

/** JavaFX, which several test classes may share: which of them runs in one process is left to chance. */
final class SharedToolkit {
    private static boolean started;

    private SharedToolkit() {}

    /** Starts it on a screen in memory, unless it was. */
    static synchronized void start() {
        if (!started) {
            Toolkit.startInMemory();
            started = true;
        }
    }
}
