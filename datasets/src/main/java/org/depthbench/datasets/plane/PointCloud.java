package org.depthbench.datasets.plane;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.NormalizedGaussianSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.depthbench.datasets.task.Examples;
import org.depthbench.datasets.task.Labels;

/**
 * Points collected one by one, with Gaussian noise added to both coordinates. Patterns are described within −1 to 1 and
 * enlarged to the size of the two spirals of 1988, so that all share one picture.
 */
final class PointCloud {
    private static final double RADIUS = 6.5;

    private final float[] features;
    private final float[] labels;
    private final double noise;
    private final NormalizedGaussianSampler gaussian;
    private int count;

    PointCloud(int size, double noise, UniformRandomProvider random) {
        this.features = new float[2 * size];
        this.labels = new float[size];
        this.noise = noise;
        this.gaussian = ZigguratSampler.NormalizedGaussian.of(random);
    }

    void add(double x, double y, double label) {
        features[2 * count] = (float) (RADIUS * (x + noise * gaussian.sample()));
        features[2 * count + 1] = (float) (RADIUS * (y + noise * gaussian.sample()));
        labels[count++] = (float) label;
    }

    int size() {
        return labels.length;
    }

    /** Points whose labels are classes. */
    Examples ofClasses() {
        int[] classes = new int[labels.length];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = (int) labels[i];
        }
        return new Examples(features, classes, 2);
    }

    /** Points whose labels are heights. */
    Examples withHeights() {
        return new Examples(features, new Labels.Quantities(labels, 1), 2);
    }
}
