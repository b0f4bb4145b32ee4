package org.depthbench.desktop.work;

import java.util.Collections;
import java.util.Iterator;
import javafx.animation.AnimationTimer;

/**
 * Does many small things, a few in each frame, so that the window answers in between. On JavaFX's thread; what is begun while
 * something is left takes its place.
 */
public final class Gradually {
    /** What new controls cost when they are styled and laid out comes on top of this. */
    private static final long NANOS_A_FRAME = 4_000_000;

    private Iterator<Runnable> rest = Collections.emptyIterator();
    private final AnimationTimer frames = new AnimationTimer() {
        @Override
        public void handle(long nanos) {
            long begin = System.nanoTime();
            while (rest.hasNext() && System.nanoTime() - begin < NANOS_A_FRAME) {
                rest.next().run();
            }
            if (!rest.hasNext()) {
                stop();
            }
        }
    };

    /** Begins with the next frame. */
    public void start(Iterable<Runnable> steps) {
        rest = steps.iterator();
        frames.start();
    }
}
