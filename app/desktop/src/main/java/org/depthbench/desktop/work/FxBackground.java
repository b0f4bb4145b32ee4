package org.depthbench.desktop.work;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread beside JavaFX's own. */
public final class FxBackground implements Background, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FxBackground.class);

    private final ExecutorService thread;

    /** @param name of the thread */
    public FxBackground(String name) {
        thread = Executors.newSingleThreadExecutor(task -> {
            Thread made = new Thread(task, name);
            made.setDaemon(true);
            return made;
        });
    }

    @Override
    public <T> void run(Supplier<T> work, Consumer<T> then, Consumer<Throwable> failed) {
        try {
            thread.execute(() -> {
                try {
                    T outcome = work.get();
                    Platform.runLater(() -> then.accept(outcome));
                } catch (RuntimeException | LinkageError e) {
                    LOG.info("Work beside the window failed", e);
                    Platform.runLater(() -> failed.accept(e));
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("The window is closed", e);
        }
    }

    @Override
    public void onWindow(Runnable action) {
        Platform.runLater(action);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
