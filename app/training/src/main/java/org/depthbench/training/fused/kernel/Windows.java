package org.depthbench.training.fused.kernel;

import org.depthbench.network.Padding;
import org.depthbench.network.Shape;

/**
 * How a square window slides over an image: output place (y, x) looks at input rows {@code y·stride - top} and columns
 * {@code x·stride - left}, {@code size} of each; what lies outside the image counts as 0. With padding <em>same</em> the zeros are
 * shared out evenly, an odd one at the lower right.
 */
record Windows(Shape.Image input, Shape.Image output, int size, int stride, int top, int left) {
    static Windows of(Shape.Image input, Shape.Image output, int size, int stride, Padding padding) {
        return new Windows(
                input,
                output,
                size,
                stride,
                padding == Padding.SAME ? before(input.height(), output.height(), size, stride) : 0,
                padding == Padding.SAME ? before(input.width(), output.width(), size, stride) : 0);
    }

    private static int before(int input, int output, int size, int stride) {
        return Math.max(0, (output - 1) * stride + size - input) / 2;
    }

    /** Output places of one channel. */
    int places() {
        return output.height() * output.width();
    }

    /** The first output column whose window has its column {@code shift} inside the image. */
    int firstColumn(int shift) {
        return Math.min(output.width(), Math.max(0, (left - shift + stride - 1) / stride));
    }

    /** The output column after the last whose window has its column {@code shift} inside the image. */
    int endColumn(int shift) {
        int last = input.width() - 1 + left - shift;
        return last < 0 ? 0 : Math.min(output.width(), last / stride + 1);
    }

    /** The input row under row {@code shift} of the windows in output row y; outside the image for some. */
    int inputRow(int y, int shift) {
        return y * stride + shift - top;
    }

    /** The input column under column {@code shift} of the window at output column x. */
    int inputColumn(int x, int shift) {
        return x * stride + shift - left;
    }
}
