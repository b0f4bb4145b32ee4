package org.depthbench.training.fused.kernel;

import java.util.Arrays;
import org.depthbench.network.LayerSpec;
import org.depthbench.network.Padding;
import org.depthbench.network.Shape;
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
    private final float[] pooled;
    private final float[] imageDeltas;
    private final float[] pooledDeltas;

    /** @param in an image or a sequence, as {@code out} */
    public PoolingKernel(LayerSpec.Pooling layer, Shape in, Shape out, Tensor input, Tensor output) {
        this.input = input;
        this.output = output;
        this.windows = in instanceof Shape.Image image
                ? Windows.square(image, (Shape.Image) out, layer.window(), layer.stride(), Padding.VALID)
                : Windows.ofSteps((Shape.Sequence) in, (Shape.Sequence) out, layer.window(), layer.stride());
        this.maximum = layer.kind() == LayerSpec.PoolingKind.MAX;
        this.image = new float[in.size()];
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
            int width = windows.input().width();
            for (int place = 0; place < pooled.length; place++) {
                int corner = corner(place);
                pooled[place] = maximum
                        ? maximum(image, corner, width, windows.rows(), windows.columns())
                        : mean(image, corner, width, windows.rows(), windows.columns());
            }
            output.values().write(output.at(row), pooled, pooled.length);
        }
    }

    /** Where the window of an output place begins in the image. */
    private int corner(int place) {
        int channel = place / windows.places();
        int y = place % windows.places() / windows.output().width();
        int x = place % windows.output().width();
        return (channel * windows.input().height() + y * windows.down())
                        * windows.input().width()
                + x * windows.across();
    }

    private static float maximum(float[] image, int corner, int width, int rows, int columns) {
        float largest = image[corner];
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                largest = Math.max(largest, image[corner + y * width + x]);
            }
        }
        return largest;
    }

    private static float mean(float[] image, int corner, int width, int rows, int columns) {
        float sum = 0;
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                sum += image[corner + y * width + x];
            }
        }
        return sum / (rows * columns);
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
            for (int place = 0; place < pooledDeltas.length; place++) {
                if (maximum) {
                    toMaximum(place);
                } else {
                    toAll(place);
                }
            }
            input.deltas().write(input.deltaAt(row), imageDeltas, imageDeltas.length);
        }
    }

    private void toMaximum(int place) {
        int corner = corner(place);
        for (int k = 0; k < windows.size(); k++) {
            int at = corner + k / windows.columns() * windows.input().width() + k % windows.columns();
            if (image[at] == pooled[place]) {
                imageDeltas[at] += pooledDeltas[place];
                return;
            }
        }
    }

    private void toAll(int place) {
        int corner = corner(place);
        float share = pooledDeltas[place] / windows.size();
        for (int y = 0; y < windows.rows(); y++) {
            for (int x = 0; x < windows.columns(); x++) {
                imageDeltas[corner + y * windows.input().width() + x] += share;
            }
        }
    }
}
