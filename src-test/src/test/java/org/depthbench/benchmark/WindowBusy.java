package org.depthbench.benchmark;

import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.depthbench.comparison.spec.NamedPairs;
import org.depthbench.comparison.spec.Schedule;
import org.depthbench.comparison.store.Home;
import org.depthbench.comparison.workbench.Workbench;
import org.depthbench.comparison.worker.WorkerLaunch;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.Task;
import org.depthbench.desktop.live.WorkbenchSessions;
import org.depthbench.desktop.picture.ControlsById;
import org.depthbench.desktop.theme.Theme;
import org.depthbench.desktop.window.OpenWindow;
import org.depthbench.desktop.window.Records;
import org.depthbench.desktop.window.Toolkit;

/**
 * How long the window does not answer: after each action, the longest that a message to its thread had to wait, with the
 * action's first time apart from its later ones. Both sides train meanwhile wherever the action lets them. The screen is in
 * memory and drawn by software.
 */
final class WindowBusy {
    private static final int ROUNDS = 4;
    private static final long WATCH_MILLISECONDS = 1500;
    private static final double NANOS_PER_MILLISECOND = 1e6;

    private final Scene scene;
    private final Map<String, List<Double>> waits = new LinkedHashMap<>();

    private WindowBusy(Scene scene) {
        this.scene = scene;
    }

    /** Prints the figures. */
    public static void main(String[] args) throws Exception {
        Home home = new Home(Files.createTempDirectory("window-busy"));
        Workbench bench =
                Workbench.open(home, WorkerLaunch.ofThisProgram(), TaskCatalogue.builtIn(), InstantSource.system());
        Toolkit.startInMemory();
        WorkbenchSessions sessions = new WorkbenchSessions(bench);
        Task digits = bench.catalogue().byId("digits");
        OpenWindow window = Toolkit.call(() -> {
            OpenWindow opened = new OpenWindow(
                    NamedPairs.byId("convolution", digits).comparison(digits, Schedule.TAKE_TURNS),
                    sessions,
                    Records.of(bench),
                    bench.catalogue(),
                    home,
                    OpenWindow.Appearance.of(Locale.ENGLISH, Theme.LIGHT, 1440, 900),
                    new Stage(),
                    null);
            opened.show();
            return opened;
        });
        new WindowBusy(window.scene()).run();
        System.exit(0);
    }

    private void run() throws Exception {
        TimeUnit.SECONDS.sleep(4);
        for (int round = 0; round < ROUNDS; round++) {
            trainAndLook();
            edit();
            for (String task : List.of("two-spirals", "iris", "digits")) {
                act("open the task cards", () -> ControlsById.fire("#task"));
                act("choose the task " + task, () -> ControlsById.fire("#task-" + task));
                act("train", () -> ControlsById.fire("#train"));
            }
        }
        waits.forEach((action, found) -> System.out.printf(
                "%-34s first %4.0f ms, then %4.0f ms (median of %d)%n",
                action, found.get(0), Median.of(found.subList(1, found.size())), found.size() - 1));
    }

    private void trainAndLook() throws Exception {
        act("type another end", () -> ControlsById.type("#epochs", "400"));
        act("train", () -> ControlsById.fire("#train"));
        for (int tab = 1; tab <= 5; tab++) {
            int next = tab % 5;
            act("tab " + next, () -> ((TabPane) ControlsById.byId("#dock"))
                    .getSelectionModel()
                    .select(next));
        }
        for (int theme = 0; theme < Theme.values().length; theme++) {
            act("another theme", () -> ControlsById.fire("#theme"));
        }
        act("a larger window", () -> scene.getWindow().setWidth(1920));
        act("a smaller window", () -> scene.getWindow().setWidth(1440));
        act("pause", () -> ControlsById.fire("#train"));
        act("step", () -> ControlsById.fire("#step"));
        act("continue", () -> ControlsById.fire("#train"));
        act("reset", () -> ControlsById.fire("#reset"));
    }

    private void edit() throws Exception {
        act("type units", () -> ControlsById.type("#shallow-layer-1-units", "256"));
        act("undo", () -> ControlsById.fire("#undo"));
        act("redo", () -> ControlsById.fire("#redo"));
        act("add a layer", () -> ((MenuButton) ControlsById.byId("#shallow-add-layer"))
                .getItems()
                .get(0)
                .fire());
        act("remove a layer", () -> ControlsById.fire("#shallow-layer-1-remove"));
        act("choose a preset", () -> ((MenuButton) ControlsById.byId("#deep-preset"))
                .getItems()
                .get(0)
                .fire());
        act("drag examples", () -> ((Slider) ControlsById.byId("#examples-slider")).setValue(500));
        act("another seed", () -> ControlsById.fire("#new-seed"));
    }

    private void act(String name, Runnable action) throws Exception {
        CompletableFuture<Void> done = CompletableFuture.runAsync(action, Platform::runLater);
        long longest = 0;
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < TimeUnit.MILLISECONDS.toNanos(WATCH_MILLISECONDS)) {
            CountDownLatch answered = new CountDownLatch(1);
            long asked = System.nanoTime();
            Platform.runLater(answered::countDown);
            answered.await();
            longest = Math.max(longest, System.nanoTime() - asked);
            TimeUnit.MILLISECONDS.sleep(2);
        }
        // An action that could not be done has no time.
        done.get();
        waits.computeIfAbsent(name, key -> new ArrayList<>()).add(longest / NANOS_PER_MILLISECOND);
    }
}
