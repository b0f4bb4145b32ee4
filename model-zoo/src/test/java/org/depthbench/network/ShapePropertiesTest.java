package org.depthbench.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.depthbench.network.choice.Activation;
import org.depthbench.network.choice.PoolingKind;
import org.depthbench.network.layer.Convolution;
import org.depthbench.network.layer.LayerSpec;
import org.depthbench.network.layer.Pooling;
import org.depthbench.network.shape.Padding;
import org.depthbench.network.shape.Shape;

/** What holds for sliding windows of every size. */
class ShapePropertiesTest {
    @Property
    void samePaddingDividesTheSizeByTheStrideAndRoundsUp(
            @ForAll @IntRange(min = 1, max = 64) int size,
            @ForAll @IntRange(min = 1, max = 15) int kernel,
            @ForAll @IntRange(min = 1, max = 8) int stride) {
        LayerSpec layer = new Convolution(3, kernel, stride, Padding.SAME, Activation.RELU);

        Shape.Image out = (Shape.Image) layer.output(new Shape.Image(size, size, 2));

        assertEquals((size + stride - 1) / stride, out.height());
        assertEquals(3, out.channels());
    }

    @Property
    void theLastWindowOfValidPaddingIsInsideAndTheNextWouldNotBe(
            @ForAll @IntRange(min = 1, max = 64) int size,
            @ForAll @IntRange(min = 1, max = 15) int window,
            @ForAll @IntRange(min = 1, max = 15) int stride) {
        Assume.that(window <= size);
        LayerSpec layer = new Pooling(PoolingKind.AVERAGE, window, stride);

        Shape.Image out = (Shape.Image) layer.output(new Shape.Image(size, size, 5));

        int lastBegin = (out.width() - 1) * stride;
        assertTrue(lastBegin + window <= size);
        assertTrue(lastBegin + stride + window > size);
        assertEquals(5, out.channels());
    }
}
