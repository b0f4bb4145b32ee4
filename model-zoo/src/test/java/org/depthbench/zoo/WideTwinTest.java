package org.depthbench.zoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.depthbench.network.Head;
import org.depthbench.network.choice.Activation;
import org.depthbench.network.layer.Dense;
import org.depthbench.network.shape.Shape;
import org.junit.jupiter.api.Test;

/** One hidden layer that has as many parameters as a deeper network. */
class WideTwinTest {
    private static final Preset DEEP = Presets.byId("deep-3x16");

    @Test
    void isAsWideAsParametersCountedByHandSay() {
        // 4·16 + 16 + 2·(16·16 + 16) + 16·3 + 3 = 675 = 84·(4 + 1 + 3) + 3.
        Preset twin = WideTwin.of(DEEP, new Shape.Vector(4), Head.classes(3));

        assertEquals(List.of(new Dense(84, Activation.TANH)), twin.network().layers());
        assertEquals("wide-84", twin.id());
        assertEquals(DEEP.training(), twin.training());
        assertEquals(
                Presets.byId("shallow-84").network().layers(), twin.network().layers());
    }

    @Test
    void ofANetworkWithoutADenseLayerInFrontThereIsNone() {
        assertEquals(
                "A wide twin needs a network that begins with a dense layer, was deep-convnet.",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> WideTwin.of(
                                        Presets.byId("deep-convnet"), new Shape.Image(28, 28, 1), Head.classes(10)))
                        .getMessage());
    }
}
