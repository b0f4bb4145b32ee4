package org.depthbench.desktop.work;

import java.util.Collections;
import java.util.Iterator;
import javafx.animation.AnimationTimer;

/**
 * Does one thing after the other in the frames to come, so that the window answers in between. On JavaFX's thread; what is
 * begun while something is left takes its place.
 */
public final class Gradually {
    /** What new controls cost when they are styled and laid out comes on top of this. */
    private static final long A_FEW = 4_000_000;

    private final long nanosAFrame;
    private Iterator<Runnable> rest = Collections.emptyIterator();
    private final AnimationTimer frames = new AnimationTimer() {
        @Override
        public void handle(long nanos) {
            long begin = System.nanoTime();
            do {
                rest.next().run();
            } while (rest.hasNext() && System.nanoTime() - begin < nanosAFrame);
            if (!rest.hasNext()) {
                stop();
            }
        }
    };

    private Gradually(long nanosAFrame) {
        this.nanosAFrame = nanosAFrame;
    }

    /** For many small things: a few in each frame. */
    public static Gradually aFewAFrame() {
        return new Gradually(A_FEW);
    }

    /** For few large things: one in each frame. */
    public static Gradually oneAFrame() {
        return new Gradually(0);
    }

    /** Begins with the next frame. */
    public void start(Iterable<Runnable> steps) {
        rest = steps.iterator();
        if (rest.hasNext()) {
            frames.start();
        } else {
            stop();
        }
    }

    /** Leaves undone what is left. */
    public void stop() {
        rest = Collections.emptyIterator();
        frames.stop();
    }
}
