package org.depthbench.zoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import org.depthbench.network.Head;
import org.depthbench.network.NetworkPlan;
import org.depthbench.network.shape.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every preset is what its name says, and can be built wherever it says it fits. */
class PresetsTest {
    private static final Shape TABLE = new Shape.Vector(4);
    private static final Shape IMAGE = new Shape.Image(28, 28, 1);
    private static final Shape TEXT = new Shape.Tokens(60, 150);

    static List<Preset> presets() {
        return Presets.all();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void isAsDeepAsItsNameSays(Preset preset) {
        assertEquals(preset.id().startsWith("deep"), preset.network().deep());
        Shape input = preset.fits(IMAGE) ? IMAGE : TEXT;
        assertTrue(preset.fits(input));
        assertTrue(NetworkPlan.of(preset.network(), input, Head.classes(10)).parameters() > 0);
    }

    @Test
    void namesAreUnique() {
        List<String> ids = presets().stream().map(Preset::id).toList();

        assertEquals(ids.size(), new HashSet<>(ids).size());
    }

    @Test
    void offersNoConvolutionForATable() {
        assertTrue(
                Presets.fitting(TABLE).stream().noneMatch(preset -> preset.id().contains("convnet")));
    }

    @Test
    void namesTheFittingOnesWhenAskedForAnUnknownOne() {
        String refusal = assertThrows(IllegalArgumentException.class, () -> Presets.byId("deeep", TABLE))
                .getMessage();

        assertTrue(refusal.startsWith("Unknown network \"deeep\". Available here: linear, shallow-8,"), refusal);
        assertTrue(!refusal.contains("convnet"), refusal);
    }
}
