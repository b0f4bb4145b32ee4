package org.depthbench.datasets.task;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Labelled examples in one block of memory.
 *
 * <p>The arrays are shared, not copied, because a set can be large: whoever is handed one reads it and never writes.
 */
public final class Examples {
    private final float[] features;
    private final int[] labels;
    private final int width;

    /**
     * @param features {@code labels.length × width} numbers, example by example
     * @param labels class indices from 0
     * @param width numbers in one example
     */
    public Examples(float[] features, int[] labels, int width) {
        if (features.length != labels.length * width) {
            throw new IllegalArgumentException("%d examples of %d numbers need %d numbers, were %d."
                    .formatted(labels.length, width, labels.length * width, features.length));
        }
        this.features = features;
        this.labels = labels;
        this.width = width;
    }

    /** How many examples there are. */
    public int count() {
        return labels.length;
    }

    /** Numbers in one example. */
    public int width() {
        return width;
    }

    /** All numbers, example by example; not to be written. */
    public float[] features() {
        return features;
    }

    /** All class indices; not to be written. */
    public int[] labels() {
        return labels;
    }

    /** The class index of one example. */
    public int label(int example) {
        return labels[example];
    }

    /** The numbers of one example, as a copy. */
    public float[] example(int index) {
        return Arrays.copyOfRange(features, index * width, (index + 1) * width);
    }

    /** The examples at these places, in this order. */
    public Examples select(int[] places) {
        float[] chosen = new float[places.length * width];
        int[] theirLabels = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            System.arraycopy(features, places[i] * width, chosen, i * width, width);
            theirLabels[i] = labels[places[i]];
        }
        return new Examples(chosen, theirLabels, width);
    }

    /** The examples from one place up to, not including, another. */
    public Examples slice(int from, int to) {
        return select(IntStream.range(from, to).toArray());
    }
}
