package org.depthbench.training.fused.convolution;

import org.depthbench.network.shape.Padding;
import org.depthbench.network.shape.Shape;

/**
 * How a window slides over an image: output place (y, x) looks at input rows {@code y·down - top} and columns {@code x·across -
 * left}, {@code rows} and {@code columns} of each; what lies outside the image counts as 0. With padding <em>same</em> the zeros
 * are shared out evenly, an odd one at the lower right.
 *
 * @param rows of the window
 * @param columns of the window
 * @param down rows from one window to the next
 * @param across columns from one window to the next
 * @param top rows of zeros above the image
 * @param left columns of zeros before the image
 */
public record Windows(
        Shape.Image input, Shape.Image output, int rows, int columns, int down, int across, int top, int left) {
    /** A square that slides as far down as across. */
    public static Windows square(Shape.Image input, Shape.Image output, int size, int stride, Padding padding) {
        return new Windows(
                input,
                output,
                size,
                size,
                stride,
                stride,
                padding == Padding.SAME ? before(input.height(), output.height(), size, stride) : 0,
                padding == Padding.SAME ? before(input.width(), output.width(), size, stride) : 0);
    }

    /** Steps of a sequence, each value for itself: a sequence is an image whose rows are the steps. */
    public static Windows ofSteps(Shape.Sequence input, Shape.Sequence output, int size, int stride) {
        return new Windows(
                new Shape.Image(input.steps(), input.features(), 1),
                new Shape.Image(output.steps(), output.features(), 1),
                size,
                1,
                stride,
                1,
                0,
                0);
    }

    /** Zeros before the first of {@code input} places, so that {@code output} windows have as many behind the last, or one more. */
    public static int before(int input, int output, int size, int stride) {
        return Math.max(0, (output - 1) * stride + size - input) / 2;
    }

    /** Numbers in a window. */
    public int size() {
        return rows * columns;
    }

    /** Output places of one channel. */
    public int places() {
        return output.height() * output.width();
    }

    /** The first output column whose window has its column {@code shift} inside the image. */
    public int firstColumn(int shift) {
        return Math.min(output.width(), Math.max(0, (left - shift + across - 1) / across));
    }

    /** The output column after the last whose window has its column {@code shift} inside the image. */
    public int endColumn(int shift) {
        int last = input.width() - 1 + left - shift;
        return last < 0 ? 0 : Math.min(output.width(), last / across + 1);
    }

    /** The input row under row {@code shift} of the windows in output row y; outside the image for some. */
    public int inputRow(int y, int shift) {
        return y * down + shift - top;
    }

    /** The input column under column {@code shift} of the window at output column x. */
    public int inputColumn(int x, int shift) {
        return x * across + shift - left;
    }
}
