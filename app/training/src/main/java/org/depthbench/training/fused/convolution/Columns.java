package org.depthbench.training.fused.convolution;

import java.util.Arrays;
import org.depthbench.training.fused.memory.Floats;

/**
 * The windows of one image as a matrix {@code [channels·size² × places]}, so that a convolution is a matrix product: row
 * {@code (c, ky, kx)} holds what each window has at (ky, kx) of channel c. Known as im2col (Chellapilla et al. 2006).
 */
final class Columns {
    private final Windows windows;
    private final int imageSize;
    private final int rowsOfChannel;
    private final Floats matrix;
    private final float[] image;
    private final float[] channelRows;

    Columns(Windows windows) {
        this.windows = windows;
        this.imageSize = windows.input().height() * windows.input().width();
        this.rowsOfChannel = windows.size();
        this.matrix = Floats.allocate((long) rows() * windows.places());
        this.image = new float[windows.input().size()];
        this.channelRows = new float[rowsOfChannel * windows.places()];
    }

    int rows() {
        return windows.input().channels() * rowsOfChannel;
    }

    Floats matrix() {
        return matrix;
    }

    /** Fills the matrix from an image {@code [channels × height × width]}. */
    void unroll(Floats images, int at) {
        images.read(at, image, image.length);
        for (int c = 0; c < windows.input().channels(); c++) {
            for (int k = 0; k < rowsOfChannel; k++) {
                unroll(c * imageSize, k / windows.columns(), k % windows.columns(), k * windows.places());
            }
            matrix.write(c * channelRows.length, channelRows, channelRows.length);
        }
    }

    private void unroll(int channel, int ky, int kx, int row) {
        int width = windows.output().width();
        int first = windows.firstColumn(kx);
        int end = Math.max(first, windows.endColumn(kx));
        for (int y = 0; y < windows.output().height(); y++) {
            int to = row + y * width;
            int inputRow = windows.inputRow(y, ky);
            if (inputRow < 0 || inputRow >= windows.input().height() || first == end) {
                // All of it lies outside the image.
                Arrays.fill(channelRows, to, to + width, 0);
                continue;
            }
            Arrays.fill(channelRows, to, to + first, 0);
            int from = channel + inputRow * windows.input().width() + windows.inputColumn(first, kx);
            if (windows.across() == 1) {
                System.arraycopy(image, from, channelRows, to + first, end - first);
            } else {
                for (int x = first; x < end; x++) {
                    channelRows[to + x] = image[from + (x - first) * windows.across()];
                }
            }
            Arrays.fill(channelRows, to + end, to + width, 0);
        }
    }

    /** Adds each number of the matrix to the place in an image that it came from, and writes that image. */
    void rollUp(Floats images, int at) {
        Arrays.fill(image, 0);
        for (int c = 0; c < windows.input().channels(); c++) {
            matrix.read(c * channelRows.length, channelRows, channelRows.length);
            for (int k = 0; k < rowsOfChannel; k++) {
                rollUp(c * imageSize, k / windows.columns(), k % windows.columns(), k * windows.places());
            }
        }
        images.write(at, image, image.length);
    }

    private void rollUp(int channel, int ky, int kx, int row) {
        int width = windows.output().width();
        int first = windows.firstColumn(kx);
        int end = Math.max(first, windows.endColumn(kx));
        for (int y = 0; y < windows.output().height(); y++) {
            int inputRow = windows.inputRow(y, ky);
            if (inputRow >= 0 && inputRow < windows.input().height()) {
                int to = channel + inputRow * windows.input().width() + windows.inputColumn(first, kx);
                add(image, to, windows.across(), channelRows, row + y * width + first, end - first);
            }
        }
    }

    private static void add(float[] to, int at, int stride, float[] from, int begin, int count) {
        if (stride == 1) {
            for (int i = 0; i < count; i++) {
                to[at + i] += from[begin + i];
            }
        } else {
            for (int i = 0; i < count; i++) {
                to[at + i * stride] += from[begin + i];
            }
        }
    }
}
