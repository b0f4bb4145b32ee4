package org.depthbench.desktop.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.depthbench.comparison.evidence.Evidence;
import org.depthbench.comparison.evidence.Row;
import org.depthbench.comparison.evidence.TableRow;
import org.depthbench.comparison.evidence.TableWords;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.store.StoredComparison;
import org.depthbench.comparison.table.ComparisonTable;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.desktop.live.FakeSessions;
import org.depthbench.desktop.live.LiveViewModel;
import org.depthbench.desktop.live.Results;
import org.depthbench.desktop.work.Background;
import org.depthbench.desktop.work.HeldBackground;
import org.depthbench.desktop.work.SameThreadBackground;
import org.depthbench.trial.file.DepthbenchException;
import org.junit.jupiter.api.Test;

/** The table is judged when something was measured or became evidence, twice a second at most, and never in between. */
class TableViewModelTest {
    private static final long MILLISECOND = 1_000_000;
    private static final long SECOND = 1000 * MILLISECOND;

    private final ComparisonSpec spec = Results.spec("iris", 1);
    private final List<Evidence.Sample> history = new ArrayList<>();
    private final FakeSessions sessions = new FakeSessions();
    private final LiveViewModel live = new LiveViewModel(sessions, new SameThreadBackground(), notice -> {});
    private final ComparisonTable table = new ComparisonTable(new TableWords(Locale.ENGLISH), TaskCatalogue.builtIn());
    private final HeldBackground held = new HeldBackground();
    private final List<String> failures = new ArrayList<>();
    private int judged;
    private boolean refusing;

    @Test
    void thereIsNoRowBeforeThereAreNetworks() {
        TableViewModel model = model(new SameThreadBackground());

        model.tick(SECOND);

        assertEquals(List.of(), model.rowsProperty().get());
        assertEquals(0, judged);
    }

    @Test
    void somethingIsMeasuredOnceASideHasFinishedAnEpoch() {
        TableViewModel model = model(new SameThreadBackground());
        assertFalse(model.measured());

        ready();
        assertFalse(model.measured());

        sessions.latest().trainEpoch();
        live.tick(2 * SECOND);
        assertTrue(model.measured());
    }

    @Test
    void everyRowIsJudgedByWhatIsLiveAndWhatIsKept() {
        TableViewModel model = model(new SameThreadBackground());
        history.add(new Evidence.Sample(1, 1, 100, 8, 0.9, 0.95));
        ready();

        model.tick(SECOND);

        assertEquals(
                List.of(Row.values()),
                model.rowsProperty().get().stream().map(TableRow::row).toList());
        assertEquals(
                table.rows(sessions.latest().result(), known(List.copyOf(history))),
                model.rowsProperty().get());
    }

    @Test
    void isNotJudgedAgainWhileNothingChanges() {
        TableViewModel model = model(new SameThreadBackground());
        ready();

        model.tick(SECOND);
        model.tick(2 * SECOND);

        assertEquals(1, judged);
    }

    @Test
    void isJudgedTwiceASecondAtMost() {
        TableViewModel model = model(new SameThreadBackground());
        ready();
        model.tick(SECOND);
        sessions.latest().trainEpoch();
        live.tick(2 * SECOND);

        model.tick(SECOND + 499 * MILLISECOND);
        assertEquals(1, judged);

        model.tick(SECOND + 500 * MILLISECOND);
        assertEquals(2, judged);
    }

    @Test
    void aLongTrainingIsJudgedMoreSeldomUntilItPauses() {
        TableViewModel model = model(new SameThreadBackground());
        ready();
        live.toggle();
        sessions.latest().trainEpochs(10_000);
        live.tick(2 * SECOND);
        model.tick(2 * SECOND);
        assertEquals(1, judged);

        sessions.latest().trainEpoch();
        live.tick(3 * SECOND);
        model.tick(3 * SECOND + 499 * MILLISECOND);
        assertEquals(1, judged);
        model.tick(3 * SECOND + 500 * MILLISECOND);
        assertEquals(2, judged);

        sessions.latest().trainEpoch();
        live.pause();
        live.tick(4 * SECOND);
        model.tick(4 * SECOND);
        assertEquals(3, judged);
    }

    @Test
    void newEvidenceIsJudgedThoughNothingIsMeasured() {
        TableViewModel model = model(new SameThreadBackground());
        ready();
        model.tick(SECOND);
        history.add(new Evidence.Sample(1, 1, 100, 8, 0.9, 0.95));

        model.historyChanged();
        model.tick(2 * SECOND);

        assertEquals(2, judged);
        assertEquals(
                table.rows(sessions.latest().result(), known(List.copyOf(history))),
                model.rowsProperty().get());
    }

    @Test
    void newEvidenceWhileItIsJudgedIsNotForgotten() {
        TableViewModel model = model(held);
        ready();
        model.tick(SECOND);

        model.historyChanged();
        model.tick(2 * SECOND);
        assertEquals(1, judged);

        held.release();
        model.tick(3 * SECOND);
        assertEquals(2, judged);
    }

    @Test
    void aJudgementThatFailsKeepsTheRowsAndIsTriedWithTheNextNews() {
        TableViewModel model = model(new SameThreadBackground());
        ready();
        model.tick(SECOND);
        List<TableRow> rows = model.rowsProperty().get();

        refusing = true;
        model.historyChanged();
        model.tick(2 * SECOND);
        assertEquals(rows, model.rowsProperty().get());

        refusing = false;
        model.historyChanged();
        model.tick(3 * SECOND);
        assertEquals(3, judged);
    }

    @Test
    void aFailureIsToldOnceUntilThereIsAJudgementAgain() {
        TableViewModel model = model(new SameThreadBackground());
        ready();
        List<Integer> told = new ArrayList<>();

        for (int second = 1; second <= 5; second++) {
            refusing = second != 3;
            model.historyChanged();
            model.tick(second * SECOND);
            told.add(failures.size());
        }

        assertEquals(List.of(1, 1, 1, 2, 2), told);
        assertEquals("The run history is damaged.", failures.get(0));
    }

    @Test
    void aReopenedRunIsShownWithItsNumber() {
        TableViewModel model = model(new SameThreadBackground());
        StoredComparison run = Results.stored(7, spec);
        ready();
        model.tick(SECOND);

        live.reopen(run);
        live.tick(2 * SECOND);
        model.tick(2 * SECOND);
        assertEquals(Optional.of(7L), model.runProperty().get());
        assertEquals(
                table.rows(run.result(), known(List.copyOf(history))),
                model.rowsProperty().get());
        assertTrue(model.measured());
    }

    private TableViewModel model(Background background) {
        return new TableViewModel(
                live.readings(), table, this::evidence, background, failure -> failures.add(failure.getMessage()));
    }

    private Evidence evidence() {
        judged++;
        return refusing ? unreadable() : known(List.copyOf(history));
    }

    private static Evidence known(List<Evidence.Sample> samples) {
        return new Evidence() {
            @Override
            public List<Sample> samples(ComparisonSpec.Question question) {
                return samples;
            }

            @Override
            public List<Timing> timings(ComparisonSpec.Question question) {
                return List.of();
            }
        };
    }

    /** Evidence that fails whoever reads it. */
    private static Evidence unreadable() {
        return new Evidence() {
            @Override
            public List<Sample> samples(ComparisonSpec.Question question) {
                throw new DepthbenchException("The run history is damaged.");
            }

            @Override
            public List<Timing> timings(ComparisonSpec.Question question) {
                throw new DepthbenchException("The run history is damaged.");
            }
        };
    }

    private void ready() {
        live.want(spec, 0);
        live.tick(SECOND);
    }
}
