package org.depthbench.desktop.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.depthbench.comparison.experiment.ExperimentKind;
import org.depthbench.comparison.experiment.ExperimentSpec;
import org.depthbench.comparison.experiment.Remedy;
import org.depthbench.comparison.laboratory.Laboratory;
import org.depthbench.comparison.laboratory.Taken;
import org.depthbench.comparison.machine.ThisMachine;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.DefaultComparisons;
import org.depthbench.comparison.spec.Schedule;
import org.depthbench.comparison.store.Home;
import org.depthbench.comparison.store.Store;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.desktop.live.FakeSessions;
import org.depthbench.desktop.live.LiveViewModel;
import org.depthbench.desktop.live.Phase;
import org.depthbench.desktop.work.Background;
import org.depthbench.desktop.work.SameThreadBackground;
import org.depthbench.trial.TrialException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Experiments whose trials all fail at once: what is asked, waits, ends and is told is the same. */
class ExperimentsViewModelTest {
    private static final ComparisonSpec IRIS =
            DefaultComparisons.of(TaskCatalogue.builtIn().byId("iris"), Schedule.AT_ONCE);

    @TempDir
    private Path folder;

    private final BlockingQueue<Runnable> onWindow = new LinkedBlockingQueue<>();
    private final List<String> told = new ArrayList<>();
    private Store store;
    private ExperimentsViewModel model;
    private LiveViewModel live;

    @BeforeEach
    void open() {
        store = Store.open(new Home(folder));
        TaskCatalogue catalogue = TaskCatalogue.builtIn();
        Laboratory laboratory = new Laboratory(
                store.experiments(),
                catalogue,
                new ThisMachine(),
                InstantSource.system(),
                Duration.ofMinutes(5),
                name -> {
                    throw new TrialException("No worker here.", null);
                });
        live = new LiveViewModel(new FakeSessions(), new SameThreadBackground(), told::add);
        model = new ExperimentsViewModel(
                () -> store,
                () -> laboratory,
                catalogue,
                live.readings(),
                background(),
                told::add,
                failure -> told.add(String.valueOf(failure.getMessage())));
        live.want(IRIS, 0);
        live.tick(Long.MAX_VALUE);
        assertEquals(Phase.READY, live.readings().phaseProperty().get());
    }

    @AfterEach
    void close() {
        model.close();
        store.close();
    }

    /** Work is done at once, and what is for the window's thread by this test. */
    private Background background() {
        return new Background() {
            private final Background work = new SameThreadBackground();

            @Override
            public <T> void run(Supplier<T> asked, Consumer<T> then, Consumer<Throwable> failed) {
                work.run(asked, then, failed);
            }

            @Override
            public void onWindow(Runnable action) {
                onWindow.add(action);
            }
        };
    }

    private void untilNothingRuns() throws InterruptedException {
        while (model.runningProperty().get().isPresent()) {
            onWindow.take().run();
        }
    }

    @Test
    void whatWasFoundIsShownWhenItEnds() throws InterruptedException {
        model.measure(ExperimentKind.REPEAT, IRIS);
        assertEquals(
                ExperimentKind.REPEAT,
                model.runningProperty().get().orElseThrow().spec().kind());

        untilNothingRuns();

        assertEquals(12, model.shownProperty().get().orElseThrow().failed());
        assertEquals(1, model.experiments().size());
        assertTrue(model.experiments().get(0).complete());
        assertEquals(List.of(), told);
    }

    @Test
    void anExperimentIsWhatItsSettingsSayAndItsTrainingsAreCountedBefore() throws InterruptedException {
        AskViewModel asked = model.asking(IRIS);

        asked.set(settings(ExperimentKind.OVERFITTING, "3", "2,5", "50; 0", Set.of(Remedy.L2), true));

        // Three repeats of both sides with two shares of wrong labels, each without and with the penalty.
        assertEquals(24, asked.forecastProperty().get().orElseThrow().trainings());
        assertEquals(0, asked.forecastProperty().get().orElseThrow().known());
        assertEquals("", asked.problemProperty().get());
        asked.start();
        untilNothingRuns();
        ExperimentSpec spec = model.shownProperty().get().orElseThrow().spec();
        assertEquals(List.of(0, 50), spec.steps());
        assertEquals(List.of(Remedy.L2), spec.remedies());
        assertEquals(3, spec.repeats());
        assertEquals(0.025, spec.margin(), 1e-12);
        assertTrue(spec.newSplits());
    }

