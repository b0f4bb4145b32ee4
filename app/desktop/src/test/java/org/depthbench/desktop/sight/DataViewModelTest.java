package org.depthbench.desktop.sight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.desktop.live.Results;
import org.depthbench.desktop.work.Background;
import org.depthbench.desktop.work.HeldBackground;
import org.depthbench.desktop.work.SameThreadBackground;
import org.depthbench.trial.file.DepthbenchException;
import org.depthbench.trial.spec.TaskChoice;
import org.depthbench.trial.spec.TrialSpec;
import org.junit.jupiter.api.Test;

/** The window shows the very examples that the networks learn from, those of the latest choice. */
class DataViewModelTest {
    private static final TaskChoice IRIS = TaskChoice.of(TaskCatalogue.builtIn().byId("iris"), 30, 0);
    private static final TaskChoice MOONS =
            TaskChoice.of(TaskCatalogue.builtIn().byId("moons"), 40, 0.1);

    private final List<Throwable> failures = new ArrayList<>();
    private final DataViewModel data =
            new DataViewModel(TaskCatalogue.builtIn(), new SameThreadBackground(), failures::add);

    @Test
    void thereIsNothingBeforeSomethingIsChosen() {
        assertNull(data.shownProperty().get());
    }

    @Test
    void showsTheDataOfTheChoiceAndTheSeed() {
        data.show(MOONS, 7);

        DataViewModel.Shown shown = data.shownProperty().get();
        assertEquals(List.of(MOONS, 7L), List.of(shown.choice(), shown.seed()));
        assertEquals("moons", shown.task().id());
        assertEquals(
                new TrialSpec(MOONS, Results.spec("moons", 1).deep(), 7, 1)
                        .load(TaskCatalogue.builtIn())
                        .fingerprint(),
                shown.data().fingerprint());
    }

    @Test
    void anotherSeedIsOtherData() {
        data.show(MOONS, 7);
        String before = data.shownProperty().get().data().fingerprint();

        data.show(MOONS, 8);

        assertNotEquals(before, data.shownProperty().get().data().fingerprint());
    }

    @Test
    void whatIsAtHandIsNotLoadedAgain() {
        data.show(IRIS, 7);
        DataViewModel.Shown before = data.shownProperty().get();

        data.show(TaskChoice.of(TaskCatalogue.builtIn().byId("iris"), 30, 0), 7);

        assertSame(before, data.shownProperty().get());
    }

    @Test
    void ofTwoChoicesTheLatterIsShownAlone() {
        HeldBackground held = new HeldBackground();
        DataViewModel slow = new DataViewModel(TaskCatalogue.builtIn(), held, failures::add);
        List<TaskChoice> shown = new ArrayList<>();
        slow.shownProperty().addListener((property, before, now) -> shown.add(now.choice()));

        slow.show(IRIS, 7);
        slow.show(MOONS, 7);
        held.release();

        assertEquals(List.of(MOONS), shown);
    }

    @Test
    void whatCannotBeLoadedIsTold() {
        DepthbenchException damaged = new DepthbenchException("The data is damaged.");
        DataViewModel model = new DataViewModel(
                TaskCatalogue.builtIn(), new FailingBackground(new SameThreadBackground(), damaged), failures::add);

        model.show(IRIS, 7);

        assertEquals(List.of(damaged), failures);
        assertNull(model.shownProperty().get());
    }

    @Test
    void ofTwoChoicesTheFailureOfTheLatterIsToldAlone() {
        DepthbenchException damaged = new DepthbenchException("The data is damaged.");
        HeldBackground held = new HeldBackground();
        DataViewModel slow =
                new DataViewModel(TaskCatalogue.builtIn(), new FailingBackground(held, damaged), failures::add);

        slow.show(IRIS, 7);
        slow.show(MOONS, 7);
        held.release();

        assertEquals(List.of(damaged), failures);
    }

    /** Work that always fails. */
    private record FailingBackground(Background doing, DepthbenchException why) implements Background {
        @Override
        public <T> void run(Supplier<T> work, Consumer<T> then, Consumer<Throwable> failed) {
            doing.run(
                    () -> {
                        throw why;
                    },
                    then,
                    failed);
        }

        @Override
        public void onWindow(Runnable action) {
            doing.onWindow(action);
        }
    }
}
