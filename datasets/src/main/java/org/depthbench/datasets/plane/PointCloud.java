package org.depthbench.datasets.plane;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.NormalizedGaussianSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.depthbench.datasets.task.Examples;

/**
 * Points collected one by one, with Gaussian noise added to both coordinates. Patterns are described within −1 to 1 and
 * enlarged to the size of the two spirals of 1988, so that all share one picture.
 */
final class PointCloud {
    private static final double RADIUS = 6.5;

    private final float[] features;
    private final int[] labels;
    private final double noise;
    private final NormalizedGaussianSampler gaussian;
    private int count;

    PointCloud(int size, double noise, UniformRandomProvider random) {
        this.features = new float[2 * size];
        this.labels = new int[size];
        this.noise = noise;
        this.gaussian = ZigguratSampler.NormalizedGaussian.of(random);
    }

    void add(double x, double y, int label) {
        features[2 * count] = (float) (RADIUS * (x + noise * gaussian.sample()));
        features[2 * count + 1] = (float) (RADIUS * (y + noise * gaussian.sample()));
        labels[count++] = label;
    }

    int size() {
        return labels.length;
    }

    Examples examples() {
        return new Examples(features, labels, 2);
    }
}