    @Test
    void settingsOfOtherQuestionsDoNotCount() {
        AskViewModel asked = model.asking(IRIS);

        asked.set(settings(ExperimentKind.REPEAT, "", "", "1, 2", Set.of(Remedy.DROPOUT), false));

        assertEquals(12, asked.forecastProperty().get().orElseThrow().trainings());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    many | ''   | ''  | Repeats must be a number, was "many".
                    0    | ''   | ''  | Repeats must be 1 to 1000, was 0.
                    6    | x    | ''  | The margin must be a number, was "x".
                    6    | 1    | 1.5 | Each step must be a whole number, was "1.5".
                    """)
    void whatCannotBeAskedIsSaidAndNothingBegins(String repeats, String margin, String steps, String sentence) {
        AskViewModel asked = model.asking(IRIS);

        asked.set(settings(ExperimentKind.OVERFITTING, repeats, margin, steps, Set.of(), false));
        asked.start();

        assertEquals(sentence, asked.problemProperty().get());
        assertEquals(Optional.empty(), asked.forecastProperty().get());
        assertEquals(Optional.empty(), model.runningProperty().get());
    }

    private static AskViewModel.Settings settings(
            ExperimentKind kind, String repeats, String margin, String steps, Set<Remedy> remedies, boolean newSplits) {
        return new AskViewModel.Settings(kind, repeats, margin, steps, "", newSplits, false, false, remedies);
    }

    @Test
    void whatIsHeldBeginsWhenItMayGoOn() throws InterruptedException {
        model.hold(true);
        model.measure(ExperimentKind.REPEAT, IRIS);
        model.tick(0);

        assertTrue(model.runningProperty().get().orElseThrow().held());
        assertEquals(0, model.experiments().size());

        model.hold(false);
        model.tick(1);
        untilNothingRuns();
        assertEquals(1, model.experiments().size());
    }

    @Test
    void whoCancelsWhatIsHeldHoldsNothingAnyMore() throws InterruptedException {
        model.hold(true);
        model.measure(ExperimentKind.REPEAT, IRIS);
        model.cancel();
        assertTrue(model.runningProperty().get().isEmpty());

        model.measure(ExperimentKind.REPEAT, IRIS);
        untilNothingRuns();

        assertEquals(1, model.experiments().size());
    }

    @Test
    void whatWasWrittenToAFileIsTakenInAgain() throws InterruptedException {
        model.measure(ExperimentKind.REPEAT, IRIS);
        untilNothingRuns();
        Path file = folder.resolve("it.depthbench-experiment");
        List<Taken> taken = new ArrayList<>();

        model.export(1, file, written -> {});
        model.take(file, taken::add);
        model.delete(model.experiments().get(0));
        model.take(file, taken::add);
        model.take(folder, taken::add);

        assertEquals(List.of(0, 12), taken.stream().map(Taken::added).toList());
        assertEquals(2, model.shownProperty().get().orElseThrow().id());
        assertEquals(List.of(folder + " is a folder, not an experiment's file."), told);
    }

    @Test
    void whileAComparisonTrainsItWaits() throws InterruptedException {
        live.toggle();
        assertEquals(Phase.TRAINING, live.readings().phaseProperty().get());

        model.measure(ExperimentKind.REPEAT, IRIS);
        model.tick(0);
        assertTrue(model.runningProperty().get().orElseThrow().waits());
        assertEquals(List.of(), List.copyOf(model.experiments()));

        live.pause();
        model.tick(1);
        untilNothingRuns();
        assertEquals(1, model.experiments().size());
    }

    @Test
    void oneRunsAtATimeAndNoneTwice() throws InterruptedException {
        model.fillTable(IRIS);
        model.fillTable(IRIS);
        assertEquals(2, model.runningProperty().get().orElseThrow().after());

        untilNothingRuns();

        assertEquals(
                List.of("applications", "cost-to-target", "data-requirements"),
                model.experiments().stream().map(each -> each.kind()).toList());
    }

    @Test
    void cancellingEndsWhatWaitsToo() throws InterruptedException {
        model.fillTable(IRIS);
        model.cancel();

        untilNothingRuns();

        assertEquals(1, model.experiments().size());
        assertFalse(model.runningProperty().get().isPresent());
    }

    @Test
    void whatIsDeletedIsNoLongerShown() throws InterruptedException {
        model.measure(ExperimentKind.REPEAT, IRIS);
        untilNothingRuns();

        model.delete(model.experiments().get(0));

        assertEquals(List.of(), List.copyOf(model.experiments()));
        assertTrue(model.shownProperty().get().isEmpty());
    }

    @Test
    void whatCannotBeAskedIsToldAndTheNextBegins() throws InterruptedException {
        ComparisonSpec convolution =
                DefaultComparisons.of(TaskCatalogue.builtIn().byId("digits"), Schedule.AT_ONCE);
        ComparisonSpec ladder = convolution.with(
                org.depthbench.comparison.spec.Side.DEEP,
                org.depthbench.zoo.Presets.byId("deep-convnet-small").network().layers());

        model.measure(ExperimentKind.DEPTH_LADDER, ladder);
        model.measure(ExperimentKind.REPEAT, IRIS);
        untilNothingRuns();

        assertEquals(1, told.size());
        assertTrue(told.get(0).startsWith("A depth ladder is of dense layers alone"), told.get(0));
        assertEquals(1, model.experiments().size());
    }
}
