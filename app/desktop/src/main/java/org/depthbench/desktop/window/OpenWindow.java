package org.depthbench.desktop.window;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Dimension2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.store.Home;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.desktop.live.Phase;
import org.depthbench.desktop.live.Sessions;
import org.depthbench.desktop.theme.Look;
import org.depthbench.desktop.theme.Theme;
import org.depthbench.desktop.words.Words;
import org.depthbench.desktop.work.FxBackground;
import org.depthbench.trial.file.DepthbenchException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One window with all that works for it, from its first frame until it is closed. Made and used on JavaFX's thread. */
public final class OpenWindow {
    private static final Logger LOG = LoggerFactory.getLogger(OpenWindow.class);

    /** Half a second after the first frame a window has the size that its manager gave it. */
    private static final int SETTLED_FRAMES = 30;

    /** By how much another window lies beside the first, so that both can be taken hold of. */
    private static final double BESIDE = 36;

    private final Words words;
    private final Path memoryFile;
    private final ObjectProperty<Look> look = new SimpleObjectProperty<>();
    private final FxBackground training = new FxBackground("trainer of the window");
    private final FxBackground reading = new FxBackground("reader of the window");
    private final FxBackground fetching = new FxBackground("fetcher of the window");
    private final FxBackground bringing = new FxBackground("importer of the window");
    private final FxBackground painter = new FxBackground("painter of the window");
    private final Workspace workspace;
    private final MainView view;
    private final Scene scene;
    private final Stage stage;
    private final Dimension2D asked;
    private final AnimationTimer timer;
    private WindowMemory memory;
    private Consumer<WindowMemory> anew = looks -> {};

    /**
     * @param sessions where comparisons run; its owner closes it
     * @param records what was measured before
     * @param catalogue the tasks that are on this machine
     * @param files asks for files; null for the operating system's dialogs
     */
    public OpenWindow(
            ComparisonSpec first,
            Sessions sessions,
            Records records,
            TaskCatalogue catalogue,
            Home home,
            Appearance appearance,
            Stage stage,
            @Nullable FileChoice files) {
        this.stage = stage;
        this.words = appearance.words();
        this.memory = appearance.memory();
        this.memoryFile = memoryFile(home);
        look.set(Look.of(Theme.byWord(memory.theme())));
        workspace = new Workspace(
                first, sessions, records, catalogue, lastFile(home), words, new Workspace.Work(training, reading));
        FileChoice choice = files == null ? new FileChoice.Dialogs(() -> stage, words) : files;
        view = new MainView(
                workspace,
                words,
                look,
                new MainView.Outside(painter, fetching, bringing, choice, stage::setFullScreen, this::speak));
        asked = new Dimension2D(memory.width(), memory.height());
        scene = new Scene(new Group(), asked.getWidth(), asked.getHeight());
        view.installKeys(scene);
        look.addListener((property, was, is) -> dress());
        dress();
        setUpStage(records.number());
        timer = new Frames();
    }

    /** @param number of this window among those over the same runs, from 1 */
    private void setUpStage(int number) {
        stage.fullScreenProperty().addListener((property, was, is) -> {
            if (!is) {
                view.stopProjecting();
            }
        });
        stage.setScene(scene);
        if (number > 1) {
            // Not exactly over the first.
            stage.setOnShown(event -> {
                stage.setX(stage.getX() + BESIDE * (number - 1));
                stage.setY(stage.getY() + BESIDE * (number - 1));
            });
        }
        stage.setMinWidth(WindowMemory.LEAST_WIDTH);
        stage.setMinHeight(WindowMemory.LEAST_HEIGHT);
        stage.setFullScreenExitHint("");
        // Escape leaves what is innermost first.
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.titleProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.get(
                                number == 1 ? "window.title" : "window.title.another",
                                words.title(workspace.editor().task()),
                                number),
                        workspace.editor().draftProperty()));
    }

    /** Brings what has happened to the window, once a frame. */
    private final class Frames extends AnimationTimer {
        private int frames;

        @Override
        public void handle(long nanos) {
            workspace.tick(nanos);
            // The second pulse begins once the first has laid out the window and handed it to the painter.
            if (++frames == 2) {
                LOG.info(
                        "On the screen {} ms after the program began",
                        ManagementFactory.getRuntimeMXBean().getUptime());
            }
            if (frames == SETTLED_FRAMES) {
                settle();
            }
        }
    }

    /**
     * How a window looks and speaks.
     *
     * @param memory its theme and size
     */
    public record Appearance(Words words, WindowMemory memory) {
        /** In one language, of one theme and size. */
        public static Appearance of(Locale language, Theme theme, double width, double height) {
            return new Appearance(
                    new Words(language), new WindowMemory(theme.word(), language.getLanguage(), width, height));
        }
    }

    /** Where the comparison for the next start is kept. */
    public static Path lastFile(Home home) {
        return home.folder().resolve("last.depthbench");
    }

    /** Where the window's looks are kept. */
    public static Path memoryFile(Home home) {
        return home.folder().resolve("window.json");
    }

    /** Some window managers drop a size that was asked for before they had drawn the frame: seen with Openbox. */
    private void settle() {
        if (scene.getWidth() < asked.getWidth() && !stage.isMaximized() && !stage.isFullScreen()) {
            stage.setWidth(asked.getWidth());
            stage.setHeight(asked.getHeight());
        }
    }

    private void dress() {
        Look now = look.get();
        view.dress(() -> {
            Application.setUserAgentStylesheet(now.worn().controls());
            scene.getStylesheets().setAll(now.stylesheets());
            scene.setRoot(view.node());
        });
        if (!Theme.byWord(memory.theme()).equals(now.theme())) {
            memory = memory.withTheme(now.theme());
            keepMemory();
        }
    }

    /**
     * Another language is kept at once, and spoken at once where nothing is lost by building the window anew: before
     * anything is trained.
     */
    private void speak(String language) {
        memory = memory.withLanguage(Locale.forLanguageTag(language)).withSize(scene.getWidth(), scene.getHeight());
        keepMemory();
        Phase phase = workspace.live().readings().phaseProperty().get();
        if (phase == Phase.READY || phase == Phase.PREPARING || phase == Phase.HELD) {
            anew.accept(memory);
        } else {
            workspace.notices().say(words.get("notice.language", words.get("language." + language)));
        }
    }

    /** Sets what opens this window's comparison again with other looks. */
    public void whenAnew(Consumer<WindowMemory> action) {
        anew = action;
    }

    /** Opens it. */
    public void show() {
        stage.show();
        timer.start();
    }

    /** What works for it. */
    public Workspace workspace() {
        return workspace;
    }

    /** What is seen in it. */
    public MainView view() {
        return view;
    }

    /** What it shows. */
    public Scene scene() {
        return scene;
    }

    /** Closes it and ends what runs, which may take a second. */
    public void close() {
        if (!stage.isFullScreen()) {
            memory = memory.withSize(scene.getWidth(), scene.getHeight());
        }
        stage.hide();
        keepMemory();
        release();
    }

    private void keepMemory() {
        try {
            memory.write(memoryFile);
        } catch (DepthbenchException e) {
            LOG.warn("The window's looks are not kept", e);
        }
    }

    /** Ends what runs; its stage stays for another. */
    public void release() {
        timer.stop();
        workspace.live().close();
        workspace.experiments().close();
        training.close();
        reading.close();
        painter.close();
        view.close();
        fetching.close();
        bringing.close();
    }
}
