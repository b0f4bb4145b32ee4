package org.depthbench.training.fused.loss;

import java.util.Arrays;
import org.depthbench.datasets.task.Examples;

/**
 * How much an example counts in the loss, by its class.
 *
 * @param ofClass a weight for each class; empty where all examples count alike
 */
public record ClassWeights(float[] ofClass) {
    /** All examples count alike. */
    public static final ClassWeights EQUAL = new ClassWeights(new float[0]);

    /**
     * Classes count alike: {@code n/(k·n(c))} for a class with n(c) of n examples, of k classes that occur. Over all examples the weights
     * are 1 on average. As {@code class_weight="balanced"} is in scikit-learn, after King and Zeng (2001), Political Analysis 9.
     *
     * @param examples those that are learned from
     * @param classes how many there are, whether they occur or not
     */
    public static ClassWeights balanced(Examples examples, int classes) {
        int[] counts = new int[classes];
        for (int label : examples.classes()) {
            counts[label]++;
        }
        long occurring = Arrays.stream(counts).filter(count -> count > 0).count();
        float[] weights = new float[classes];
        for (int i = 0; i < classes; i++) {
            weights[i] = counts[i] == 0 ? 0 : (float) ((double) examples.count() / (occurring * counts[i]));
        }
        return new ClassWeights(weights);
    }

    /** Whether all examples count alike. */
    public boolean equal() {
        return ofClass.length == 0;
    }

    /** How much one example counts. */
    public float of(Examples examples, int example) {
        return equal() ? 1 : ofClass[examples.label(example)];
    }
}
