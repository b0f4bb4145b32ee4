package org.depthbench.training.trial;

import java.io.IOException;
import java.nio.file.Path;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.wrapper.BaseWrapperLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.depthbench.training.network.WeightedLoss;
import org.nd4j.linalg.learning.config.Sgd;

/**
 * A network as a file of Deeplearning4j's own form ({@link ModelSerializer}), which a program reads that knows nothing of this one. It
 * can be asked and not trained: its optimiser is left behind.
 */
final class ModelFile {
    private ModelFile() {}

    /**
     * Writes it.
     *
     * @throws IllegalArgumentException with a sentence when a layer or an activation is not Deeplearning4j's own, or it cannot be written
     */
    static void write(MultiLayerNetwork network, Path file) {
        MultiLayerConfiguration plain = network.getLayerWiseConfigurations().clone();
        for (int i = 0; i < plain.getConfs().size(); i++) {
            check(i, plain.getConf(i));
        }
        MultiLayerNetwork copy = new MultiLayerNetwork(plain);
        copy.init();
        copy.setParams(network.params().dup());
        try {
            ModelSerializer.writeModel(copy, file.toFile(), false);
        } catch (IOException e) {
            throw new IllegalArgumentException("%s cannot be written: %s.".formatted(file, e.getMessage()), e);
        }
    }

    private static void check(int place, NeuralNetConfiguration configuration) {
        Layer layer = configuration.getLayer();
        Layer inner = layer instanceof BaseWrapperLayer wrapper ? wrapper.getUnderlying() : layer;
        refuse(place, inner);
        if (inner instanceof BaseOutputLayer end && end.getLossFn() instanceof WeightedLoss weighted) {
            // Whoever asks the network alone needs no weights.
            end.setLossFn(weighted.plain());
        }
        if (inner instanceof BaseLayer trained) {
            refuse(place, trained.getActivationFn());
            // Optimisers and schedules of this program mean nothing to another one.
            trained.setIUpdater(new Sgd());
            trained.setBiasUpdater(null);
        }
    }

    private static void refuse(int place, Object part) {
        String name = part.getClass().getName();
        if (!name.startsWith("org.deeplearning4j.") && !name.startsWith("org.nd4j.")) {
            throw new IllegalArgumentException(
                    "Layer %d has a part that Deeplearning4j does not have (%s), so no other program could read the network."
                            .formatted(place + 1, part.getClass().getSimpleName()));
        }
    }
}
