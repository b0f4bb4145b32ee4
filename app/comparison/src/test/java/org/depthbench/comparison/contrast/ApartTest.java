package org.depthbench.comparison.contrast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.depthbench.comparison.result.Results;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.NamedPairs;
import org.depthbench.comparison.spec.Schedule;
import org.depthbench.comparison.spec.Side;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.Task;
import org.depthbench.network.choice.Activation;
import org.depthbench.network.layer.Dense;
import org.junit.jupiter.api.Test;

class ApartTest {
    /** Rates were searched alike, and another one was found for each. */
    private static final Apart RATE = new Apart(Aspect.LEARNING_RATE, "0.01", "0.003");

    @Test
    void thePairThatMeetsUnaskedDiffersInDepthAndTheRateFoundForIt() {
        assertEquals(List.of(RATE), Apart.of(Results.usual("digits", 1)));
    }

    @Test
    void aConvolutionAgainstDenseLayersIsADifferenceOfFamilyBeforeAllElse() {
        Task digits = TaskCatalogue.builtIn().byId("digits");

        List<Apart> apart = Apart.of(NamedPairs.byId("convolution", digits).comparison(digits, Schedule.AT_ONCE));

        assertEquals(new Apart(Aspect.FAMILY, "feedforward", "convolutional"), apart.get(0));
    }

    @Test
    void parametersAreToldFromATenthOn() {
        // Of 64 pixels and 10 classes, n units have 75 n + 10 parameters: 760 and 1,510.
        ComparisonSpec pair = Results.usual("digits", 1)
                .with(Side.SHALLOW, List.of(new Dense(10, Activation.RELU)))
                .with(Side.DEEP, List.of(new Dense(20, Activation.RELU)));

        assertEquals(List.of(new Apart(Aspect.PARAMETERS, "760", "1.51 k"), RATE), Apart.of(pair));
    }
}
