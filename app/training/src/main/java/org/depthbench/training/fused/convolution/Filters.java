package org.depthbench.training.fused.convolution;

/**
 * What a convolution computes, and how the images that it reads and writes lie.
 *
 * @param windows how it slides over an image
 * @param count how many filters there are
 * @param inputBlock of the images that it reads: see {@link ImageOrder}
 * @param outputBlock of those that it writes
 * @param rectified whether what it writes may be its sums' positive part at once
 */
public record Filters(Windows windows, int count, int inputBlock, int outputBlock, boolean rectified) {
    /** Of images as they come, without a function behind. */
    public static Filters plain(Windows windows, int count) {
        return new Filters(windows, count, 0, 0, false);
    }
}
