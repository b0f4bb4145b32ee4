package org.depthbench.training.network.sequence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.AbstractLayer;
import org.deeplearning4j.nn.layers.samediff.SameDiffLayer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.regularization.Regularization;

/**
 * A layer defined in SameDiff, with gradients as they are and with what its weights cost: Deeplearning4j 1.0.0-M2.1 returns
 * exactly twice as much, for parameters and for the input, and leaves the penalties out of the loss. Use its own class again
 * when it no longer does.
 */
final class SingleGradientLayer extends SameDiffLayer {
    private static final long serialVersionUID = 1L;

    private SingleGradientLayer(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
    }

    /** What {@code Layer.instantiate} of a configuration has to return. */
    static SingleGradientLayer of(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray view,
            boolean initialise,
            DataType type,
            ParamInitializer initialiser) {
        return wired(new SingleGradientLayer(conf, type), conf, listeners, index, view, initialise, initialiser);
    }

    /** Gives a new layer of Deeplearning4j's what its own configurations give theirs. */
    static <L extends AbstractLayer<?>> L wired(
            L layer,
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray view,
            boolean initialise,
            ParamInitializer initialiser) {
        layer.setListeners(listeners.toArray(TrainingListener[]::new));
        layer.setIndex(index);
        layer.setParamsViewArray(view);
        layer.setParamTable(initialiser.init(conf, view, initialise));
        layer.setConf(conf);
        return layer;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        Pair<Gradient, INDArray> doubled = super.backpropGradient(epsilon, workspaces);
        doubled.getFirst().gradientForVariable().values().forEach(gradient -> gradient.muli(0.5));
        doubled.getSecond().muli(0.5);
        return doubled;
    }

    @Override
    public double calcRegularizationScore(boolean onlyOfTrained) {
        double score = 0;
        for (Map.Entry<String, INDArray> each : paramTable(onlyOfTrained).entrySet()) {
            List<Regularization> penalties = layerConf().getRegularizationByParam(each.getKey());
            if (penalties != null) {
                for (Regularization penalty : penalties) {
                    score += penalty.score(each.getValue(), getIterationCount(), getEpochCount());
                }
            }
        }
        return score;
    }
}
