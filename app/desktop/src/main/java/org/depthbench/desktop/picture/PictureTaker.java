package org.depthbench.desktop.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.depthbench.comparison.machine.ThisMachine;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.DefaultComparisons;
import org.depthbench.comparison.spec.Schedule;
import org.depthbench.comparison.spec.Stop;
import org.depthbench.comparison.window.Desktop;
import org.depthbench.comparison.workbench.Workbench;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.desktop.drive.DriveViewModel;
import org.depthbench.desktop.experiment.ExperimentsViewModel;
import org.depthbench.desktop.frame.Dock;
import org.depthbench.desktop.live.Phase;
import org.depthbench.desktop.theme.Theme;
import org.depthbench.desktop.window.OpenWindow;
import org.depthbench.desktop.window.Toolkit;
import org.depthbench.desktop.window.Workspace;
import org.depthbench.desktop.words.Words;
import org.depthbench.network.shape.Check;
import org.depthbench.trial.file.SafeFile;

/** Trains in the real window on a screen in memory, and writes down what is seen. */
public final class PictureTaker {
    /** How far a car drives before it is seen, metres. */
    private static final double SOME_WAY = 200;

    private static final long CALM_NANOS = 1_500_000_000L;
    private static final int LEAST_WIDTH = 960;
    private static final int LEAST_HEIGHT = 600;
    private static final int MOST = 4096;

    private final Desktop.Picture picture;
    private final Dock.Page page;
    private final Theme theme;

    /**
     * A picture to take.
     *
     * @throws IllegalArgumentException with a sentence when it asks for something unknown
     */
    public PictureTaker(Desktop.Picture picture) {
        this.picture = picture;
        this.page = Dock.Page.byWord(picture.view());
        this.theme = Theme.byWord(picture.theme());
        Words.check(picture.language());
        if (!picture.file().toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
            throw new IllegalArgumentException(
                    "A picture is a PNG file, so its name must end with .png, was \"%s\".".formatted(picture.file()));
        }
        Check.range("Width", picture.width(), LEAST_WIDTH, MOST);
        Check.range("Height", picture.height(), LEAST_HEIGHT, MOST);
    }

    /** Takes it. */
    public void take(Workbench bench) {
        ComparisonSpec spec = spec(bench.catalogue());
        SafeFile.checkWritable(picture.file());
        WindowInMemory.use(
                bench,
                spec,
                OpenWindow.Appearance.of(picture.language(), theme, picture.width(), picture.height()),
                window -> SafeFile.write(picture.file(), taken(window)));
    }

    private byte[] taken(OpenWindow window) {
        CompletableFuture<byte[]> taken = new CompletableFuture<>();
        Toolkit.run(() -> {
            window.view().show(page);
            window.show();
            new Watch(window, picture.epochs() != 0, taken).start();
        });
        return taken.join();
    }

    private ComparisonSpec spec(TaskCatalogue catalogue) {
        ComparisonSpec usual =
                DefaultComparisons.of(catalogue.byId(picture.task()), Schedule.suiting(ThisMachine.cores()));
        Stop stop = picture.epochs() > 0 ? Stop.afterEpochs(picture.epochs()) : usual.stop();
        return new ComparisonSpec(
                usual.task(),
                usual.shallow(),
                usual.deep(),
                usual.seed(),
                usual.schedule(),
                usual.pace(),
                stop,
                usual.target());
    }

    /** Presses Train when it can, waits for the end, and then until nothing changes any more. */
    private final class Watch extends AnimationTimer {
        private final OpenWindow window;
        private final CompletableFuture<byte[]> taken;
        private boolean train;
        private long changed;

        Watch(OpenWindow window, boolean train, CompletableFuture<byte[]> taken) {
            this.window = window;
            this.train = train;
            this.taken = taken;
            Workspace workspace = window.workspace();
            workspace
                    .live()
                    .readings()
                    .revisionProperty()
                    .addListener((property, was, is) -> changed = System.nanoTime());
            workspace.sight().revisionProperty().addListener((property, was, is) -> changed = System.nanoTime());
            workspace.tried().revisionProperty().addListener((property, was, is) -> changed = System.nanoTime());
            workspace.table().rowsProperty().addListener((property, was, is) -> changed = System.nanoTime());
            changed = System.nanoTime();
        }

        /** Has the cars drive some way before they are seen; whether they still do. */
        private boolean drive(DriveViewModel drives) {
            if (page != Dock.Page.TRY || drives.furthest().orElse(SOME_WAY) >= SOME_WAY) {
                if (drives.playsProperty().get()) {
                    drives.toggle();
                }
                return false;
            }
            if (!drives.playsProperty().get()) {
                drives.toggle();
            }
            return true;
        }

        /** Whether the experiment that will be seen is still read. */
        private boolean opens(ExperimentsViewModel experiments) {
            return page == Dock.Page.EXPERIMENTS
                    && !experiments.experiments().isEmpty()
                    && experiments.shownProperty().get().isEmpty();
        }

        @Override
        public void handle(long now) {
            Workspace workspace = window.workspace();
            Phase phase = workspace.live().readings().phaseProperty().get();
            boolean waits = phase == Phase.READY || phase == Phase.HELD;
            if (waits && train) {
                train = false;
                workspace.transport().toggle();
                changed = System.nanoTime();
            }
            boolean over = phase == Phase.ENDED || phase == Phase.IMPOSSIBLE || (waits && !train);
            var data = workspace.sight().data();
            if (over && data != null && workspace.tried().inputProperty().get().length == 0) {
                workspace.tried().put(data.data().test().example(0));
            }
            if (over && (drive(workspace.drives()) || opens(workspace.experiments()))) {
                changed = System.nanoTime();
            }
            if (over && System.nanoTime() - changed > CALM_NANOS) {
                stop();
                taken.complete(png(window.scene()));
            }
        }
    }

    /** What a scene shows, as a PNG file. */
    public static byte[] png(Scene scene) {
        WritableImage shot = scene.snapshot(null);
        int width = (int) shot.getWidth();
        int height = (int) shot.getHeight();
        int[] pixels = new int[width * height];
        shot.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
