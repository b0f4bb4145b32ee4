package org.depthbench.training.trial;

import org.apache.commons.rng.sampling.PermutationSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.depthbench.datasets.task.Examples;
import org.depthbench.datasets.task.Labels;
import org.depthbench.training.fused.Minibatch;
import org.depthbench.training.fused.loss.ClassWeights;
import org.depthbench.training.network.InputForm;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/** The training examples of one epoch, shuffled by a seed and cut into batches; the last batch may be smaller. */
final class Batches {
    private final Examples examples;
    private final int outputs;
    private final int batchSize;
    private final ClassWeights weights;
    private final int[] order;

    Batches(Examples examples, int outputs, int batchSize, ClassWeights weights, long shuffleSeed) {
        this.examples = examples;
        this.outputs = outputs;
        this.batchSize = batchSize;
        this.weights = weights;
        this.order = PermutationSampler.natural(examples.count());
        PermutationSampler.shuffle(RandomSource.XO_SHI_RO_256_PP.create(shuffleSeed), order);
    }

    static int perEpoch(int examples, int batchSize) {
        return (examples + batchSize - 1) / batchSize;
    }

    int count() {
        return perEpoch(order.length, batchSize);
    }

    int size(int batch) {
        return Math.min(batchSize, order.length - batch * batchSize);
    }

    /**
     * One batch as inputs and labels of shape [size, outputs], allocated in the workspace that is open. Where classes are told apart, the
     * label of the right one is how much the example counts.
     */
    DataSet batch(int batch, InputForm form) {
        int size = size(batch);
        int width = examples.width();
        float[] features = new float[size * width];
        float[] labels = new float[size * outputs];
        for (int row = 0; row < size; row++) {
            int example = order[batch * batchSize + row];
            System.arraycopy(examples.features(), example * width, features, row * width, width);
            if (examples.labels() instanceof Labels.Quantities quantities) {
                System.arraycopy(quantities.values(), example * outputs, labels, row * outputs, outputs);
            } else {
                labels[row * outputs + examples.label(example)] = weights.of(examples, example);
            }
        }
        return new DataSet(
                form.array(features, size),
                Nd4j.create(labels, new long[] {size, outputs}, 'c'),
                form.mask(features, size),
                null);
    }

    /** The same batch as a list of examples. */
    Minibatch rows(int batch) {
        return new Minibatch(examples, order, batch * batchSize, size(batch), weights);
    }
}
