package org.depthbench.training.fused;

import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.depthbench.datasets.task.Examples;
import org.depthbench.datasets.task.Labels;
import org.depthbench.network.Head;
import org.depthbench.network.NetworkPlan;
import org.depthbench.network.NetworkSpec;
import org.depthbench.network.TrainingSettings;
import org.depthbench.network.layer.LayerSpec;
import org.depthbench.network.shape.Shape;
import org.depthbench.training.fused.loss.ClassWeights;
import org.depthbench.training.network.Dl4jConfiguration;
import org.depthbench.training.network.InputForm;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/** One network twice, with the same initial weights: trained by Deeplearning4j's own path, and by ours. */
final class Oracle {
    static final int CLASSES = 5;

    final NetworkPlan plan;
    final TrainingSettings training;
    final MultiLayerNetwork stock;
    final MultiLayerNetwork model;

    Oracle(List<LayerSpec> layers, Shape input, TrainingSettings training) {
        this(layers, input, Head.classes(CLASSES), training);
    }

    Oracle(List<LayerSpec> layers, Shape input, Head head, TrainingSettings training) {
        this.training = training;
        plan = NetworkPlan.of(new NetworkSpec("it", layers), input, head);
        stock = network();
        model = network();
    }

    private MultiLayerNetwork network() {
        MultiLayerNetwork network = Dl4jConfiguration.network(plan, training, 7);
        // What begins at 0, as biases do, must show too.
        Random random = new Random(11);
        for (long i = 0; i < network.numParams(); i++) {
            network.params().putScalar(i, network.params().getDouble(i) + 0.05 * random.nextGaussian());
        }
        return network;
    }

    /** The model on our path. */
    FusedNetwork fused(int rows, int threads) {
        return new FusedNetwork(model, plan, training.loss(), rows, threads);
    }

    /** Examples of normal values, each with a class or with quantities. */
    Examples examples(int count, long seed) {
        Random random = new Random(seed);
        float[] features = new float[count * plan.input().size()];
        if (plan.input() instanceof Shape.Tokens tokens) {
            writeTexts(features, tokens, random);
        } else {
            for (int i = 0; i < features.length; i++) {
                features[i] = (float) random.nextGaussian();
            }
        }
        if (plan.head().kind() == Head.Kind.LINEAR) {
            float[] quantities = new float[count * plan.head().outputs()];
            for (int i = 0; i < quantities.length; i++) {
                quantities[i] = (float) random.nextGaussian();
            }
            return new Examples(
                    features,
                    new Labels.Quantities(quantities, plan.head().outputs()),
                    plan.input().size());
        }
        int[] labels = random.ints(count, 0, CLASSES).toArray();
        return new Examples(features, labels, plan.input().size());
    }

    /** Texts of every length, the first as long as there is room. */
    private static void writeTexts(float[] features, Shape.Tokens tokens, Random random) {
        for (int at = 0; at < features.length; at += tokens.length()) {
            int length = at == 0 ? tokens.length() : 1 + random.nextInt(tokens.length());
            for (int i = 0; i < length; i++) {
                features[at + i] = 1 + random.nextInt(tokens.vocabulary() - 1);
            }
        }
    }

    static Minibatch all(Examples examples) {
        return all(examples, ClassWeights.EQUAL);
    }

    static Minibatch all(Examples examples, ClassWeights weights) {
        int[] order = new int[examples.count()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        return new Minibatch(examples, order, 0, order.length, weights);
    }

    DataSet dataSet(Examples examples) {
        return dataSet(examples, ClassWeights.EQUAL);
    }

    private DataSet dataSet(Examples examples, ClassWeights weights) {
        InputForm form = InputForm.of(plan);
        return new DataSet(
                form.array(examples.features(), examples.count()),
                labels(examples, weights),
                form.mask(examples.features(), examples.count()),
                null);
    }

    private static INDArray labels(Examples examples, ClassWeights weights) {
        if (examples.labels() instanceof Labels.Quantities quantities) {
            return Nd4j.create(quantities.values(), new long[] {examples.count(), quantities.width()}, 'c');
        }
        INDArray labels = Nd4j.zeros(examples.count(), CLASSES);
        for (int i = 0; i < examples.count(); i++) {
            labels.putScalar(i, examples.label(i), weights.of(examples, i));
        }
        return labels;
    }

    /** The stock path's summed gradient, layer after layer as in the flat array. */
    float[] stockGradient(Examples examples) {
        return stockGradient(examples, ClassWeights.EQUAL);
    }

    /** The same where examples count by their class. */
    float[] stockGradient(Examples examples, ClassWeights weights) {
        DataSet data = dataSet(examples, weights);
        stock.setInput(data.getFeatures());
        stock.setLabels(data.getLabels());
        stock.setLayerMaskArrays(data.getFeaturesMaskArray(), null);
        stock.computeGradientAndScore(LayerWorkspaceMgr.noWorkspaces());
        return values(stock.getFlattenedGradients());
    }

    /** Our gradient, from the model's flat array. */
    float[] gradient(Examples examples) {
        try (FusedNetwork fused = fused(examples.count(), 1)) {
            fused.gradients(all(examples), 1);
            return values(model.getFlattenedGradients());
        }
    }

    static float[] values(INDArray array) {
        return array.dup('c').reshape(-1).toFloatVector();
    }

    /** The distance of two arrays as a part of the length of the first. */
    static double distance(float[] expected, float[] actual) {
        double difference = 0;
        double length = 0;
        for (int i = 0; i < expected.length; i++) {
            difference += Math.pow((double) expected[i] - actual[i], 2);
            length += Math.pow(expected[i], 2);
        }
        return Math.sqrt(difference / Math.max(length, Double.MIN_NORMAL));
    }
}
