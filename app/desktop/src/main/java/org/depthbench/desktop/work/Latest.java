package org.depthbench.desktop.work;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hands values to the window's thread: one at a time is on its way, and of all that come meanwhile the last one arrives. */
public final class Latest<T> {
    private final Background background;
    private final Consumer<T> arrived;
    private final AtomicReference<@Nullable T> waiting = new AtomicReference<>();

    /** @param arrived takes them, on the window's thread */
    public Latest(Background background, Consumer<T> arrived) {
        this.background = background;
        this.arrived = arrived;
    }

    /** Hands one on, from any thread. */
    public void tell(T value) {
        if (waiting.getAndSet(value) == null) {
            background.onWindow(() -> {
                T newest = waiting.getAndSet(null);
                if (newest != null) {
                    arrived.accept(newest);
                }
            });
        }
    }
}
