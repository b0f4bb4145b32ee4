package org.depthbench.desktop.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.store.Home;
import org.depthbench.comparison.workbench.Workbench;
import org.depthbench.desktop.live.WorkbenchSessions;
import org.depthbench.desktop.window.OpenWindow;
import org.depthbench.desktop.window.Records;
import org.depthbench.desktop.window.Toolkit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The real window on a screen in memory. What it does is not what a person finds at the next start. */
final class WindowInMemory {
    private static final Logger LOG = LoggerFactory.getLogger(WindowInMemory.class);

    private WindowInMemory() {}

    /**
     * Makes it, has it used, and closes it. JavaFX ends with it, so a process can do this once.
     *
     * @param use shows it and does more, on the thread that called this
     */
    static void use(Workbench bench, ComparisonSpec first, OpenWindow.Appearance appearance, Consumer<OpenWindow> use) {
        Home aside = aside();
        try (WorkbenchSessions sessions = new WorkbenchSessions(bench)) {
            Toolkit.startInMemory();
            OpenWindow window = Toolkit.call(() -> new OpenWindow(
                    first, sessions, Records.of(bench), bench.catalogue(), aside, appearance, new Stage(), null));
            use.accept(window);
            Toolkit.run(window::close);
        } finally {
            Platform.exit();
            forget(aside);
        }
    }

    private static Home aside() {
        try {
            return new Home(Files.createTempDirectory("depthbench-memory"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void forget(Home aside) {
        try {
            for (Path kept : List.of(OpenWindow.lastFile(aside), OpenWindow.memoryFile(aside), aside.folder())) {
                Files.deleteIfExists(kept);
            }
        } catch (IOException e) {
            LOG.debug("The system's own cleaning will remove it", e);
        }
    }
}
