package org.depthbench.desktop.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.datasets.task.DataSeeds;
import org.depthbench.datasets.task.Task;
import org.junit.jupiter.api.Test;

/** How the recorded images were made is measured, and not assumed. */
class ImageStyleTest {
    @Test
    void aSlopingLineLeansByItsSlope() {
        float[] image = new float[25];
        for (int row = 0; row < 5; row++) {
            image[row * 5 + 4 - row] = 1;
        }

        ImageStyle.Mass mass = ImageStyle.Mass.of(image, 5);

        assertEquals(new ImageStyle.Mass(5, 2.5, 2.5, -1), mass);
    }

    @Test
    void aBlankImageHasItsCentreInTheMiddle() {
        assertEquals(new ImageStyle.Mass(0, 2, 1.5, 0), ImageStyle.Mass.of(new float[12], 4));
    }

    @Test
    void theDigitsFillTheirHeightAndHaveMuchTheSameInk() {
        Task digits = TaskCatalogue.builtIn().byId("digits");

        ImageStyle style =
                ImageStyle.of(digits.load(1348, 0, new DataSeeds(1, 1)).train(), (Inputs.Pixels) digits.inputs());

        assertEquals(7.5, style.high(), 0.5);
        assertEquals(19.5, style.usualInk(), 0.5);
        assertEquals(4, style.centreX(), 0.2);
        assertEquals(4, style.centreY(), 0.2);
    }
}
