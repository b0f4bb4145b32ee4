package org.depthbench.desktop.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.depthbench.comparison.contrast.Aspect;
import org.depthbench.comparison.contrast.Contrast;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.store.Home;
import org.depthbench.comparison.store.RunSummary;
import org.depthbench.comparison.store.Store;
import org.depthbench.comparison.store.StoredComparison;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.desktop.live.Results;
import org.depthbench.desktop.work.SameThreadBackground;
import org.depthbench.trial.file.DepthbenchException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shown is what the history keeps, after each change; and under the charts lie only runs that are kept. */
class RunsViewModelTest {
    @TempDir
    private Path folder;

    private final ObservableList<StoredComparison> overlaid = FXCollections.observableArrayList();
    private final List<String> failures = new ArrayList<>();
    private Store history;
    private RunsViewModel runs;

    @BeforeEach
    void open() {
        history = Store.open(new Home(folder));
        runs = new RunsViewModel(
                () -> history,
                TaskCatalogue.builtIn(),
                overlaid,
                new SameThreadBackground(),
                failure -> failures.add(failure.getMessage()));
    }

    @Test
    void showsAllRunsTheLatestFirst() {
        keep(3);

        assertEquals(List.of(3L, 2L, 1L), ids(runs.runs()));
        assertEquals(history.runs(10), runs.runs());
    }

    @Test
    void theRunsOfOneTaskAreListedUntilThereAreNoneLeft() {
        keep(1);
        Results.keep(history, new Home(folder), Results.result(Results.spec("moons", 1), TrialState.FINISHED, 1));
        runs.reload();
        assertEquals(List.of(2L, 1L), ids(runs.listed()));
        assertEquals("moons", runs.tasks().get(0));

        runs.taskProperty().set(Optional.of("moons"));
        assertEquals(List.of(2L), ids(runs.listed()));
        assertEquals(List.of(2L, 1L), ids(runs.runs()));

        runs.delete(runs.listed().get(0));
        assertEquals(Optional.empty(), runs.taskProperty().get());
        assertEquals(List.of(1L), ids(runs.listed()));
    }

    @Test
    void aHistoryThatRefusesIsTold() {
        RunsViewModel refused = new RunsViewModel(
                () -> {
                    throw new DepthbenchException("The run history is locked.");
                },
                TaskCatalogue.builtIn(),
                overlaid,
                new SameThreadBackground(),
                failure -> failures.add(failure.getMessage()));

        refused.reload();

        assertEquals(List.of("The run history is locked."), failures);
        assertEquals(List.of(), refused.runs());
    }

