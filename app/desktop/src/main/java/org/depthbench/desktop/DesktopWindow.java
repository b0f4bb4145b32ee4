package org.depthbench.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.depthbench.comparison.machine.ThisMachine;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.window.Desktop;
import org.depthbench.comparison.workbench.Interrupts;
import org.depthbench.comparison.workbench.Workbench;
import org.depthbench.desktop.live.WorkbenchSessions;
import org.depthbench.desktop.picture.PictureTaker;
import org.depthbench.desktop.picture.WindowRehearsal;
import org.depthbench.desktop.window.Display;
import org.depthbench.desktop.window.FirstComparison;
import org.depthbench.desktop.window.OpenWindow;
import org.depthbench.desktop.window.Records;
import org.depthbench.desktop.window.Toolkit;
import org.depthbench.desktop.window.WindowMemory;
import org.depthbench.desktop.words.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** The window as the program opens it. */
public final class DesktopWindow implements Desktop {
    /** What is read before the window can be made. */
    private record Beginning(Workbench bench, ComparisonSpec first, WindowMemory memory, List<String> sentences) {
        static Beginning read(Supplier<Workbench> workbench, @Nullable Path file) {
            Workbench bench = workbench.get();
            List<String> sentences = new ArrayList<>(bench.trouble().stream().toList());
            bench.notice().ifPresent(sentences::add);
            bench.sweep().ifPresent(sentences::add);
            ComparisonSpec first = FirstComparison.of(
                    bench.catalogue(), file, OpenWindow.lastFile(bench.home()), ThisMachine.cores(), sentences::add);
            WindowMemory memory = WindowMemory.read(OpenWindow.memoryFile(bench.home()), sentences::add)
                    .orElseGet(() -> WindowMemory.first(Locale.getDefault()));
            return new Beginning(bench, first, memory, sentences);
        }

        /** The same with another comparison, and what was to be said said. */
        Beginning with(ComparisonSpec other) {
            return new Beginning(bench, other, memory, List.of());
        }
    }

    @Override
    @SuppressWarnings("try")
    public void open(Supplier<Workbench> workbench, @Nullable Path file) {
        Display.check(System.getenv());
        // Several threads begin to log at once, and the first would find the logger half made.
        LoggerFactory.getILoggerFactory();
        // JavaFX starts meanwhile.
        CompletableFuture<Beginning> reading = CompletableFuture.supplyAsync(() -> Beginning.read(workbench, file));
        Toolkit.start();
        CountDownLatch closed = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        Beginning beginning = reading.join();
        try (WorkbenchSessions sessions = new WorkbenchSessions(beginning.bench())) {
            WindowMemory memory = beginning.memory().within(Screen.getPrimary().getVisualBounds());
            Greeting greeting = Toolkit.call(() -> Greeting.show(memory));
            // Building the window keeps JavaFX's thread busy, so the greeting is on the screen first.
            Toolkit.await(greeting.seen());
            Toolkit.call(() -> show(beginning, memory, greeting.stage(), sessions, closed::countDown));
            try (Interrupts.During open = beginning.bench().interrupts().during(() -> {
                ended.set(true);
                end(sessions, closed);
            })) {
                Toolkit.await(closed);
            }
        } finally {
            // A program that is being ended has ended JavaFX, which would never answer.
            if (!ended.get()) {
                Platform.exit();
            }
        }
    }

    private static void end(WorkbenchSessions sessions, CountDownLatch closed) {
        sessions.close();
        closed.countDown();
    }

    private static OpenWindow show(
            Beginning beginning, WindowMemory memory, Stage stage, WorkbenchSessions sessions, Runnable closed) {
        Words words = new Words(Locale.forLanguageTag(memory.language()));
        OpenWindow window = new OpenWindow(
                beginning.first(),
                sessions,
                Records.of(beginning.bench()),
                beginning.bench().catalogue(),
                beginning.bench().home(),
                new OpenWindow.Appearance(words, memory),
                stage,
                null);
        beginning.sentences().forEach(window.workspace().notices()::warn);
        stage.setOnCloseRequest(event -> {
            event.consume();
            window.close();
            closed.run();
        });
        window.whenAnew(looks -> {
            ComparisonSpec now = window.workspace().editor().spec().orElse(beginning.first());
            window.release();
            show(beginning.with(now), looks, stage, sessions, closed)
                    .workspace()
                    .editor()
                    .takeOver(window.workspace().editor());
        });
        window.show();
        return window;
    }

    @Override
    public void picture(Supplier<Workbench> workbench, Picture picture) {
        new PictureTaker(picture).take(workbench.get());
    }

    @Override
    public void rehearse(Supplier<Workbench> workbench) {
        WindowRehearsal.play(workbench.get());
    }
}
