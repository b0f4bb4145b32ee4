package org.depthbench.comparison.farm;

/** Where trials wait between two slices while the farm is paused. */
final class Gate {
    private boolean paused;
    private boolean closed;

    synchronized void pause() {
        paused = true;
    }

    synchronized void play() {
        paused = false;
        notifyAll();
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Waits while the farm is paused; false when it has closed. */
    synchronized boolean pass() {
        try {
            while (paused && !closed) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return !closed;
    }
}
