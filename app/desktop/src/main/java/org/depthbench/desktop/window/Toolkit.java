package org.depthbench.desktop.window;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javafx.application.Platform;

/** JavaFX, started once in this process. */
public final class Toolkit {
    private static final String SCREEN = "glass.platform";
    private static final String IN_MEMORY = "Monocle";

    private Toolkit() {}

    /** Starts JavaFX on the display. */
    public static void start() {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        Platform.setImplicitExit(false);
        await(started);
    }

    /** Starts JavaFX on a screen in memory, for pictures and tests; no display is needed. */
    public static void startInMemory() {
        useScreenInMemory();
        start();
    }

    /** Has JavaFX, when it is started, use a screen in memory. */
    public static void useScreenInMemory() {
        System.setProperty(SCREEN, IN_MEMORY);
        System.setProperty("monocle.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("headless.geometry", "3840x2160");
    }

    /** Whether it uses a screen in memory. */
    static boolean usesScreenInMemory() {
        return IN_MEMORY.equals(System.getProperty(SCREEN));
    }

    /** Does something on JavaFX's thread and waits for it. */
    public static <T> T call(Supplier<T> action) {
        CompletableFuture<T> outcome = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                outcome.complete(action.get());
            } catch (RuntimeException | Error e) {
                outcome.completeExceptionally(e);
            }
        });
        return outcome.join();
    }

    /** Does something on JavaFX's thread that has no outcome, and waits for it. */
    public static void run(Runnable action) {
        call(() -> {
            action.run();
            return true;
        });
    }

    /** Waits, unless the program is being ended. */
    public static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
