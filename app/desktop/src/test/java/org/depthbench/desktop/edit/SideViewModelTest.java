package org.depthbench.desktop.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.depthbench.comparison.machine.MemoryShare;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.desktop.live.Results;
import org.depthbench.network.LayerPlan;
import org.depthbench.network.TrainingSettings;
import org.depthbench.network.choice.Activation;
import org.depthbench.network.choice.PoolingKind;
import org.depthbench.network.choice.RecurrentKind;
import org.depthbench.network.choice.SequencePoolingKind;
import org.depthbench.network.layer.BatchNormalisation;
import org.depthbench.network.layer.Convolution;
import org.depthbench.network.layer.Convolution1D;
import org.depthbench.network.layer.Dense;
import org.depthbench.network.layer.Dropout;
import org.depthbench.network.layer.LayerNormalisation;
import org.depthbench.network.layer.LayerSpec;
import org.depthbench.network.layer.PatchEmbedding;
import org.depthbench.network.layer.Pooling;
import org.depthbench.network.layer.Recurrent;
import org.depthbench.network.layer.Residual;
import org.depthbench.network.layer.SequencePooling;
import org.depthbench.network.layer.TokenBag;
import org.depthbench.network.layer.TokenEmbedding;
import org.depthbench.network.layer.Transformer;
import org.depthbench.network.shape.Padding;
import org.depthbench.network.shape.Shape;
import org.depthbench.trial.spec.Learner;
import org.depthbench.zoo.Preset;
import org.depthbench.zoo.Presets;
import org.junit.jupiter.api.Test;

/** Layers go where they belong, each change is one step back, and what a network costs is known before it is trained. */
class SideViewModelTest {
    private static final LayerSpec A = new Dense(8, Activation.TANH);
    private static final LayerSpec B = new Dense(4, Activation.RELU);
    private static final LayerSpec C = new Dense(2, Activation.ELU);
    private static final LayerSpec CONVOLUTION = new Convolution(16, 3, 1, Padding.SAME, Activation.RELU);
    private static final LayerSpec POOLING = new Pooling(PoolingKind.MAX, 2, 2);
    private static final LayerSpec DROPOUT = new Dropout(0.3);
    private static final LayerSpec LSTM = new Recurrent(RecurrentKind.LSTM, 8);
    private static final LayerSpec LAST = new SequencePooling(SequencePoolingKind.LAST);
    private static final LayerSpec EMBEDDING = new PatchEmbedding(8);

    private final ComparisonSpec first = Results.spec("iris", 1);
    private final EditorViewModel editor = new EditorViewModel(first, TaskCatalogue.builtIn());
    private final SideViewModel deep = new SideViewModel(editor, Side.DEEP, () -> Long.MAX_VALUE);

    @Test
    void aNewLayerIsLikeTheLastOfItsKind() {
        layers(A, B);

        deep.add(LayerKind.DENSE);

        assertEquals(List.of(A, B, B), deep.layers());
    }

    @Test
    void theFirstLayerOfAKindIsAsUsual() {
        layers(A);

        deep.add(LayerKind.DROPOUT);
        deep.add(LayerKind.NORMALISATION);

        assertEquals(List.of(A, DROPOUT, new BatchNormalisation()), deep.layers());
    }

    @Test
    void layersOfImagesStayBeforeDenseOnes() {
        layers(A, DROPOUT);

        deep.add(LayerKind.CONVOLUTION);
        deep.add(LayerKind.POOLING);

        assertEquals(List.of(CONVOLUTION, POOLING, A, DROPOUT), deep.layers());
    }

    @Test
    void layersOfSequencesStayBeforeTheirSummary() {
        layers(LSTM, LAST, A);

        deep.add(LayerKind.EMBEDDING);
        deep.add(LayerKind.SUMMARY);

        assertEquals(List.of(LSTM, new PatchEmbedding(32), LAST, LAST, A), deep.layers());
    }

    @Test
    void everyKindOfLayerIsRecognised() {
        layers(
                A,
                CONVOLUTION,
                POOLING,
                new Residual(3, Activation.RELU),
                new BatchNormalisation(),
                new LayerNormalisation(),
                DROPOUT,
                LSTM,
                new Convolution1D(4, 3, 1, Padding.SAME, Activation.RELU),
                LAST,
                EMBEDDING,
                new Transformer(2, 8),
                new TokenBag(1024, 3),
                new TokenEmbedding(8));

        assertEquals(
                List.of(LayerKind.values()),
                deep.layers().stream().map(LayerKind::of).toList());
    }

    @Test
    void oneLayerTooManyIsRefusedInASentence() {
        layers(Collections.nCopies(64, A).toArray(LayerSpec[]::new));

        assertEquals(
                "Layers of a network must be 0 to 64, was 65.",
                assertThrows(IllegalArgumentException.class, () -> deep.add(LayerKind.DENSE))
                        .getMessage());
        assertEquals(Collections.nCopies(64, A), deep.layers());
    }

    @Test
    void onlyWhatCanBeTrainedBehindTheOthersIsProposed() {
        editor.open(Results.spec("digits", 1));
        layers(POOLING, POOLING, POOLING);

        // Eight pixels were halved three times: one is left, which a window of two does not fit.
        assertEquals(
                List.of(
                        LayerKind.DENSE,
                        LayerKind.CONVOLUTION,
                        LayerKind.RESIDUAL,
                        LayerKind.NORMALISATION,
                        LayerKind.DROPOUT),
                Stream.of(LayerKind.values()).filter(deep::canAdd).toList());
    }

