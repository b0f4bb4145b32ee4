package org.depthbench.desktop.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Pace;
import org.depthbench.comparison.spec.Side;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.desktop.live.Results;
import org.depthbench.network.choice.Activation;
import org.depthbench.network.layer.Convolution;
import org.depthbench.network.layer.LayerSpec;
import org.depthbench.network.shape.Padding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every edit is checked at once and can be taken back, and what cannot be trained is never handed out. */
class EditorViewModelTest {
    private static final LayerSpec CONVOLUTION = new Convolution(4, 3, 1, Padding.SAME, Activation.RELU);
    private static final String PROBLEM =
            "Layer 1 (conv 3×3×4 relu): A convolution needs an image, but its input is 4 values."
                    + " Put it before any dense layer, on an image task.";

    private final ComparisonSpec first = Results.spec("iris", 1);
    private final EditorViewModel editor = new EditorViewModel(first, TaskCatalogue.builtIn());

    @Test
    void beginsWithWhatItWasGiven() {
        assertEquals(first, editor.draft());
        assertEquals(Optional.of(first), editor.spec());
        assertEquals("", editor.problemProperty().get());
        assertFalse(editor.canUndoProperty().get());
        assertFalse(editor.canRedoProperty().get());
    }

    @Test
    void anEditChangesWhatIsTrained() {
        editor.edit("seed", draft -> draft.withSeed(7));

        assertEquals(Optional.of(Results.spec("iris", 7)), editor.spec());
        assertEquals(editor.draft(), editor.draftProperty().get());
        assertTrue(editor.canUndoProperty().get());
    }

    @Test
    void underTheSameConditionsTheOtherSideTakesTheSameBatch() {
        assertTrue(editor.lockedProperty().get());

        batch(Side.DEEP, 7);

        assertEquals(7, editor.draft().shallow().training().batchSize());
        assertTrue(editor.lockedProperty().get());
        editor.undo();
        assertEquals(first, editor.draft());
    }

    @Test
    void withTheLockOpenEachSideHasABatchOfItsOwnUntilItIsClosed() {
        editor.lock(false);
        batch(Side.DEEP, 7);
        assertEquals(first.shallow(), editor.draft().shallow());

        editor.lock(true);

        assertEquals(
                first.shallow().training().batchSize(),
                editor.draft().deep().training().batchSize());
        assertTrue(editor.lockedProperty().get());
    }

    @Test
    void aPairThatBringsTwoBatchesKeepsThemAndIsSeenNotToBeLocked() {
        ComparisonSpec two = first.with(Side.DEEP, first.deep().training().withBatchSize(9))
                .with(Side.SHALLOW, first.shallow().training().withBatchSize(5));

        editor.open(two);

        assertEquals(two, editor.draft());
        assertFalse(editor.lockedProperty().get());
        batch(Side.DEEP, 11);
        assertEquals(5, editor.draft().shallow().training().batchSize());
    }

    private void batch(Side side, int batch) {
        editor.edit(
                "batch", draft -> draft.with(side, draft.side(side).training().withBatchSize(batch)));
    }

    @Test
    void undoTakesTheEditBackAndRedoDoesItAgain() {
        editor.edit("seed", draft -> draft.withSeed(7));

        editor.undo();
        assertEquals(Optional.of(first), editor.spec());
        assertFalse(editor.canUndoProperty().get());
        assertTrue(editor.canRedoProperty().get());

        editor.redo();
        assertEquals(Optional.of(Results.spec("iris", 7)), editor.spec());
        assertTrue(editor.canUndoProperty().get());
        assertFalse(editor.canRedoProperty().get());
    }

    @Test
    void theEditsOfAnotherEditorCanBeTakenBackByTheOneThatTakesOver() {
        editor.edit("seed", draft -> draft.withSeed(7));
        editor.edit("target", draft -> draft.withTarget(0.5));
        editor.undo();
        EditorViewModel next = new EditorViewModel(Results.spec("iris", 7), TaskCatalogue.builtIn());

        next.takeOver(editor);

        assertEquals(editor.draft(), next.draft());
        next.redo();
        assertEquals(0.5, next.draft().target());
        next.undo();
        next.undo();
        assertEquals(Optional.of(first), next.spec());
        assertFalse(next.canUndoProperty().get());
    }

    @Test
    void lettersTypedIntoOneFieldAreTakenBackTogether() {
        editor.edit("pace", draft -> draft.with(Pace.EPOCHS));
        editor.edit("seed", draft -> draft.withSeed(4));
        editor.edit("seed", draft -> draft.withSeed(42));

        editor.undo();

        assertEquals(first.with(Pace.EPOCHS), editor.draft());
    }

    @Test
    void anEditThatIsRefusedChangesNothing() {
        assertThrows(
                IllegalArgumentException.class,
                () -> editor.edit(
                        "examples",
                        draft -> draft.with(editor.checked(draft.task().withExamples(100_000)))));

        assertEquals(first, editor.draft());
        assertFalse(editor.canUndoProperty().get());
    }

