package org.depthbench.desktop.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.desktop.edit.EditorViewModel;
import org.depthbench.desktop.edit.SideViewModel;
import org.depthbench.desktop.live.FakeSessions;
import org.depthbench.desktop.live.FakeSessions.Asked;
import org.depthbench.desktop.live.LiveViewModel;
import org.depthbench.desktop.live.Results;
import org.depthbench.desktop.work.SameThreadBackground;
import org.depthbench.network.Head;
import org.depthbench.network.NetworkPlan;
import org.depthbench.network.choice.Activation;
import org.depthbench.network.choice.PoolingKind;
import org.depthbench.network.layer.Dense;
import org.depthbench.network.layer.Dropout;
import org.depthbench.network.layer.LayerSpec;
import org.depthbench.network.layer.Pooling;
import org.depthbench.trial.Answer;
import org.depthbench.trial.Query;
import org.junit.jupiter.api.Test;

/** The picture shows the network that is edited, with weights of the live one that fit it, asked for a layer at a time. */
class DiagramViewModelTest {
    private static final long MILLISECOND = 1_000_000;
    private static final long SECOND = 1000 * MILLISECOND;
    private static final LayerSpec DENSE = new Dense(4, Activation.TANH);
    private static final LayerSpec POOLING = new Pooling(PoolingKind.MAX, 2, 2);
    private static final LayerSpec DROPOUT = new Dropout(0.3);
    private static final LayerSpec HUGE = new Dense(16_384, Activation.TANH);

    private final SameThreadBackground background = new SameThreadBackground();
    private final FakeSessions sessions = new FakeSessions();
    private final LiveViewModel live = new LiveViewModel(sessions, background, notice -> {});
    private final EditorViewModel editor = new EditorViewModel(Results.spec("moons", 1), TaskCatalogue.builtIn());
    private final DiagramViewModel diagram =
            new DiagramViewModel(live, new SideViewModel(editor, Side.DEEP, () -> Long.MAX_VALUE), background);
    private long now;

    @Test
    void showsTheNetworkThatIsEdited() {
        layers(DENSE);

        assertEquals(
                Optional.of(NetworkPlan.of(
                        editor.draft().side(Side.DEEP).network(),
                        editor.draft().task().demand().input(),
                        Head.classes(2))),
                diagram.plan());
        assertEquals(Side.DEEP, diagram.side());
    }

    @Test
    void anImpossibleNetworkHasNoPictureAndIsNotAsked() {
        ready(DENSE);
        layers(POOLING);

        tick();

        assertEquals(Optional.empty(), diagram.plan());
        assertEquals(List.of(), probes());
    }

    @Test
    void layersAreAskedForOneByOneUntilAllAreKnown() {
        ready(DENSE, DENSE);

        for (int i = 0; i < 5; i++) {
            tick();
            answerAll();
        }

        assertEquals(
                List.of(new Query.Weigh(0), units(0), new Query.Weigh(1), units(1), new Query.Weigh(2), units(2)),
                probes());
    }

    @Test
    void layersAreAskedForAgainOnceTheNetworkHasLearned() {
        ready(DENSE);
        tick();
        answerAll();
        tick();
        answerAll();
        int before = probes().size();

        sessions.latest().trainEpoch();
        tick();

        assertEquals(before + 1, probes().size());
    }

    @Test
    void aLayerIsAskedForEightTimesASecondAtMost() {
        ready(DENSE, DENSE);
        tick();
        answerAll();
        int before = probes().size();

        diagram.tick(now + 119 * MILLISECOND);
        assertEquals(before, probes().size());

        diagram.tick(now + 120 * MILLISECOND);
        assertEquals(before + 1, probes().size());
    }

    @Test
    void aNetworkThatOwesAnAnswerIsNotAskedForMore() {
        ready(DENSE, DENSE);
        tick();
        tick();

        assertEquals(List.of(new Query.Weigh(0)), probes());
    }

    @Test
    void layersWithoutWeightsAndHugeOnesAreNotAskedFor() {
        ready(DROPOUT, HUGE);
        tick();
        tick();
        tick();

        assertEquals(List.of(), probes());
    }

