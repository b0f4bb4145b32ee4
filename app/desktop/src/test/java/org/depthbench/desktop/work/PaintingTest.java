package org.depthbench.desktop.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaintingTest {
    private final HeldBackground painter = new HeldBackground();
    private final List<String> seen = new ArrayList<>();
    private final Painting painting = new Painting(painter, () -> seen.add("again"));

    @Test
    void aPictureIsShownWhenItIsDrawn() {
        painting.draw(() -> "picture", seen::add);
        assertEquals(List.of(), seen);

        painter.release();

        assertEquals(List.of("picture"), seen);
        assertFalse(painting.postpones());
    }

    @Test
    void whateverIsAskedForMeanwhileIsDrawnOnceAfterwards() {
        painting.draw(() -> "picture", seen::add);
        assertTrue(painting.postpones());
        assertTrue(painting.postpones());

        painter.release();

        assertEquals(List.of("picture", "again"), seen);
    }

    @Test
    void aDrawingThatFailsDoesNotKeepTheNextFromBeingDrawn() {
        painting.<String>draw(
                () -> {
                    throw new IllegalStateException("no picture");
                },
                seen::add);
        assertTrue(painting.postpones());

        painter.release();

        assertEquals(List.of("again"), seen);
        assertFalse(painting.postpones());
    }
}
