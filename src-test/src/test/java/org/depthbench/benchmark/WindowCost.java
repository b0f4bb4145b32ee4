package org.depthbench.benchmark;

import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.depthbench.comparison.conductor.Conductor;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.DefaultComparisons;
import org.depthbench.comparison.spec.Schedule;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.spec.Stop;
import org.depthbench.comparison.store.Home;
import org.depthbench.comparison.workbench.Session;
import org.depthbench.comparison.workbench.Workbench;
import org.depthbench.comparison.worker.WarmWorkers;
import org.depthbench.comparison.worker.WorkerLaunch;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.desktop.live.WorkbenchSessions;
import org.depthbench.desktop.theme.Theme;
import org.depthbench.desktop.window.OpenWindow;
import org.depthbench.desktop.window.Records;
import org.depthbench.desktop.window.Toolkit;

/**
 * What the window costs: the same comparison with the window open and all charts live, and without it, in turns; the ratio
 * of the median training times, and how soon the first accuracy was seen. Frames a second are counted in runs of their own: whoever
 * counts asks for sixty a second, also where nothing has changed. The sides take turns, so that on two cores the window has one to
 * itself. The screen is in memory and drawn by software.
 */
final class WindowCost {
    private static final int PAIRS = 5;
    private static final int COUNTED = 3;
    private static final double NANOS = 1e9;

    /** How long a person looks at networks that stand ready before pressing the button. */
    private static final long PATIENCE_NANOS = 1_000_000_000;

    private final Workbench bench;
    private final ComparisonSpec spec;
    private final List<Double> framesPerSecond = new ArrayList<>();
    private final List<Double> longestFrames = new ArrayList<>();
    private final List<Double> secondsToFirstPoint = new ArrayList<>();

    private WindowCost(Workbench bench, ComparisonSpec spec) {
        this.bench = bench;
        this.spec = spec;
    }

    /** Prints the figures of a task, trained for so many epochs. */
    public static void main(String[] args) throws Exception {
        Home home = new Home(Files.createTempDirectory("window-cost"));
        Workbench bench =
                Workbench.open(home, WorkerLaunch.ofThisProgram(), TaskCatalogue.builtIn(), InstantSource.system());
        ComparisonSpec usual = DefaultComparisons.of(TaskCatalogue.builtIn().byId(args[0]), Schedule.TAKE_TURNS);
        ComparisonSpec spec = new ComparisonSpec(
                usual.task(),
                usual.shallow(),
                usual.deep(),
                usual.seed(),
                usual.schedule(),
                usual.pace(),
                Stop.afterEpochs(Integer.parseInt(args[1])),
                usual.target());
        Toolkit.startInMemory();
        new WindowCost(bench, spec).run(home);
        System.exit(0);
    }

    private void run(Home home) throws Exception {
        List<Double> with = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        for (int run = 0; run < COUNTED; run++) {
            withWindow(home, true);
        }
        for (int pair = 0; pair < PAIRS; pair++) {
            with.add(withWindow(home, false));
            without.add(withoutWindow());
        }
        System.out.printf(
                "training with the window %.3f s, without %.3f s (medians of %d), ratio %.3f; %.1f frames/s, longest frame %.0f ms, first accuracy %.2f s after the button (medians)%n",
                Median.of(with),
                Median.of(without),
                PAIRS,
                Median.of(with) / Median.of(without),
                Median.of(framesPerSecond),
                Median.of(longestFrames),
                Median.of(secondsToFirstPoint));
    }

    private double withoutWindow() throws Exception {
        try (WarmWorkers workers = bench.warmWorkers();
                Session session = bench.ready(spec, workers, List.of(), warning -> {})) {
            Conductor conductor = session.conductor();
            conductor.start();
            while (!readyToTrain(conductor.result())) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            TimeUnit.NANOSECONDS.sleep(PATIENCE_NANOS);
            conductor.play();
            return seconds(conductor.end().get());
        }
    }

    private static boolean readyToTrain(ComparisonResult result) {
        return Stream.of(result.shallow(), result.deep()).allMatch(trial -> trial.state() == TrialState.TRAINING);
    }

    private static double seconds(ComparisonResult result) {
        return result.shallow().trainingSeconds() + result.deep().trainingSeconds();
    }

    private double withWindow(Home home, boolean counted) {
        CompletableFuture<Void> trained = new CompletableFuture<>();
        try (WorkbenchSessions sessions = new WorkbenchSessions(bench)) {
            OpenWindow window = Toolkit.call(() -> {
                OpenWindow opened = new OpenWindow(
                        spec,
                        sessions,
                        Records.of(bench),
                        bench.catalogue(),
                        home,
                        OpenWindow.Appearance.of(Locale.ENGLISH, Theme.LIGHT, 1440, 900),
                        new Stage(),
                        null);
                opened.show();
                Button train = (Button) opened.scene().lookup("#train");
                if (counted) {
                    new Frames(train).start();
                }
                new Person(train, trained).watch();
                return opened;
            });
            trained.join();
            Toolkit.call(() -> {
                window.close();
                return window;
            });
        }
        return seconds(bench.store().byId(bench.store().runs(1).get(0).id()).result());
    }

    /** Presses the button when both sides have stood ready for a while, and waits until it offers to train again. */
    private final class Person {
        private final Button train;
        private final CompletableFuture<Void> trained;
        private final PauseTransition patience = new PauseTransition(Duration.seconds(PATIENCE_NANOS / NANOS));
        private long pressed;

        Person(Button train, CompletableFuture<Void> trained) {
            this.train = train;
            this.trained = trained;
            patience.setOnFinished(event -> {
                pressed = System.nanoTime();
                train.fire();
            });
        }

        void watch() {
            label("shallow-accuracy").textProperty().addListener((value, before, now) -> {
                if (pressed != 0 && !now.isEmpty()) {
                    secondsToFirstPoint.add((System.nanoTime() - pressed) / NANOS);
                    pressed = 0;
                }
            });
            train.textProperty().addListener((value, before, now) -> {
                if (now.equals("Train again")) {
                    trained.complete(null);
                }
            });
            for (Side side : Side.values()) {
                label(side.word() + "-state").textProperty().addListener((value, before, now) -> beReady());
            }
            beReady();
        }

        private void beReady() {
            if (patience.getStatus() == Animation.Status.STOPPED
                    && train.getText().equals("Train both")
                    && Stream.of(Side.values())
                            .allMatch(side ->
                                    label(side.word() + "-state").getText().equals("ready"))) {
                patience.play();
            }
        }

        private Label label(String id) {
            return (Label) train.getScene().lookup("#" + id);
        }
    }

    /** Counts frames while the networks train. */
    private final class Frames extends AnimationTimer {
        private final Button train;
        private long began;
        private long last;
        private long longest;
        private int frames;

        Frames(Button train) {
            this.train = train;
        }

        @Override
        public void handle(long ignored) {
            long now = System.nanoTime();
            if (train.getText().equals("Pause")) {
                began = began == 0 ? now : began;
                longest = last == 0 ? 0 : Math.max(longest, now - last);
                last = now;
                frames++;
            } else if (train.getText().equals("Train again")) {
                framesPerSecond.add(frames / ((last - began) / NANOS));
                longestFrames.add(longest / 1e6);
                stop();
            }
        }
    }
}