    @Test
    void aLayerHasItsWeightsAndWhatItsUnitsPutOut() {
        ready(DENSE);
        tick();
        long before = diagram.revisionProperty().get();
        Answer.NamedArray weights = new Answer.NamedArray("W", List.of(2L, 4L), new float[8]);
        Answer.NamedArray biases = new Answer.NamedArray("b", List.of(1L, 4L), new float[4]);
        Answer.UnitSurfaces units = new Answer.UnitSurfaces(16, new float[4][256]);

        answer(new Answer.Weights(List.of(biases, weights)));
        answer(units);

        assertEquals(Optional.of(weights), diagram.weights(0));
        assertEquals(Optional.of(units), diagram.units(0));
        assertEquals(Optional.empty(), diagram.weights(1));
        assertEquals(before + 2, diagram.revisionProperty().get());
    }

    @Test
    void unitsAreAskedForOnThePlaneAlone() {
        editor.open(Results.spec("iris", 1));
        ready(DENSE);
        tick();
        answerAll();

        assertEquals(List.of(new Query.Weigh(0)), probes());
    }

    @Test
    void eachEditForgetsWhatWasKnown() {
        for (int units = 4; units <= 6; units++) {
            ready(DENSE);
            tick();
            answerAll();
            assertTrue(diagram.weights(0).isPresent());

            layers(new Dense(10 * units, Activation.TANH));

            assertEquals(Optional.empty(), diagram.weights(0));
            assertEquals(Optional.empty(), diagram.units(0));
        }
    }

    @Test
    void theNetworkFromBeforeAnEditIsNotAskedForTheNewOnesLayers() {
        ready(DENSE);
        layers(DENSE, DENSE);
        ComparisonSpec edited = editor.spec().orElseThrow();
        live.want(edited, now);

        diagram.tick(now + 200 * MILLISECOND);

        assertEquals(List.of(), probes());
    }

    @Test
    void answersOfNetworksThatWereReplacedAreDropped() {
        ready(DENSE);
        tick();
        Asked late = sessions.latest().asked().get(0);

        ready(DENSE);
        late.answer().complete(weights());

        assertEquals(Optional.empty(), diagram.weights(0));
    }

    @Test
    void aLargeLayerIsAskedForWhileItIsLookedAt() {
        LayerSpec large = new Dense(8_000, Activation.TANH);
        ready(large);
        tick();
        assertTrue(diagram.tooLarge(0));
        assertEquals(List.of(), probes());

        diagram.look(0);
        tick();
        assertEquals(List.of(new Query.Weigh(0)), probes());
        answer(weights());
        assertTrue(diagram.weights(0).isPresent());

        diagram.lookAway();
        sessions.latest().trainEpoch();
        tick();
        assertEquals(1, probes().stream().filter(new Query.Weigh(0)::equals).count());
    }

    @Test
    void theUnitsOfALayerThatIsLookedAtAreSeenFinely() {
        ready(DENSE);
        diagram.look(0);
        tick();
        answer(weights());
        Answer.UnitSurfaces fine = new Answer.UnitSurfaces(48, new float[4][48 * 48]);

        answer(fine);

        assertEquals(List.of(new Query.Weigh(0), new Query.ScanUnits(0, -8, 8, -8, 8, 48)), probes());
        assertEquals(Optional.of(fine), diagram.largeUnits());
        assertEquals(Optional.empty(), diagram.units(0));
    }

    private static Answer weights() {
        return new Answer.Weights(List.of(new Answer.NamedArray("W", List.of(2L, 4L), new float[8])));
    }

    private static Query units(int layer) {
        return new Query.ScanUnits(layer, -8, 8, -8, 8, 16);
    }

    private void layers(LayerSpec... layers) {
        editor.edit("layers " + layers.length, draft -> draft.with(Side.DEEP, List.of(layers)));
    }

    /** Makes a network of these layers ready. */
    private void ready(LayerSpec... layers) {
        layers(layers);
        live.want(editor.spec().orElseThrow(), now);
        now += SECOND;
        live.tick(now);
    }

    private void answer(Answer answer) {
        sessions.latest().asked().stream()
                .filter(asked -> !asked.answer().isDone())
                .findFirst()
                .orElseThrow()
                .answer()
                .complete(answer);
    }

    private void answerAll() {
        List<Asked> asked = sessions.latest().asked();
        for (int i = 0; i < asked.size(); i++) {
            asked.get(i)
                    .answer()
                    .complete(
                            asked.get(i).query() instanceof Query.Weigh
                                    ? weights()
                                    : new Answer.UnitSurfaces(16, new float[4][256]));
        }
    }

    private List<Query> probes() {
        return sessions.latest().asked().stream().map(Asked::query).toList();
    }

    private void tick() {
        now += SECOND;
        live.tick(now);
        diagram.tick(now);
    }
}
