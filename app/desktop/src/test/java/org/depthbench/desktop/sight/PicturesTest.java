package org.depthbench.desktop.sight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.util.Arrays;
import org.depthbench.comparison.chart.SurfacePicture;
import org.depthbench.desktop.theme.Look;
import org.depthbench.desktop.theme.Theme;
import org.depthbench.trial.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pictures are as bright or as dark as the theme around them. */
class PicturesTest {
    @ParameterizedTest
    @EnumSource(Theme.class)
    void whatIsNothingHasTheColourOfTheGround(Theme theme) {
        Color ground = Look.of(theme).charts().background();

        var picture = Pictures.signed(new float[] {0, 1}, 2, 1, ground);

        assertEquals(ground.getRGB(), picture.getPixelReader().getArgb(0, 0));
        assertEquals(0xff1b9e77, picture.getPixelReader().getArgb(1, 0));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void anUndecidedSurfaceHasTheColourOfTheGround(Theme theme) {
        var style = Look.of(theme).charts();
        float[][] undecided = new float[4][];
        Arrays.fill(undecided, new float[] {0.5f, 0.5f});

        var picture = new SurfacePicture(1, 20, SurfacePicture.Scale.SECOND_CLASS, SurfacePicture.Tone.of(style))
                .paint(new Answer.Surface(2, 2, undecided), java.util.List.of());

        assertEquals(style.background().getRGB(), picture.getRGB(10, 10));
    }
}
