package org.depthbench.desktop.work;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Draws one thing beside the window's thread, one picture at a time; what is asked for meanwhile is drawn once, afterwards. A
 * drawing that fails leaves the last picture. Used on the window's thread.
 */
public final class Painting {
    private final Background painter;
    private final Runnable again;
    private boolean underWay;
    private boolean stale;

    /** @param again asks for a picture of how things stand by then */
    public Painting(Background painter, Runnable again) {
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
     * @param drawing runs beside the window's thread
     * @param show is given the picture
     */
    public <T> void draw(Supplier<T> drawing, Consumer<T> show) {
        underWay = true;
        painter.run(
                drawing,
                picture -> {
                    underWay = false;
                    show.accept(picture);
                    goOn();
                },
                failure -> {
                    underWay = false;
                    goOn();
                });
    }

    private void goOn() {
        if (stale) {
            stale = false;
            again.run();
        }
    }
}
