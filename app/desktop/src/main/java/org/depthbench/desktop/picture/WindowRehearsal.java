package org.depthbench.desktop.picture;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.DefaultComparisons;
import org.depthbench.comparison.spec.Schedule;
import org.depthbench.comparison.workbench.Workbench;
import org.depthbench.desktop.frame.Dock;
import org.depthbench.desktop.live.Phase;
import org.depthbench.desktop.theme.Theme;
import org.depthbench.desktop.window.Display;
import org.depthbench.desktop.window.OpenWindow;
import org.depthbench.desktop.window.Toolkit;
import org.depthbench.trial.file.DepthbenchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes through the window once: tasks of each kind are chosen and trained, every panel is looked at, every theme put on. The build
 * has the Java machine keep the classes that this loads, and later windows open and answer sooner with them.
 */
public final class WindowRehearsal {
    private static final Logger LOG = LoggerFactory.getLogger(WindowRehearsal.class);

    /** One in the plane, one of a table, one of images; the window opens on the last. */
    private static final List<String> TASKS = List.of("two-spirals", "iris", "digits");

    /** Enough to see what an action changes, also where it comes a few pieces a frame. */
    private static final int FRAMES = 12;

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private final OpenWindow window;

    private WindowRehearsal(OpenWindow window) {
        this.window = window;
    }

    /** Goes through it on a screen in memory, whose JavaFX ends with it. */
    public static void play(Workbench bench) {
        askForDisplay();
        ComparisonSpec first =
                DefaultComparisons.of(bench.catalogue().byId(TASKS.get(TASKS.size() - 1)), Schedule.TAKE_TURNS);
        WindowInMemory.use(
                bench,
                first,
                OpenWindow.Appearance.of(Locale.ENGLISH, Theme.LIGHT, WIDTH, HEIGHT),
                window -> new WindowRehearsal(window).play());
    }

    /** As a window does that opens on one; here none is needed. */
    private static void askForDisplay() {
        try {
            Display.check(System.getenv());
        } catch (DepthbenchException e) {
            LOG.info("Rehearsed without a display: {}", e.getMessage());
        }
    }

    private void play() {
        step(window::show);
        for (String task : TASKS) {
            step(() -> ControlsById.fire("#task"));
            step(() -> ControlsById.fire("#task-" + task));
            step(() -> ControlsById.type("#epochs", "2"));
            // A side that cannot be prepared ends at once, and the build is not to wait for it.
            await(phase -> phase != Phase.PREPARING);
            step(() -> ControlsById.fire("#train"));
            await(phase -> phase == Phase.ENDED);
            for (Dock.Page page : Dock.Page.values()) {
                step(() -> window.view().show(page));
            }
        }
        for (int theme = 0; theme < Theme.values().length; theme++) {
            step(() -> ControlsById.fire("#theme"));
        }
        step(() -> ControlsById.fire("#reset"));
    }

    /** Does something on JavaFX's thread, and waits until some frames have shown what it changed. */
    private static void step(Runnable action) {
        CountDownLatch seen = new CountDownLatch(FRAMES);
        AnimationTimer frames = new AnimationTimer() {
            @Override
            public void handle(long nanos) {
                seen.countDown();
                if (seen.getCount() == 0) {
                    stop();
                }
            }
        };
        Toolkit.run(() -> {
            action.run();
            frames.start();
        });
        Toolkit.await(seen);
    }

    private void await(Predicate<Phase> wanted) {
        CountDownLatch reached = new CountDownLatch(1);
        Toolkit.run(() -> window.workspace().live().readings().phaseProperty().subscribe(phase -> {
            if (wanted.test(phase)) {
                reached.countDown();
            }
        }));
        Toolkit.await(reached);
    }
}
