package org.depthbench.desktop.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.workbench.Desktop;
import org.depthbench.comparison.workbench.Workbench;
import org.depthbench.comparison.worker.ThisMachine;
import org.depthbench.desktop.live.WorkbenchSessions;
import org.depthbench.desktop.words.Words;
import org.jspecify.annotations.Nullable;

/** The window as the program opens it. */
public final class DesktopWindow implements Desktop {
    @Override
    public void open(Supplier<Workbench> workbench, @Nullable Path file) {
        Display.check(System.getenv());
        Workbench bench = workbench.get();
        List<String> sentences = new ArrayList<>(bench.trouble().stream().toList());
        ComparisonSpec first =
                Workspace.first(file, OpenWindow.lastFile(bench.home()), ThisMachine.cores(), sentences::add);
        WindowMemory memory = WindowMemory.read(OpenWindow.memoryFile(bench.home()))
                .orElseGet(() -> WindowMemory.first(Locale.getDefault()));
        CountDownLatch closed = new CountDownLatch(1);
        try (WorkbenchSessions sessions = new WorkbenchSessions(bench)) {
            Toolkit.start();
            Toolkit.call(() -> {
                Stage stage = new Stage();
                Words words = new Words(Locale.forLanguageTag(memory.language()));
                OpenWindow window = new OpenWindow(
                        first,
                        sessions,
                        bench::history,
                        bench.home(),
                        new OpenWindow.Appearance(words, memory),
                        stage,
                        null);
                sentences.forEach(window.workspace().notices()::say);
                stage.setOnCloseRequest(event -> {
                    event.consume();
                    window.close();
                    closed.countDown();
                });
                window.show();
                return window;
            });
            Toolkit.await(closed);
        } finally {
            Platform.exit();
        }
    }

    @Override
    public void picture(Supplier<Workbench> workbench, Picture picture) {
        new PictureTaker(picture).take(workbench.get());
    }
}
