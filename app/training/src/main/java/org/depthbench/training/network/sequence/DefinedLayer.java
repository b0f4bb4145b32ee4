package org.depthbench.training.network.sequence;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.samediff.SameDiffLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A layer that Deeplearning4j does not have, defined in SameDiff; see {@link SingleGradientLayer}. */
public abstract class DefinedLayer extends SameDiffLayer {
    private static final long serialVersionUID = 1L;

    @Override
    public Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray view,
            boolean initialise,
            DataType type) {
        return SingleGradientLayer.of(conf, listeners, index, view, initialise, type, initializer());
    }
}
