package org.depthbench.desktop.work;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** Work that is done at once by whoever asks for it, so that a test has seen its outcome when the call is over. */
public final class SameThreadBackground implements Background {
    @Override
    public <T> void run(Supplier<T> work, Consumer<T> then, Consumer<Throwable> failed) {
        T outcome;
        try {
            outcome = work.get();
        } catch (RuntimeException e) {
            failed.accept(e);
            return;
        }
        then.accept(outcome);
    }

    @Override
    public void onWindow(Runnable action) {
        action.run();
    }
}