    @Test
    void whatStandsOnImagesIsNotProposedForATable() {
        layers(A);

        assertEquals(
                List.of(
                        LayerKind.DENSE,
                        LayerKind.RESIDUAL,
                        LayerKind.NORMALISATION,
                        LayerKind.LAYER_NORMALISATION,
                        LayerKind.DROPOUT),
                Stream.of(LayerKind.values()).filter(deep::canAdd).toList());
    }

    @Test
    void aNewLayerIsNotLikeOneWithWhichItWouldTakeMuchMemory() {
        LayerSpec huge = new Dense(16_384, Activation.RELU);
        layers(huge);

        deep.add(LayerKind.DENSE);
        assertEquals(List.of(huge, huge), deep.layers());

        editor.undo();
        new SideViewModel(editor, Side.DEEP, () -> 1L << 30).add(LayerKind.DENSE);
        assertEquals(List.of(huge, new Dense(32, Activation.RELU)), deep.layers());
    }

    @Test
    void muchMemoryIsSaidOfTheNetworkThatTakesIt() {
        SideViewModel scarce = new SideViewModel(editor, Side.DEEP, () -> 1L << 30);
        layers(A);
        assertEquals(Optional.empty(), scarce.muchMemory());

        layers(new Dense(16_384, Activation.RELU), new Dense(2_048, Activation.RELU));

        MemoryShare share = scarce.muchMemory().orElseThrow();
        assertEquals(1L << 30, share.free());
        assertTrue(share.deep() > 1L << 28, share.toString());
        assertEquals(Optional.empty(), new SideViewModel(editor, Side.SHALLOW, () -> 1L << 30).muchMemory());
        assertEquals(Optional.empty(), deep.muchMemory());
    }

    @Test
    void aLayerIsTakenOut() {
        layers(A, B, C);

        deep.remove(1);

        assertEquals(List.of(A, C), deep.layers());
    }

    @Test
    void aLayerIsMovedBothWays() {
        layers(A, B, C);

        deep.move(0, 2);
        assertEquals(List.of(B, C, A), deep.layers());

        deep.move(1, 0);
        assertEquals(List.of(C, B, A), deep.layers());
    }

    @Test
    void aMoveOutOfTheListChangesNothing() {
        layers(A, B);

        deep.move(0, -1);
        deep.move(1, 2);
        deep.move(1, 1);

        assertEquals(List.of(A, B), deep.layers());
    }

    @Test
    void eachMoveIsTakenBackByItself() {
        layers(A, B, C);
        deep.move(0, 1);
        deep.move(0, 1);
        assertEquals(List.of(A, B, C), deep.layers());

        editor.undo();

        assertEquals(List.of(B, A, C), deep.layers());
    }

    @Test
    void eachRemovalIsTakenBackByItself() {
        layers(A, B, C);
        deep.remove(0);
        deep.remove(0);

        editor.undo();

        assertEquals(List.of(B, C), deep.layers());
    }

    @Test
    void aLayerIsReplacedAndItsFieldsAreTakenBackOneByOne() {
        layers(A, B);
        deep.replace(1, "units", new Dense(1, Activation.RELU));
        deep.replace(1, "units", new Dense(16, Activation.RELU));
        deep.replace(1, "activation", new Dense(16, Activation.TANH));
        assertEquals(List.of(A, new Dense(16, Activation.TANH)), deep.layers());

        editor.undo();
        assertEquals(List.of(A, new Dense(16, Activation.RELU)), deep.layers());

        editor.undo();
        assertEquals(List.of(A, B), deep.layers());
    }

    @Test
    void theOtherSideStaysAsItWas() {
        deep.add(LayerKind.DENSE);

        assertEquals(first.shallow(), new SideViewModel(editor, Side.SHALLOW, () -> Long.MAX_VALUE).spec());
    }

    @Test
    void aPresetBringsItsNetworkAndItsSettings() {
        Preset preset = Presets.byId("deep-4x128", first.task().demand().input());

        deep.take(preset);

        assertEquals(Learner.of(preset, first.task().demand()), deep.spec());
    }

    @Test
    void offersThePresetsThatFitTheTask() {
        assertEquals(Presets.fitting(new Shape.Vector(4)), deep.presets());

        editor.open(Results.spec("digits", 1));
        assertEquals(Presets.fitting(new Shape.Image(8, 8, 1)), deep.presets());
    }

    @Test
    void theTrainingSettingsAreChanged() {
        TrainingSettings settings = TrainingSettings.adam(0.1, 4);

        deep.train("batch", before -> settings);

        assertEquals(settings, deep.spec().training());
    }

    @Test
    void knowsWhatANetworkCosts() {
        layers(A);

        // 4 × 8 weights and 8 biases, then 8 × 3 and 3; 11 values come out of both layers and 4 go in, in batches of
        // 16.
        assertEquals(Optional.of(new SideViewModel.Costs("67", "56", "2 KiB")), deep.costs());
        assertEquals(Optional.of(new LayerPlan(A, new Shape.Vector(4), new Shape.Vector(8), 40, 32)), deep.plan(0));
    }

    @Test
    void largerMemoryIsSaidInMebibytes() {
        layers(new Dense(16_384, Activation.RELU));

        assertEquals(Optional.of(new SideViewModel.Costs("131 k", "115 k", "4 MiB")), deep.costs());
    }

    @Test
    void anImpossibleNetworkCostsNothing() {
        layers(CONVOLUTION);

        assertEquals(Optional.empty(), deep.costs());
        assertEquals(Optional.empty(), deep.plan(0));
        assertEquals(0, deep.fit().layer());
    }

    private void layers(LayerSpec... layers) {
        editor.edit("layers of the test", draft -> draft.with(Side.DEEP, List.of(layers)));
    }
}
