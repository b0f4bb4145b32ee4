package org.depthbench.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import org.apache.commons.io.FileUtils;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.depthbench.comparison.spec.NamedPairs;
import org.depthbench.comparison.spec.Schedule;
import org.depthbench.comparison.store.Home;
import org.depthbench.comparison.workbench.Workbench;
import org.depthbench.comparison.worker.WorkerLaunch;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.fetch.DataFolder;
import org.depthbench.datasets.task.Task;
import org.depthbench.desktop.live.WorkbenchSessions;
import org.depthbench.desktop.picture.ControlsById;
import org.depthbench.desktop.theme.Theme;
import org.depthbench.desktop.window.FileChoice;
import org.depthbench.desktop.window.OpenWindow;
import org.depthbench.desktop.window.Records;
import org.depthbench.desktop.window.Toolkit;

/**
 * A large table on the import page: how long it takes to be looked at and brought in, how long its window does not answer meanwhile,
 * how much memory that takes beside its numbers, and what is said of how far it is. The first argument is its size in MB.
 */
final class WindowImport {
    private static final int COLUMNS = 20;
    private static final long SHOWN_SECONDS = 6;
    private static final double NANOS_PER_MILLISECOND = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    private final Set<String> sentences = new ConcurrentSkipListSet<>();
    private volatile boolean pageIsThere;
    private long mostHeap;

    private WindowImport() {}

    /** Answers with one file. */
    private record ThisFile(Path file) implements FileChoice {
        @Override
        public Optional<Path> open() {
            return Optional.of(file);
        }

        @Override
        public Optional<Path> experiment() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> data() {
            return Optional.of(file);
        }

        @Override
        public Optional<Path> folder() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> save(String name, String... endings) {
            return Optional.empty();
        }
    }

    /** Prints the figures. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("window-import");
        try {
            Path file = folder.resolve("large.csv");
            long rows = write(file, Long.parseLong(args[0]) << 20);
            TaskCatalogue catalogue = TaskCatalogue.withDataIn(new DataFolder(folder.resolve("data"), List.of()));
            open(file, catalogue, new Home(folder.resolve("home")));
            TimeUnit.SECONDS.sleep(4);
            new WindowImport().run(rows, () -> !catalogue.own().tasks().isEmpty());
        } finally {
            FileUtils.deleteDirectory(folder.toFile());
        }
        System.exit(0);
    }

    private static void open(Path file, TaskCatalogue catalogue, Home home) {
        Workbench bench = Workbench.open(home, WorkerLaunch.ofThisProgram(), catalogue, InstantSource.system());
        Toolkit.startInMemory();
        WorkbenchSessions sessions = new WorkbenchSessions(bench);
        Task digits = catalogue.byId("digits");
        Toolkit.call(() -> {
            OpenWindow opened = new OpenWindow(
                    NamedPairs.byId("convolution", digits).comparison(digits, Schedule.TAKE_TURNS),
                    sessions,
                    Records.of(bench),
                    catalogue,
                    home,
                    OpenWindow.Appearance.of(Locale.ENGLISH, Theme.LIGHT, 1440, 900),
                    new Stage(),
                    new ThisFile(file));
            opened.show();
            return opened;
        });
    }

    private static long write(Path file, long bytes) throws IOException {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(1);
        long rows = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int column = 0; column < COLUMNS; column++) {
                out.write((column == 0 ? "" : ",") + "x" + column);
            }
            out.write('\n');
            for (long written = 0; written < bytes; rows++) {
                StringBuilder row = new StringBuilder();
                for (int column = 0; column < COLUMNS; column++) {
                    row.append(column == 0 ? "" : ",");
                    row.append(column % 2 == 0 ? random.nextInt(100_000) / 1000.0 : random.nextInt(1000));
                }
                out.append(row.append('\n'));
                written += row.length();
            }
        }
        return rows;
    }

    private void run(long rows, BooleanSupplier isBroughtIn) throws Exception {
        long before = usedAfterCollection();
        watch("look", () -> fireMenu("menu-open-data-file"), () -> pageIsThere);
        watch("show what was seen", () -> {}, after(SHOWN_SECONDS));
        watch("bring it in", WindowImport::bringIn, isBroughtIn);
        double numbers = (double) Float.BYTES * COLUMNS * rows;
        System.out.printf(
                "%,d rows, whose numbers take %.0f MB; the window before took %.0f MB, all together at most %.0f MB, %.1f times the numbers beside the window%n",
                rows, numbers / 1e6, before / 1e6, mostHeap / 1e6, (mostHeap - before) / numbers);
        watch("show the new task", () -> {}, after(SHOWN_SECONDS));
        System.out.printf(
                "%d sentences said how far it was, such as: %s%n",
                sentences.size(),
                sentences.stream()
                        .filter(said -> said.startsWith("50 %"))
                        .findFirst()
                        .orElse("nothing of the half"));
    }

    private static BooleanSupplier after(long seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        return () -> System.nanoTime() > end;
    }

    private static void bringIn() {
        @SuppressWarnings("unchecked")
        ComboBox<String> target = (ComboBox<String>) ControlsById.byId("#own-target");
        target.setValue("x0");
        ControlsById.fire("#own-bring");
    }

    private static long usedAfterCollection() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void fireMenu(String id) {
        ((MenuButton) ControlsById.byId("#more"))
                .getItems().stream().filter(item -> id.equals(item.getId())).forEach(MenuItem::fire);
    }

    private static boolean isThere(String id) {
        try {
            ControlsById.byId(id);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /** Does something, and asks the window's thread for an answer again and again until it has come about. */
    private void watch(String what, Runnable action, BooleanSupplier done) throws Exception {
        long begin = System.nanoTime();
        Platform.runLater(action);
        long longest = 0;
        while (!done.getAsBoolean()) {
            CountDownLatch answered = new CountDownLatch(1);
            long asked = System.nanoTime();
            Platform.runLater(() -> {
                pageIsThere = isThere("#own-target");
                if (isThere("#own-said")) {
                    sentences.add(((Label) ControlsById.byId("#own-said")).getText());
                }
                answered.countDown();
            });
            answered.await();
            longest = Math.max(longest, System.nanoTime() - asked);
            mostHeap = Math.max(
                    mostHeap,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
            TimeUnit.MILLISECONDS.sleep(2);
        }
        System.out.printf(
                "%s: %.1f s, the longest wait for the window's thread %.0f ms%n",
                what, (System.nanoTime() - begin) / NANOS_PER_SECOND, longest / NANOS_PER_MILLISECOND);
    }
}
