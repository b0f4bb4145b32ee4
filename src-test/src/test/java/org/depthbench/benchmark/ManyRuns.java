package org.depthbench.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Stage;
import org.depthbench.comparison.evidence.TableWords;
import org.depthbench.comparison.machine.Machine;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.Costs;
import org.depthbench.comparison.result.EpochRecord;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.run.TrialEvent;
import org.depthbench.comparison.run.TrialRecord;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.DefaultComparisons;
import org.depthbench.comparison.spec.Schedule;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.spec.Stop;
import org.depthbench.comparison.store.ComparisonRecord;
import org.depthbench.comparison.store.Home;
import org.depthbench.comparison.store.Store;
import org.depthbench.comparison.table.ComparisonTable;
import org.depthbench.comparison.workbench.Workbench;
import org.depthbench.comparison.worker.WorkerLaunch;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.desktop.frame.Dock;
import org.depthbench.desktop.live.WorkbenchSessions;
import org.depthbench.desktop.theme.Theme;
import org.depthbench.desktop.window.OpenWindow;
import org.depthbench.desktop.window.Records;
import org.depthbench.desktop.window.Toolkit;
import org.depthbench.trial.EngineFacts;
import org.depthbench.trial.Prepared;
import org.depthbench.trial.Scores;

/** What the window and the table take in a home of very many runs, which this makes first. */
final class ManyRuns {
    private static final int EPOCHS = 60;
    private static final int MADE_ONE_BY_ONE = 200;
    private static final int ROUNDS = 15;
    private static final int SCROLLED_FRAMES = 300;
    private static final TaskCatalogue CATALOGUE = TaskCatalogue.builtIn();
    private static final Machine MACHINE = new Machine("cpu", 2, 1L << 33, "os", "jvm", "0.1");
    private static final Prepared PREPARED = new Prepared(
            "abc", 7, new EngineFacts("CPU", "fused", "", "build", "AVX2", true, "blas", 1, "amd64", "", Map.of()), 1);

    private ManyRuns() {}

    /**
     * Prints the figures.
     *
     * @param args how many comparisons; and, where they are to stay, an empty folder for them
     */
    public static void main(String[] args) throws Exception {
        int count = Integer.parseInt(args[0]);
        Home home = new Home(args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("many-runs"));
        make(home, count);
        System.out.printf("%d comparisons of %d epochs: %d MiB%n", count, EPOCHS, Files.size(home.storeFile()) >> 20);
        try (Store store = Store.open(home)) {
            long before = usedHeap();
            List<?> all = store.runs(Integer.MAX_VALUE);
            System.out.printf("all in a list: %.1f MiB of heap%n", (usedHeap() - before) / 1048576.0);
            System.out.printf("read again: %.3f s (%d)%n", median(() -> store.runs(Integer.MAX_VALUE)), all.size());
            System.out.printf("the latest 50: %.4f s%n", median(() -> store.runs(50)));
            ComparisonTable table = new ComparisonTable(new TableWords(Locale.ROOT), CATALOGUE);
            ComparisonResult current = store.byId(count).result();
            System.out.printf("a table judged: %.4f s%n", median(() -> table.rows(current, store)));
            System.out.printf(
                    "a table judged after a run came or went: %.4f s%n",
                    median(() -> {
                        store.delete(1);
                        store.restore(1);
                        return table.rows(current, store);
                    }));
        }
        window(home);
        System.exit(0);
    }

    private static void window(Home home) throws Exception {
        Workbench bench = Workbench.open(home, WorkerLaunch.ofThisProgram(), CATALOGUE, InstantSource.system());
        Toolkit.startInMemory();
        WorkbenchSessions sessions = new WorkbenchSessions(bench);
        OpenWindow window = Toolkit.call(() -> {
            OpenWindow opened = new OpenWindow(
                    DefaultComparisons.of(CATALOGUE.byId("xor"), Schedule.TAKE_TURNS),
                    sessions,
                    Records.of(bench),
                    CATALOGUE,
                    home,
                    OpenWindow.Appearance.of(Locale.ENGLISH, Theme.LIGHT, 1440, 900),
                    new Stage(),
                    null);
            opened.show();
            return opened;
        });
        TimeUnit.SECONDS.sleep(4);
        long heap = usedHeap();
        long begin = System.nanoTime();
        CompletableFuture<Double> shown = new CompletableFuture<>();
        Toolkit.run(() -> {
            window.view().show(Dock.Page.RUNS);
            window.workspace().runs().reload();
            new AnimationTimer() {
                private int frames;

                @Override
                public void handle(long nanos) {
                    boolean filled = !window.workspace().runs().runs().isEmpty();
                    if (filled && ++frames > 2) {
                        stop();
                        shown.complete((System.nanoTime() - begin) / 1e9);
                    }
                }
            }.start();
        });
        System.out.printf("the runs' panel with a new reading: %.3f s%n", shown.get());
        // Until what was read is no longer held by who read it.
        TimeUnit.SECONDS.sleep(3);
        System.out.printf("the window has grown by: %.1f MiB of heap%n", (usedHeap() - heap) / 1048576.0);
        // As with a wheel that is turned, and turned fast.
        for (int rows : new int[] {1, 3}) {
            CompletableFuture<Double> scrolled = new CompletableFuture<>();
            Toolkit.run(() -> scroll((TableView<?>) window.scene().lookup("#runs"), rows, scrolled));
            System.out.printf("scrolling by %d rows a frame: %.1f frames/s%n", rows, scrolled.get());
        }
    }

