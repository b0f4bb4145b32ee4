package org.depthbench.datasets.task;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Labelled examples in one block of memory.
 *
 * <p>The arrays are shared, not copied, because a set can be large: whoever is handed one reads it and never writes.
 */
public final class Examples {
    private final float[] features;
    private final Labels labels;
    private final int width;

    /**
     * Some examples.
     *
     * @param features {@code labels.count() × width} numbers, example by example
     * @param labels what is right for each
     * @param width numbers in one example
     */
    public Examples(float[] features, Labels labels, int width) {
        if (features.length != labels.count() * width) {
            throw new IllegalArgumentException("%d examples of %d numbers need %d numbers, were %d."
                    .formatted(labels.count(), width, labels.count() * width, features.length));
        }
        this.features = features;
        this.labels = labels;
        this.width = width;
    }

    /**
     * Examples of classes.
     *
     * @param labels class indices from 0
     */
    public Examples(float[] features, int[] labels, int width) {
        this(features, new Labels.Classes(labels), width);
    }

    /** Examples whose labels nobody asks for. */
    public static Examples unlabelled(float[] features, int width) {
        return new Examples(features, new int[features.length / width], width);
    }

    /** How many examples there are. */
    public int count() {
        return labels.count();
    }

    /** Numbers in one example. */
    public int width() {
        return width;
    }

    /** All numbers, example by example; not to be written. */
    public float[] features() {
        return features;
    }

    /** What is right for each. */
    public Labels labels() {
        return labels;
    }

    /**
     * All class indices; not to be written.
     *
     * @throws IllegalStateException when the labels are no classes
     */
    public int[] classes() {
        if (labels instanceof Labels.Classes classes) {
            return classes.indices();
        }
        throw new IllegalStateException("These examples have quantities, not classes.");
    }

    /** The class index of one example; see {@link #classes}. */
    public int label(int example) {
        return classes()[example];
    }

    /**
     * All quantities; not to be written.
     *
     * @throws IllegalStateException when the labels are classes
     */
    public Labels.Quantities quantities() {
        if (labels instanceof Labels.Quantities quantities) {
            return quantities;
        }
        throw new IllegalStateException("These examples have classes, not quantities.");
    }

    /** The numbers of one example, as a copy. */
    public float[] example(int index) {
        return Arrays.copyOfRange(features, index * width, (index + 1) * width);
    }

    /** These, and behind them others of the same kind. */
    public Examples and(Examples other) {
        float[] both = Arrays.copyOf(features, features.length + other.features.length);
        System.arraycopy(other.features, 0, both, features.length, other.features.length);
        return new Examples(both, labels.and(other.labels), width);
    }

    /** The examples at these places, in this order. */
    public Examples select(int[] places) {
        float[] chosen = new float[places.length * width];
        for (int i = 0; i < places.length; i++) {
            System.arraycopy(features, places[i] * width, chosen, i * width, width);
        }
        return new Examples(chosen, labels.select(places), width);
    }

    /** The examples whose places are wanted, in their order. */
    public Examples where(IntPredicate wanted) {
        return select(IntStream.range(0, count()).filter(wanted).toArray());
    }

    /** Whether a place is each n-th, where examples stand in no order that matters or class by class. */
    public static IntPredicate every(int n) {
        return place -> place % n == n - 1;
    }

    /** The examples from one place up to, not including, another. */
    public Examples slice(int from, int to) {
        return select(IntStream.range(from, to).toArray());
    }
}
