package org.depthbench.comparison.contrast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.depthbench.comparison.result.Results;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Pace;
import org.depthbench.comparison.spec.Schedule;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.spec.Stop;
import org.depthbench.network.Loss;
import org.depthbench.network.Optimiser;
import org.depthbench.network.RateSchedule;
import org.depthbench.network.TrainingSettings;
import org.depthbench.network.choice.Activation;
import org.depthbench.network.choice.PoolingKind;
import org.depthbench.network.layer.Dense;
import org.depthbench.network.layer.Pooling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContrastTest {
    private static final ComparisonSpec ONE = Results.usual("digits", 1);

    @Test
    void whatIsEqualHasNoContrast() {
        assertEquals(List.of(), Contrast.between(ONE, ONE.withSeed(ONE.seed())));
    }

    @Test
    void whatBothSidesShareComesFirstAndEachSideIsToldByItself() {
        ComparisonSpec other = ONE.withSeed(2).with(Side.DEEP, List.of(new Dense(8, Activation.RELU)));

        List<Contrast> told = Contrast.between(ONE, other);

        assertEquals(new Contrast(Aspect.SEED, Optional.empty(), "1", "2"), told.get(0));
        assertEquals(Aspect.LAYERS, told.get(1).aspect());
        assertEquals(Optional.of(Side.DEEP), told.get(1).side());
        assertEquals("dense 8 relu", told.get(1).other());
        assertEquals(2, told.size());
    }

    /** One change each of what decides a comparison, and what it is called. */
    static Stream<Change> changes() {
        TrainingSettings training = ONE.shallow().training();
        Stop stop = ONE.stop();
        return Stream.of(
                new Change(Aspect.EXAMPLES, ONE.with(ONE.task().withExamples(100))),
                new Change(Aspect.NOISE, ONE.with(ONE.task().withNoise(0.25))),
                new Change(Aspect.WRONG_LABELS, ONE.with(ONE.task().withWrongLabels(0.1))),
                new Change(Aspect.SPLIT, ONE.with(ONE.task().withDivision(5))),
                new Change(Aspect.SEED, ONE.withSeed(3)),
                new Change(Aspect.EPOCHS, ONE.with(stop.withEpochs(stop.epochs() + 1))),
                new Change(Aspect.SECONDS, ONE.with(new Stop(stop.epochs(), 3, stop.atTarget(), stop.patience()))),
                new Change(
                        Aspect.AT_TARGET,
                        ONE.with(new Stop(stop.epochs(), stop.seconds(), !stop.atTarget(), stop.patience()))),
                new Change(
                        Aspect.PATIENCE,
                        ONE.with(new Stop(stop.epochs(), stop.seconds(), stop.atTarget(), stop.patience() + 3))),
                new Change(Aspect.TARGET, ONE.withTarget(0.5)),
                new Change(Aspect.SCHEDULE, ONE.with(Schedule.ONE_AFTER_THE_OTHER)),
                new Change(Aspect.PACE, ONE.with(Pace.EPOCHS)),
                shallow(Aspect.OPTIMISER, training.with(Optimiser.SGD)),
                shallow(Aspect.LEARNING_RATE, training.withLearningRate(0.0003)),
                shallow(Aspect.RATE_SCHEDULE, training.with(new RateSchedule(RateSchedule.RateKind.COSINE, 7))),
                shallow(Aspect.BATCH, training.withBatchSize(7)),
                shallow(Aspect.LOSS, training.with(Loss.SQUARED_ERROR)),
                shallow(Aspect.CLASS_WEIGHTS, training.withBalancedClasses(true)),
                shallow(Aspect.L1, with(0.1, 0, 0)),
                shallow(Aspect.L2, with(0, 0.1, 0)),
                shallow(Aspect.CLIP, with(0, 0, 2)));
    }

    private record Change(Aspect aspect, ComparisonSpec spec) {}

    private static Change shallow(Aspect aspect, TrainingSettings training) {
        return new Change(aspect, ONE.with(Side.SHALLOW, training));
    }

    private static TrainingSettings with(double l1, double l2, double clip) {
        TrainingSettings usual = ONE.shallow().training();
        return new TrainingSettings(
                usual.optimiser(),
                usual.learningRate(),
                usual.rateSchedule(),
                usual.batchSize(),
                usual.loss(),
                l1,
                l2,
                clip,
                false);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void eachChangeIsToldAndNothingElse(Change change) {
        assertEquals(
                List.of(change.aspect()),
                Contrast.between(ONE, change.spec()).stream()
                        .map(Contrast::aspect)
                        .toList());
    }

    @Test
    void noLayerAtAllIsToldToo() {
        assertEquals(
                "–",
                Contrast.between(ONE, ONE.with(Side.SHALLOW, List.of())).get(0).other());
    }

    @Test
    void layersWhoseWordsAreAlikeAreToldInFull() {
        List<Contrast> told = Contrast.between(pooledBy(1), pooledBy(2));

        assertEquals("[Pooling[kind=MAX, window=2, stride=1]]", told.get(0).one());
        assertEquals("[Pooling[kind=MAX, window=2, stride=2]]", told.get(0).other());
    }

    private static ComparisonSpec pooledBy(int stride) {
        return ONE.with(Side.SHALLOW, List.of(new Pooling(PoolingKind.MAX, 2, stride)));
    }
}
