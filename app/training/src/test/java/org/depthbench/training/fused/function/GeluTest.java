package org.depthbench.training.fused.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code z·Φ(z)} and its slope {@code Φ(z) + z·φ(z)}, by tables of the normal distribution. */
class GeluTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0.5",
        "1, 0.8413447461, 1.0833154706",
        "-1, -0.1586552539, -0.0833154706",
        "2, 1.9544997361, 1.0852318011",
        "-2, -0.0455002639, -0.0852318011",
        "0.5, 0.3457312306, 0.8674951246",
        "-3, -0.0040496941, -0.0119456472",
        "6, 5.9999999941, 1.0000000355",
        "-100, 0, 0",
        "1e9, 1e9, 1"
    })
    void valueAndSlopeAreThoseOfTheNormalDistribution(float z, double value, double slope) {
        Gelu gelu = new Gelu();
        float[] values = {z};
        float[] delta = {1};

        gelu.apply(values, 1);
        gelu.multiplyByDerivative(delta, new float[] {z}, 1);

        assertEquals(value, values[0], 4e-7 * Math.max(1, Math.abs(value)));
        assertEquals(slope, delta[0], 2e-6);
    }
}
