package org.depthbench.comparison.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.network.NetworkPlan;
import org.depthbench.network.NetworkSpec;
import org.depthbench.network.choice.Activation;
import org.depthbench.network.layer.Dense;
import org.depthbench.network.layer.Residual;
import org.depthbench.trial.spec.Demand;
import org.depthbench.zoo.Preset;
import org.depthbench.zoo.Presets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SizingTest {
    private static final TaskCatalogue TASKS = TaskCatalogue.builtIn();

    /** 64 values, 10 classes. */
    private static final Demand DIGITS = Demand.of(TASKS.byId("digits"));

    private static NetworkSpec dense(int depth, int width) {
        return new NetworkSpec("some", Collections.nCopies(depth, new Dense(width, Activation.RELU)));
    }

    /** By hand: 65 w into the first layer, w + 1 times w into each other, 10 (w + 1) into the classes. */
    private static long byHand(int depth, long width) {
        return 65 * width + (depth - 1) * (width + 1) * width + 10 * (width + 1);
    }

    @ParameterizedTest
    @CsvSource({"1, 9610", "2, 9610", "4, 9610", "8, 9610", "4, 1", "3, 100000", "3, 126"})
    void theNearestOfAllWidths(int depth, long budget) {
        int width = IntStream.rangeClosed(1, 2000)
                .boxed()
                .min((one, other) ->
                        Long.compare(Math.abs(byHand(depth, one) - budget), Math.abs(byHand(depth, other) - budget)))
                .orElseThrow();

        Sizing.Result result = Sizing.to(dense(depth, 50), DIGITS, Sizing.Measure.PARAMETERS, budget);

        assertEquals(dense(depth, width).layers(), result.network().layers());
        assertEquals(byHand(depth, width), result.reached());
        assertEquals((double) byHand(depth, width) / budget - 1, result.deviation(), 1e-12);
    }

    /** A residual block has two layers as wide as what comes in. */
    @Test
    void whatFollowsItsInputFollows() {
        NetworkSpec residual = new NetworkSpec(
                "some",
                List.of(
                        new Dense(10, Activation.RELU),
                        new Residual(1, Activation.RELU),
                        new Residual(1, Activation.RELU)));

        Sizing.Result result = Sizing.to(residual, DIGITS, Sizing.Measure.PARAMETERS, byHand(5, 33));

        assertEquals(byHand(5, 33), result.reached());
        assertEquals(List.of("dense 10 relu → dense 33 relu"), result.changes(residual));
    }

    @Test
    void multiplicationsHaveNoBiases() {
        // 64 × 37 + 37 × 37 + 37 × 10 by hand.
        Sizing.Result result = Sizing.to(dense(2, 5), DIGITS, Sizing.Measure.MACS, 2368 + 1369 + 370);

        assertEquals(dense(2, 37).layers(), result.network().layers());
        assertEquals(0, result.deviation());
    }

    @Test
    void whatHasTheBudgetStaysWhatItIs() {
        NetworkSpec network = dense(3, 40);

        Sizing.Result result = Sizing.to(network, DIGITS, Sizing.Measure.PARAMETERS, byHand(3, 40));

        assertSame(network, result.network());
        assertEquals(List.of(), result.changes(network));
        assertThrows(IllegalArgumentException.class, () -> Sizing.to(network, DIGITS, Sizing.Measure.PARAMETERS, 0));
    }

    @Test
    void neitherTooMuchNorNothingToWidenIsRefused() {
        NetworkSpec linear = new NetworkSpec("linear", List.of());

        assertEquals(
                650, Sizing.to(linear, DIGITS, Sizing.Measure.PARAMETERS, 1).reached());
        Sizing.Result most = Sizing.to(dense(3, 3), DIGITS, Sizing.Measure.PARAMETERS, Long.MAX_VALUE);
        assertTrue(most.reached() > 490_000_000, "as many parameters as are possible, were " + most.reached());
    }

    static Stream<Arguments> presetsThatFit() {
        return Stream.of("digits", "two-spirals", "phones", "languages").flatMap(task -> Presets.all().stream()
                .filter(preset -> fits(preset, Demand.of(TASKS.byId(task))))
                .map(preset -> Arguments.of(preset, task)));
    }

    private static boolean fits(Preset preset, Demand demand) {
        try {
            NetworkPlan.of(preset.network(), demand.input(), demand.head());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Of every family: half and twice the parameters and multiplications are about reached, and each layer stays of its kind. */
    @ParameterizedTest
    @MethodSource("presetsThatFit")
    void everyPresetCanBeHalvedAndDoubled(Preset preset, String task) {
        Demand demand = Demand.of(TASKS.byId(task));
        NetworkPlan plan = NetworkPlan.of(preset.network(), demand.input(), demand.head());
        for (Sizing.Measure measure : Sizing.Measure.values()) {
            for (double times : new double[] {0.5, 2}) {
                long budget = Math.round(times * measure.of(plan));
                Sizing.Result result = Sizing.to(preset.network(), demand, measure, budget);

                NetworkPlan sized = NetworkPlan.of(result.network(), demand.input(), demand.head());
                assertEquals(measure.of(sized), result.reached());
                assertEquals(kinds(preset.network()), kinds(result.network()));
                for (double factor = 0.1; factor < 4; factor *= 1.01) {
                    NetworkSpec other =
                            new NetworkSpec("other", preset.network().widened(factor));
                    long reached = measure.of(NetworkPlan.of(other, demand.input(), demand.head()));
                    assertTrue(Math.abs(result.reached() - budget) <= Math.abs(reached - budget), other.toString());
                }
            }
        }
    }

    private static List<Class<?>> kinds(NetworkSpec network) {
        return network.layers().stream().<Class<?>>map(Object::getClass).toList();
    }
}