    @Test
    void whatCannotBeReadIsCountedOnceAndTheOthersAreShown() throws SQLException {
        keep(2);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("history.db"))) {
            connection.createStatement().executeUpdate("UPDATE comparison SET started = 'once' WHERE id = 1");
        }

        runs.reload();
        runs.reload();

        assertEquals(List.of(2L), ids(runs.runs()));
        assertEquals(List.of("1 run could not be read: see the program's log."), failures);
    }

    @Test
    void aRunIsLaidUnderTheChartsAndTakenAway() {
        keep(2);

        runs.toggle(run(2));
        assertTrue(runs.overlaid(run(2)));
        assertFalse(runs.overlaid(run(1)));

        runs.toggle(run(2));
        assertEquals(List.of(), runs.overlaid());
    }

    @Test
    void theEarliestMakesRoomWhenThereAreTooMany() {
        keep(7);

        LongStream.rangeClosed(1, 7).forEach(id -> runs.toggle(run(id)));

        assertEquals(List.of(2L, 3L, 4L, 5L, 6L, 7L), ids(runs.overlaid()));
    }

    @Test
    void aRunThatWasRenamedIsTakenAwayAllTheSame() {
        keep(1);
        runs.toggle(run(1));
        runs.label(run(1), run(1).label().named("mine"));

        runs.toggle(run(1));

        assertEquals(List.of(), runs.overlaid());
    }

    @Test
    void theRunsOfAVerdictAreLaidUnderTheChartsAndNoOthers() {
        keep(3);
        runs.toggle(run(2));

        runs.overlay(List.of(1L, 3L, 99L));

        assertEquals(List.of(3L, 1L), ids(runs.overlaid()));
    }

    @Test
    void noMoreRunsThanCanBeToldApartAreLaidUnderTheCharts() {
        keep(8);

        runs.overlay(ids(runs.runs()));

        assertEquals(List.of(8L, 7L, 6L, 5L, 4L, 3L), ids(runs.overlaid()));
    }

    @Test
    void aNameIsShownAndKept() {
        keep(2);

        runs.label(run(1), run(1).label().named("  three seeds "));

        assertEquals("three seeds", run(1).label().name());
        assertEquals("three seeds", history.byId(1).name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void aBlankNameTakesItAway(String blank) {
        keep(1);
        runs.label(run(1), run(1).label().named("mine"));

        runs.label(run(1), run(1).label().named(blank));

        assertEquals(Collections.singletonList(null), names());
    }

    @Test
    void aNameIsCutToWhatCanBeShown() {
        keep(1);

        runs.label(run(1), run(1).label().named("x".repeat(100)));

        assertEquals(List.of("x".repeat(80)), names());
    }

    @Test
    void aDeletedRunIsGoneFromListHistoryAndCharts() {
        keep(2);
        runs.toggle(run(1));
        runs.toggle(run(2));

        runs.delete(run(1));

        assertEquals(List.of(2L), ids(runs.runs()));
        assertEquals(List.of(2L), ids(history.runs(10)));
        assertEquals(List.of(2L), ids(runs.overlaid()));
        assertTrue(runs.canUndeleteProperty().get());
    }

    @Test
    void deletedRunsAreBroughtBackTheLastOneFirst() {
        keep(3);
        runs.delete(run(1));
        runs.delete(run(3));

        runs.undelete();
        assertEquals(List.of(3L, 2L), ids(runs.runs()));
        assertTrue(runs.canUndeleteProperty().get());

        runs.undelete();
        assertEquals(List.of(3L, 2L, 1L), ids(runs.runs()));
        assertFalse(runs.canUndeleteProperty().get());
    }

    @Test
    void aRunThatLayUnderTheChartsLiesThereAgainWhenItIsBroughtBack() {
        keep(2);
        runs.toggle(run(1));
        runs.delete(run(2));
        runs.delete(run(1));
        assertEquals(List.of(), ids(runs.overlaid()));

        runs.undelete();
        assertEquals(List.of(1L), ids(runs.overlaid()));

        runs.undelete();
        assertEquals(List.of(1L), ids(runs.overlaid()));
    }

    @Test
    void aSearchFindsRunsByAllTheirWords() {
        keep(3);
        runs.label(run(2), run(2).label().named("After lunch").noted("a window was open"));

        runs.searchProperty().set("LUNCH  window");
        assertEquals(List.of(2L), ids(runs.listed()));

        runs.searchProperty().set("#3");
        assertEquals(List.of(3L), ids(runs.listed()));

        runs.searchProperty().set("lunch supper");
        assertEquals(List.of(), ids(runs.listed()));

        runs.searchProperty().set(" ");
        assertEquals(List.of(3L, 2L, 1L), ids(runs.listed()));
    }

    @Test
    void twoRunsAreToldApartAndOneFromWhatWouldBeTrainedNow() {
        keep(2);
        List<List<Contrast>> found = new ArrayList<>();

        runs.contrast(run(1), run(2), found::add);
        runs.contrast(run(1), Results.spec("iris", 1), found::add);

        assertEquals(List.of(List.of(new Contrast(Aspect.SEED, Optional.empty(), "1", "2")), List.of()), found);
    }

    @Test
    void marksAreKept() {
        keep(1);

        runs.label(run(1), run(1).label().pinned(true).leftOut(true).noted("disturbed"));

        assertEquals(
                new RunSummary.Label(null, "disturbed", true, true),
                history.runs(1).get(0).label());
    }

    @Test
    void nothingIsBroughtBackWhereNothingWasDeleted() {
        keep(1);

        runs.undelete();

        assertEquals(List.of(1L), ids(runs.runs()));
        assertFalse(runs.canUndeleteProperty().get());
    }

    @Test
    void theListsAreTheSameForAllSoThatWhoeverListensIsNotForgotten() {
        // A view of an observable list hangs on it weakly: one that nobody holds is collected, and its listeners with
        // it.
        assertSame(runs.runs(), runs.runs());
        assertSame(runs.overlaid(), runs.overlaid());
    }

    private void keep(int count) {
        for (int i = 1; i <= count; i++) {
            long unused = Results.keep(
                    history, new Home(folder), Results.result(Results.spec("iris", i), TrialState.QUEUED, 0));
        }
        runs.reload();
    }

    private RunSummary run(long id) {
        return runs.runs().stream().filter(run -> run.id() == id).findFirst().orElseThrow();
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        runs.runs().forEach(run -> names.add(run.label().name()));
        return names;
    }

    private static List<Long> ids(List<?> listed) {
        return listed.stream()
                .map(each -> each instanceof RunSummary run ? run.id() : ((StoredComparison) each).id())
                .toList();
    }
}
