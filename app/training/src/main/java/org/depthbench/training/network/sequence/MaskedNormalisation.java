package org.depthbench.training.network.sequence;

import java.util.Collection;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Deeplearning4j's batch normalisation for sequences, which it refuses though it says that it takes them: it is given the steps that are
 * not masked as a list of examples, and the others become 0.
 */
public final class MaskedNormalisation extends BatchNormalization {
    private static final long serialVersionUID = 1L;

    /** With Deeplearning4j's own settings, and never clipped, since its running means are steps and no gradients. */
    public MaskedNormalisation() {
        setGradientNormalization(GradientNormalization.None);
    }

    @Override
    public Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray view,
            boolean initialise,
            DataType type) {
        return SingleGradientLayer.wired(
                new OfKnownSteps(conf, type), conf, listeners, index, view, initialise, initializer());
    }

    /** The layer itself. */
    private static final class OfKnownSteps extends org.deeplearning4j.nn.layers.normalization.BatchNormalization {
        private static final long serialVersionUID = 1L;

        OfKnownSteps(NeuralNetConfiguration conf, DataType type) {
            super(conf, type);
        }

        @Override
        public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
            INDArray all = input;
            try {
                input = known(all);
                return unknownToo(super.activate(training, workspaces), all, ArrayType.ACTIVATIONS, workspaces);
            } finally {
                input = all;
            }
        }

        @Override
        public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
            INDArray all = input;
            try {
                input = known(all);
                Pair<Gradient, INDArray> ofKnown = super.backpropGradient(known(epsilon), workspaces);
                return Pair.of(
                        ofKnown.getFirst(),
                        unknownToo(ofKnown.getSecond(), all, ArrayType.ACTIVATION_GRAD, workspaces));
            } finally {
                input = all;
            }
        }

        /** Where the steps are that are not masked, example by example. */
        private int[] places(long steps) {
            if (maskArray == null) {
                return IntStream.range(0, Math.toIntExact(steps)).toArray();
            }
            float[] mask = maskArray.dup('c').reshape(maskArray.length()).toFloatVector();
            return IntStream.range(0, mask.length).filter(i -> mask[i] != 0).toArray();
        }

        /** {@code [steps, values]} of {@code [examples, values, steps]}. */
        private INDArray known(INDArray sequences) {
            long steps = sequences.size(0) * sequences.size(2);
            return sequences
                    .permute(0, 2, 1)
                    .dup('c')
                    .reshape('c', steps, sequences.size(1))
                    .getRows(places(steps));
        }

        private INDArray unknownToo(INDArray known, INDArray like, ArrayType kind, LayerWorkspaceMgr workspaces) {
            INDArray steps = Nd4j.zeros(known.dataType(), like.size(0) * like.size(2), like.size(1));
            int[] places = places(steps.size(0));
            for (int i = 0; i < places.length; i++) {
                steps.putRow(places[i], known.getRow(i));
            }
            return workspaces.dup(
                    kind,
                    steps.reshape('c', like.size(0), like.size(2), like.size(1)).permute(0, 2, 1));
        }
    }
}
