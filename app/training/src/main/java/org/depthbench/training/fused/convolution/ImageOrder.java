package org.depthbench.training.fused.convolution;

import org.bytedeco.dnnl.memory;
import org.depthbench.network.shape.Shape;
import org.depthbench.training.fused.memory.OneDnn;

/**
 * How the numbers of an image lie: {@code [channels × height × width]}, or in blocks of 8 or 16 channels {@code [blocks × height × width ×
 * channels of a block]}, as oneDNN's code wants them. A block of 0 means the former.
 */
public final class ImageOrder {
    private ImageOrder() {}

    /** Asks the library once. */
    private static final class Preferred {
        private static final int BLOCK = ask();

        private Preferred() {}

        private static int ask() {
            Shape.Image image = new Shape.Image(8, 8, 32);
            return OneDnn.available()
                    ? DirectCode.outputOrder(new Windows(image, image, 3, 3, 1, 1, 1, 1), 32)
                            .map(chosen -> blockOf(image, chosen))
                            .orElse(0)
                    : 0;
        }

        private static int blockOf(Shape.Image image, memory.desc chosen) {
            return chosen.equals(of(image, 16)) ? 16 : chosen.equals(of(image, 8)) ? 8 : 0;
        }
    }

    /** How many channels the library likes to have side by side on this processor; 0 where it is not there, or likes none. */
    public static int preferredBlock() {
        return Preferred.BLOCK;
    }

    static memory.desc of(Shape.Image image, int block) {
        return of(1, image, block);
    }

    /** Of so many images, one behind the other. */
    public static memory.desc of(int count, Shape.Image image, int block) {
        return of(
                count,
                image,
                switch (block) {
                    case 16 -> memory.format_tag.nChw16c;
                    case 8 -> memory.format_tag.nChw8c;
                    default -> memory.format_tag.nchw;
                });
    }

    /** As the library likes. */
    static memory.desc any(Shape.Image image) {
        return of(1, image, memory.format_tag.any);
    }

    private static memory.desc of(int count, Shape.Image image, memory.format_tag order) {
        return new memory.desc(
                new long[] {count, image.channels(), image.height(), image.width()}, memory.data_type.f32, order);
    }
}
