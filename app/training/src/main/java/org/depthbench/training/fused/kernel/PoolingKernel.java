package org.depthbench.training.fused.kernel;

import java.util.Arrays;
import org.depthbench.network.choice.PoolingKind;
import org.depthbench.network.layer.Pooling;
import org.depthbench.network.shape.Padding;
import org.depthbench.network.shape.Shape;
import org.depthbench.training.fused.convolution.Windows;

/**
 * Pooling, image by image or sequence by sequence: each window's maximum or mean. Backward, a maximum hands its δ to the first place of its window
 * that holds it, a mean to all of its window in equal parts.
 */
public final class PoolingKernel implements Kernel {
    private final Tensor input;
    private final Tensor output;
    private final Windows windows;
    private final boolean maximum;
    private final float[] image;
    private final float[] joined;
    private final float[] pooled;
    private final float[] imageDeltas;
    private final float[] pooledDeltas;

    /** @param in an image or a sequence, as {@code out} */
    public PoolingKernel(Pooling layer, Shape in, Shape out, Tensor input, Tensor output) {
        this.input = input;
        this.output = output;
        this.windows = in instanceof Shape.Image image
                ? Windows.square(image, (Shape.Image) out, layer.window(), layer.stride(), Padding.VALID)
                : Windows.ofSteps((Shape.Sequence) in, (Shape.Sequence) out, layer.window(), layer.stride());
        this.maximum = layer.kind() == PoolingKind.MAX;
        this.image = new float[in.size()];
        this.joined = new float[windows.input().width()];
        this.pooled = new float[out.size()];
        this.imageDeltas = new float[in.size()];
        this.pooledDeltas = new float[out.size()];
    }

    @Override
    public Tensor output() {
        return output;
    }

    @Override
    public boolean rowByRow() {
        return true;
    }

    @Override
    public void forward(int from, int rows) {
        for (int row = from; row < from + rows; row++) {
            input.values().read(input.at(row), image, image.length);
            int line = windows.output().width();
            for (int at = 0, channel = 0; channel < windows.output().channels(); channel++) {
                for (int y = 0; y < windows.output().height(); y++, at += line) {
                    join(corner(channel, y));
                    if (maximum) {
                        maxima(joined, windows.columns(), windows.across(), pooled, at, line);
                    } else {
                        means(joined, windows.columns(), windows.across(), 1f / windows.size(), pooled, at, line);
                    }
                }
            }
            output.values().write(output.at(row), pooled, pooled.length);
        }
    }

    /** Where the first window of an output row begins in the image. */
    private int corner(int channel, int y) {
        Shape.Image in = windows.input();
        return (channel * in.height() + y * windows.down()) * in.width();
    }

    /** Joins the image's rows that the windows of an output row look at to one: their maximum or sum. */
    private void join(int corner) {
        int width = joined.length;
        System.arraycopy(image, corner, joined, 0, width);
        for (int y = 1; y < windows.rows(); y++) {
            if (maximum) {
                raise(joined, image, corner + y * width);
            } else {
                add(joined, image, corner + y * width);
            }
        }
    }

    private static void raise(float[] to, float[] from, int at) {
        for (int i = 0; i < to.length; i++) {
            to[i] = Math.max(to[i], from[at + i]);
        }
    }

    private static void add(float[] to, float[] from, int at) {
        for (int i = 0; i < to.length; i++) {
            to[i] += from[at + i];
        }
    }

    private static void maxima(float[] line, int columns, int across, float[] to, int at, int count) {
        for (int x = 0; x < count; x++) {
            float largest = line[x * across];
            for (int i = x * across + 1; i < x * across + columns; i++) {
                largest = Math.max(largest, line[i]);
            }
            to[at + x] = largest;
        }
    }

    private static void means(float[] line, int columns, int across, float share, float[] to, int at, int count) {
        for (int x = 0; x < count; x++) {
            float sum = 0;
            for (int i = x * across; i < x * across + columns; i++) {
                sum += line[i];
            }
            to[at + x] = share * sum;
        }
    }

    @Override
    public void backward(int from, int rows) {
        if (!input.hasDeltas()) {
            return;
        }
        for (int row = from; row < from + rows; row++) {
            output.deltas().read(output.deltaAt(row), pooledDeltas, pooledDeltas.length);
            Arrays.fill(imageDeltas, 0);
            if (maximum) {
                input.values().read(input.at(row), image, image.length);
                output.values().read(output.at(row), pooled, pooled.length);
            }
            int line = windows.output().width();
            for (int at = 0, channel = 0; channel < windows.output().channels(); channel++) {
                for (int y = 0; y < windows.output().height(); y++, at += line) {
                    int corner = corner(channel, y);
                    for (int x = 0; x < line; x++) {
                        if (maximum) {
                            toMaximum(corner + x * windows.across(), pooled[at + x], pooledDeltas[at + x]);
                        } else {
                            toAll(corner + x * windows.across(), pooledDeltas[at + x] / windows.size());
                        }
                    }
                }
            }
            input.deltas().write(input.deltaAt(row), imageDeltas, imageDeltas.length);
        }
    }

    private void toMaximum(int corner, float largest, float delta) {
        for (int y = 0, line = corner; y < windows.rows(); y++, line += joined.length) {
            for (int at = line; at < line + windows.columns(); at++) {
                if (image[at] == largest) {
                    imageDeltas[at] += delta;
                    return;
                }
            }
        }
    }

    private void toAll(int corner, float share) {
        for (int y = 0, line = corner; y < windows.rows(); y++, line += joined.length) {
            for (int at = line; at < line + windows.columns(); at++) {
                imageDeltas[at] += share;
            }
        }
    }
}
