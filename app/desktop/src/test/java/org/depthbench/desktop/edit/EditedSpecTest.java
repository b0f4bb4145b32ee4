package org.depthbench.desktop.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.DefaultComparisons;
import org.depthbench.comparison.spec.Pace;
import org.depthbench.comparison.spec.Schedule;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.spec.Stop;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.desktop.live.Results;
import org.depthbench.network.Head;
import org.depthbench.network.NetworkPlan;
import org.depthbench.network.NetworkSpec;
import org.depthbench.network.TrainingSettings;
import org.depthbench.network.choice.Activation;
import org.depthbench.network.choice.PoolingKind;
import org.depthbench.network.layer.Dense;
import org.depthbench.network.layer.LayerSpec;
import org.depthbench.network.layer.Pooling;
import org.depthbench.trial.spec.Learner;
import org.depthbench.trial.spec.TaskChoice;
import org.junit.jupiter.api.Test;

/** A comparison is edited in one thing at a time, and may hold a network that cannot be trained. */
class EditedSpecTest {
    private static final LayerSpec DENSE = new Dense(8, Activation.TANH);
    private static final LayerSpec POOLING = new Pooling(PoolingKind.MAX, 2, 2);

    private final ComparisonSpec spec = Results.spec("iris", 5);
    private final ComparisonSpec draft = spec;

    @Test
    void eachPartIsChangedByItself() {
        TaskChoice fewer = TaskChoice.of(TaskCatalogue.builtIn().byId("iris"), 30, 0);
        Stop stop = Stop.afterEpochs(3);

        ComparisonSpec changed = draft.with(fewer)
                .withSeed(9)
                .with(Schedule.TAKE_TURNS)
                .with(Pace.EXAMPLES)
                .with(stop)
                .withTarget(0.5);

        assertEquals(
                new ComparisonSpec(
                        fewer, spec.shallow(), spec.deep(), 9, Schedule.TAKE_TURNS, Pace.EXAMPLES, stop, 0.5),
                changed);
    }

    @Test
    void anotherTaskBringsItsNetworksAndKeepsWhatIsNoPartOfIt() {
        ComparisonSpec moons = DefaultComparisons.of(TaskCatalogue.builtIn().byId("moons"), Schedule.AT_ONCE);

        ComparisonSpec changed = draft.with(Schedule.TAKE_TURNS)
                .with(Pace.EPOCHS)
                .with(TaskCatalogue.builtIn().byId("moons"));

        assertEquals(
                new ComparisonSpec(
                        moons.task(),
                        moons.shallow(),
                        moons.deep(),
                        5,
                        Schedule.TAKE_TURNS,
                        Pace.EPOCHS,
                        moons.stop(),
                        moons.target()),
                changed);
    }

    @Test
    void aSideIsChangedWithoutTheOther() {
        Learner own = new Learner(new NetworkSpec("mine", List.of(DENSE, DENSE)), TrainingSettings.adam(0.1, 4));

        assertEquals(own, draft.with(Side.DEEP, own).side(Side.DEEP));
        assertEquals(spec.shallow(), draft.with(Side.DEEP, own).side(Side.SHALLOW));
        assertEquals(own, draft.with(Side.SHALLOW, own).side(Side.SHALLOW));
        assertEquals(spec.deep(), draft.with(Side.SHALLOW, own).side(Side.DEEP));
    }

    @Test
    void otherSettingsKeepTheNetwork() {
        TrainingSettings settings = TrainingSettings.adam(0.1, 4);

        assertEquals(
                new Learner(spec.deep().network(), settings),
                draft.with(Side.DEEP, settings).side(Side.DEEP));
    }

    @Test
    void otherLayersKeepTheSettingsAndMakeTheNetworkOnesOwn() {
        assertEquals(
                new Learner(
                        new NetworkSpec(NetworkSpec.OWN, List.of(DENSE, DENSE)),
                        spec.deep().training()),
                draft.with(Side.DEEP, List.of(DENSE, DENSE)).side(Side.DEEP));
    }

    @Test
    void layersThatAreAPresetsCarryItsName() {
        assertEquals(
                "shallow-8",
                draft.with(Side.DEEP, List.of(DENSE)).side(Side.DEEP).network().name());
        assertEquals(
                "linear",
                draft.with(Side.DEEP, List.of()).side(Side.DEEP).network().name());
    }

    @Test
    void aNetworkThatFitsHasItsPlan() {
        assertEquals(
                new Fit(
                        NetworkPlan.of(
                                spec.deep().network(), spec.task().demand().input(), Head.classes(3)),
                        null,
                        -1),
                Fit.of(draft, Side.DEEP));
    }

    @Test
    void aNetworkThatDoesNotFitNamesTheLayer() {
        ComparisonSpec impossible = draft.with(Side.DEEP, List.of(DENSE, POOLING));
        String sentence = "Layer 2 (max pool 2): Pooling needs an image, but its input is 8 values."
                + " Put it before any dense layer, on an image task.";

        assertEquals(new Fit(null, sentence, 1), Fit.of(impossible, Side.DEEP));
        assertEquals(
                sentence,
                assertThrows(IllegalArgumentException.class, () -> impossible.check(TaskCatalogue.builtIn()))
                        .getMessage());
    }
}
