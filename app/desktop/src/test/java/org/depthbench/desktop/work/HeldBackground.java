package org.depthbench.desktop.work;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Work that waits until a test lets it go on, as it does beside a window that is busy. */
public final class HeldBackground implements Background {
    private final Background doing = new SameThreadBackground();
    private final Deque<Runnable> held = new ArrayDeque<>();

    @Override
    public <T> void run(Supplier<T> work, Consumer<T> then, Consumer<Throwable> failed) {
        held.add(() -> doing.run(work, then, failed));
    }

    @Override
    public void onWindow(Runnable action) {
        held.add(action);
    }

    /** Does all that waits, in its order, and what is asked for meanwhile. */
    public void release() {
        while (!held.isEmpty()) {
            held.remove().run();
        }
    }
}