    @Test
    void anImpossibleNetworkIsSaidInASentenceAndNotHandedOut() {
        editor.edit("layers", draft -> draft.with(Side.DEEP, List.of(CONVOLUTION)));

        assertEquals(PROBLEM, editor.problemProperty().get());
        assertEquals(Optional.empty(), editor.spec());
    }

    @Test
    void theProblemGoesWhenTheNetworkIsPossibleAgain() {
        editor.edit("layers", draft -> draft.with(Side.DEEP, List.of(CONVOLUTION)));

        editor.undo();

        assertEquals("", editor.problemProperty().get());
        assertEquals(Optional.of(first), editor.spec());
    }

    @Test
    void aFieldThatHoldsNonsenseKeepsEverythingFromBeingTrained() {
        editor.refuse("seed", "Seed must be a number, was \"x\".");

        assertEquals(
                "Seed must be a number, was \"x\".", editor.problemProperty().get());
        assertEquals(Optional.empty(), editor.spec());
    }

    @Test
    void allRefusedFieldsAreTold() {
        editor.refuse("seed", "first");
        editor.refuse("batch", "second");
        assertEquals("first second", editor.problemProperty().get());

        editor.accept("seed");
        assertEquals("second", editor.problemProperty().get());

        editor.accept("batch");
        assertEquals(Optional.of(first), editor.spec());
    }

    @Test
    void anEditOfTheRefusedFieldAcceptsIt() {
        editor.refuse("seed", "nonsense");

        editor.edit("seed", draft -> draft.withSeed(7));

        assertEquals(Optional.of(Results.spec("iris", 7)), editor.spec());
    }

    @Test
    void anEditOfAnotherFieldGivesUpWhatWasRefused() {
        editor.refuse("shallow-layer-2-units", "nonsense");

        editor.edit("seed", draft -> draft.withSeed(7));

        assertEquals(Optional.of(Results.spec("iris", 7)), editor.spec());
    }

    @Test
    void anotherNumberLeavesWhatWasRefusedAsItIs() {
        editor.refuse("shallow-layer-2-units", "nonsense");

        editor.editNumber("seed", draft -> draft.withSeed(7));
        assertEquals("nonsense", editor.problemProperty().get());
        assertEquals(7, editor.draft().seed());

        editor.editNumber("shallow-layer-2-units", draft -> draft);
        assertEquals(Optional.of(Results.spec("iris", 7)), editor.spec());
    }

    @Test
    void undoForgetsWhatWasRefused() {
        editor.edit("seed", draft -> draft.withSeed(7));
        editor.refuse("batch", "nonsense");

        editor.undo();

        assertEquals(Optional.of(first), editor.spec());
    }

    @Test
    void openingBeginsAnewAndCanBeTakenBack() {
        ComparisonSpec other = Results.spec("moons", 3);
        editor.edit("seed", draft -> draft.withSeed(7));
        editor.refuse("batch", "nonsense");

        editor.open(other);
        assertEquals(Optional.of(other), editor.spec());

        editor.undo();
        assertEquals(Optional.of(Results.spec("iris", 7)), editor.spec());
    }

    @Test
    void twoOpenedOneAfterTheOtherAreTakenBackOneByOne() {
        editor.open(Results.spec("moons", 3));
        editor.open(Results.spec("xor", 3));

        editor.undo();

        assertEquals(Optional.of(Results.spec("moons", 3)), editor.spec());
    }

    @Test
    void whoeverListensSeesDraftAndProblemTogether() {
        List<String> seen = new ArrayList<>();
        editor.draftProperty()
                .addListener((property, before, now) -> seen.add(now.seed() + " "
                        + editor.draft().seed() + " " + editor.spec().isPresent()));

        editor.edit("seed", draft -> draft.withSeed(7));
        editor.edit("both", draft -> draft.withSeed(8).with(Side.DEEP, List.of(CONVOLUTION)));

        assertEquals(List.of("7 7 true", "8 8 false"), seen);
    }

    @Test
    void eachNewSeedIsTakenBackByItself() {
        editor.newSeed();
        editor.newSeed();
        assertEquals(3, editor.draft().seed());

        editor.undo();
        assertEquals(2, editor.draft().seed());
    }

    @Test
    void theSeedAfterTheLargestIsTheFirst() {
        editor.edit("seed", draft -> draft.withSeed(1_000_000_000));

        editor.newSeed();

        assertEquals(1, editor.draft().seed());
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 'Seed must be 0 to 1000000000, was -1.'",
        "1000000001, 'Seed must be 0 to 1000000000, was 1000000001.'"
    })
    void refusesASeedOutOfRange(long seed, String sentence) {
        assertEquals(
                sentence,
                assertThrows(IllegalArgumentException.class, () -> EditorViewModel.checkedSeed(seed))
                        .getMessage());
    }
}