    private static void scroll(TableView<?> list, int rows, CompletableFuture<Double> scrolled) {
        VirtualFlow<?> flow = (VirtualFlow<?>) list.lookup(".virtual-flow");
        new AnimationTimer() {
            private int frames;
            private long first;

            @Override
            public void handle(long nanos) {
                first = frames == 0 ? nanos : first;
                if (++frames > SCROLLED_FRAMES) {
                    stop();
                    scrolled.complete(SCROLLED_FRAMES * 1e9 / (nanos - first));
                    return;
                }
                flow.scrollPixels(rows * list.getFixedCellSize());
            }
        }.start();
    }

    private static double median(Supplier<?> work) {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            Object unused = work.get();
            if (i > 4) {
                seconds.add((System.nanoTime() - begin) / 1e9);
            }
        }
        return Median.of(seconds);
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Some through the store, the others as copies of their rows, with other seeds. */
    private static void make(Home home, int count) throws SQLException {
        List<String> tasks = CATALOGUE.all().stream().map(task -> task.id()).toList();
        try (Store store = Store.open(home)) {
            for (int i = 0; i < Math.min(count, MADE_ONE_BY_ONE); i++) {
                keep(store, home, result(tasks.get(i % tasks.size()), i + 1L));
            }
        }
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + home.storeFile());
                Statement copy = database.createStatement()) {
            database.setAutoCommit(false);
            for (int made = MADE_ONE_BY_ONE; made < count; made += MADE_ONE_BY_ONE) {
                int most = Math.min(MADE_ONE_BY_ONE, count - made);
                copy.execute(
                        ("INSERT INTO trial (id, key, spec, task, examples, seed, network, build, state, error, prepared, path,"
                                        + " parameter_hash, predictions, predictions_epoch, log, epochs, test_score, training_seconds,"
                                        + " cpu_seconds, own_seconds, peak_memory) SELECT id + %1$d, key, spec, task, examples, seed + %2$d, network, build,"
                                        + " state, error, prepared, path, parameter_hash, predictions, predictions_epoch, log, epochs,"
                                        + " test_score, training_seconds, cpu_seconds, own_seconds, peak_memory FROM trial WHERE id <= %3$d")
                                .formatted(2 * made, made, 2 * most));
                copy.execute("INSERT INTO epoch SELECT trial + %d, number, record FROM epoch WHERE trial <= %d"
                        .formatted(2 * made, 2 * most));
                copy.execute(
                        ("INSERT INTO comparison (id, name, started, owner, deleted_by, spec, machine, shallow, deep, task,"
                                        + " examples, epochs, seed, metric, question, shallow_score, deep_score, complete) SELECT id + %1$d, name, started, owner, deleted_by, spec, machine,"
                                        + " shallow + %2$d, deep + %2$d, task, examples, epochs, seed + %1$d, metric, question,"
                                        + " shallow_score, deep_score, complete FROM comparison WHERE id <= %3$d")
                                .formatted(made, 2 * made, most));
            }
            database.commit();
        }
    }

    private static void keep(Store store, Home home, ComparisonResult result) {
        ComparisonRecord record = new ComparisonRecord(
                store,
                home,
                result.spec(),
                result.started(),
                result.machine(),
                result.shallow().spec(),
                result.deep().spec(),
                System.out::println);
        record.begin();
        for (Side side : Side.values()) {
            TrialRecord written = record.of(side);
            written.trialPrepared(new TrialEvent.TrialPrepared(PREPARED));
            result.side(side).epochs().forEach(epoch -> written.epochFinished(new TrialEvent.EpochFinished(epoch)));
            written.stateChanged(new TrialEvent.StateChanged(TrialState.FINISHED, null, "hash"));
        }
        record.ended(result);
    }

    private static ComparisonResult result(String task, long seed) {
        ComparisonSpec usual = DefaultComparisons.of(CATALOGUE.byId(task), Schedule.AT_ONCE);
        ComparisonSpec spec = new ComparisonSpec(
                usual.task(),
                usual.shallow(),
                usual.deep(),
                seed,
                usual.schedule(),
                usual.pace(),
                Stop.afterEpochs(EPOCHS),
                usual.target());
        return new ComparisonResult(
                spec, Instant.EPOCH.plusSeconds(seed), MACHINE, trial(spec, Side.SHALLOW), trial(spec, Side.DEEP));
    }

    private static TrialResult trial(ComparisonSpec spec, Side side) {
        List<EpochRecord> epochs = IntStream.rangeClosed(1, EPOCHS)
                .mapToObj(number -> new EpochRecord(
                        number,
                        new Scores(1.0 / number, 1 - 1.0 / number),
                        Optional.empty(),
                        new Scores(1.1 / number, 1 - 1.1 / number + 0.001 * (spec.seed() % 7)),
                        new Costs(0.012345678, 0.0123456, 0.0123, 1348, 150_000_000, 30_000_000, 4_000_000)))
                .toList();
        return new TrialResult(spec.trial(side, 1), TrialState.FINISHED, null, PREPARED, epochs, "hash");
    }
}
