package org.depthbench.desktop.work;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** Does work beside the window's thread and brings the outcome back to it. */
public interface Background {
    /**
     * Does work; works given to one instance follow one another.
     *
     * @param then takes the outcome, on the window's thread
     * @param failed takes what went wrong, on the window's thread
     */
    <T> void run(Supplier<T> work, Consumer<T> then, Consumer<Throwable> failed);

    /** Does something on the window's thread, soon. */
    void onWindow(Runnable action);
}
