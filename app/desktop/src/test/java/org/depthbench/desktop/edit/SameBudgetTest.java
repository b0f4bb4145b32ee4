package org.depthbench.desktop.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.spec.Sizing;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.desktop.live.Results;
import org.depthbench.network.choice.Activation;
import org.depthbench.network.layer.Dense;
import org.depthbench.network.layer.LayerSpec;
import org.junit.jupiter.api.Test;

class SameBudgetTest {
    private static final LayerSpec WIDE = new Dense(64, Activation.RELU);

    private final ComparisonSpec first = Results.spec("digits", 1)
            .with(Side.SHALLOW, List.of(new Dense(8, Activation.TANH)))
            .with(Side.DEEP, Collections.nCopies(3, WIDE));
    private final EditorViewModel editor = new EditorViewModel(first, TaskCatalogue.builtIn());

    @Test
    void theShallowNetworkIsWidenedUntilItHasAsManyParameters() {
        // Of 64 pixels and 10 classes: n units have 64 n + n + 10 n + 10, three layers of 64 have 3 (64² + 64) + 640 +
        // 10 = 13,130.
        SameBudget.Matched matched = budget(Side.SHALLOW).match(Sizing.Measure.PARAMETERS);

        assertEquals(
                List.of(new Dense(175, Activation.TANH)),
                editor.draft().shallow().network().layers());
        assertEquals(75 * 175 + 10, matched.result().reached());
        assertEquals(13_130, matched.result().budget());
        editor.undo();
        assertEquals(first, editor.draft());
    }

    @Test
    void theDeepNetworkIsNarrowedUntilItHasAsManyMultiplications() {
        // 8 units have 64 · 8 + 8 · 10 = 592; three layers of n have 64 n + 2 n² + 10 n: 576 with 7, 720 with 8.
        budget(Side.DEEP).match(Sizing.Measure.MACS);

        assertEquals(
                Collections.nCopies(3, new Dense(7, Activation.RELU)),
                editor.draft().deep().network().layers());
    }

    @Test
    void whatIsNearestAlreadyStaysAsItIs() {
        budget(Side.SHALLOW).match(Sizing.Measure.PARAMETERS);
        ComparisonSpec once = editor.draft();

        SameBudget.Matched again = budget(Side.SHALLOW).match(Sizing.Measure.PARAMETERS);

        assertTrue(again.result().changes(again.before()).isEmpty());
        assertEquals(once, editor.draft());
        editor.undo();
        assertEquals(first, editor.draft());
    }

    @Test
    void bothTrainAsLongAsTheSlowerDid() {
        // Four epochs of a second each; three times as many may be trained, so that time ends it.
        SameBudget budget =
                new SameBudget(editor, Side.SHALLOW, () -> Optional.of(Results.result(first, TrialState.FINISHED, 4)));

        budget.sameSeconds();

        assertEquals(4, editor.draft().stop().seconds(), 0.04);
        assertEquals(12, editor.draft().stop().epochs());
    }

    @Test
    void beforeTrainingNoTimeIsKnown() {
        assertFalse(budget(Side.DEEP).seconds().isPresent());
    }

    private SameBudget budget(Side side) {
        return new SameBudget(editor, side, Optional::empty);
    }
}
