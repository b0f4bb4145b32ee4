package org.depthbench.desktop.work;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/**
 * Draws one thing beside the window's thread, one picture at a time; what is asked for meanwhile is drawn once, afterwards.
 * Used on JavaFX's thread.
 */
public final class Painting {
    private final Executor painter;
    private final Runnable again;
    private boolean underWay;
    private boolean stale;

    /** @param again asks for a picture of how things stand by then */
    public Painting(Executor painter, Runnable again) {
        this.painter = painter;
        this.again = again;
    }

    /** Whether a picture is being drawn; if so, another one will be asked for after it. */
    public boolean postpones() {
        stale |= underWay;
        return underWay;
    }

    /**
     * Draws, while nothing else is being drawn.
     *
     * @param drawing runs on the painter's thread
     * @param show is given the picture on JavaFX's thread
     */
    public <T> void draw(Supplier<T> drawing, Consumer<T> show) {
        underWay = true;
        try {
            painter.execute(() -> {
                T picture = drawing.get();
                Platform.runLater(() -> {
                    underWay = false;
                    show.accept(picture);
                    if (stale) {
                        stale = false;
                        again.run();
                    }
                });
            });
        } catch (RejectedExecutionException e) {
            // The window is being closed.
            underWay = false;
        }
    }
}
