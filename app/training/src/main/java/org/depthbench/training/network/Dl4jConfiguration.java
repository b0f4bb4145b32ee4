package org.depthbench.training.network;

import java.util.LinkedHashSet;
import java.util.List;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.wrapper.BaseWrapperLayer;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.depthbench.network.Head;
import org.depthbench.network.LayerPlan;
import org.depthbench.network.NetworkPlan;
import org.depthbench.network.Optimiser;
import org.depthbench.network.TrainingSettings;
import org.depthbench.network.layer.TokenBag;
import org.depthbench.network.shape.Shape;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.AdaGrad;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;
import org.nd4j.linalg.schedule.ISchedule;

/**
 * Deeplearning4j's configuration of a network: one layer of theirs for each layer of ours, then the output layer.
 *
 * <p>Initial weights are normal with variance 2/fan-in before a rectifier (He et al. 2015, arXiv:1502.01852) and
 * 2/(fan-in + fan-out) elsewhere (Glorot and Bengio 2010); biases begin at 0.
 */
public final class Dl4jConfiguration {
    private static final double MOMENTUM = 0.9;
    private static final double RMS_DECAY = 0.95;
    private static final double ADAGRAD_EPSILON = 1e-6;

    private Dl4jConfiguration() {}

    /** A network with its initial weights, and an optimiser that remembers nothing yet. */
    public static MultiLayerNetwork network(NetworkPlan plan, TrainingSettings training, long initSeed) {
        MultiLayerNetwork network = new MultiLayerNetwork(of(plan, training, initSeed));
        network.init();
        INDArray state = network.getUpdater().getStateViewArray();
        if (state != null) {
            // Deeplearning4j has the sums of AdaGrad and RMSProp begin at their ε.
            state.assign(0);
        }
        return network;
    }

    /** The configuration; building it seeds ND4J's global generator, which then draws the initial weights. */
    static MultiLayerConfiguration of(NetworkPlan plan, TrainingSettings training, long initSeed) {
        NeuralNetConfiguration.Builder common = new NeuralNetConfiguration.Builder()
                .seed(initSeed)
                .updater(updater(training.optimiser(), LearningRate.of(training)))
                .l1(training.l1());
        if (training.optimiser() == Optimiser.ADAMW) {
            common.weightDecay(training.l2(), true);
        } else {
            common.l2(training.l2());
        }
        if (training.clipNorm() > 0) {
            common.gradientNormalization(GradientNormalization.ClipL2PerLayer)
                    .gradientNormalizationThreshold(training.clipNorm());
        }
        NeuralNetConfiguration.ListBuilder list = common.list();
        for (int i = 0; i < plan.network().layers().size(); i++) {
            LayerPlan each = plan.layers().get(i);
            list.layer(named(i, each.layer().accept(new Dl4jLayer(each.input(), plan.onlyLastStep(i)))));
        }
        Layer output = new OutputLayer.Builder(loss(training))
                .nOut(plan.head().outputs())
                .activation(plan.head().kind() == Head.Kind.SOFTMAX ? Activation.SOFTMAX : Activation.IDENTITY)
                .weightInit(WeightInit.XAVIER)
                .build();
        list.layer(named(plan.network().layers().size(), output));
        InputForm form = InputForm.of(plan);
        if (form.sequence() != null) {
            return penalisedOnce(list.setInputType(InputType.recurrent(
                            form.sequence().features(), form.sequence().steps()))
                    .build());
        }
        if (plan.layers().get(0).input() instanceof Shape.Image image
                && !plan.layers().get(0).layer().flattens()) {
            // Else a normalisation or dropout next to the input would take an image for a list of values.
            list.inputPreProcessor(
                    0, new FeedForwardToCnnPreProcessor(image.height(), image.width(), image.channels()));
        }
        return penalisedOnce(list.setInputType(inputType(plan.layers().get(0))).build());
    }

    /** Deeplearning4j 1.0.0-M2.1 puts a weight decay into the list of most layers twice, and would take it off twice. */
    private static MultiLayerConfiguration penalisedOnce(MultiLayerConfiguration configuration) {
        for (NeuralNetConfiguration each : configuration.getConfs()) {
            Layer layer =
                    each.getLayer() instanceof BaseWrapperLayer wrapper ? wrapper.getUnderlying() : each.getLayer();
            if (layer instanceof BaseLayer penalised && penalised.getRegularization() != null) {
                penalised.setRegularization(List.copyOf(new LinkedHashSet<>(penalised.getRegularization())));
            }
        }
        return configuration;
    }

    /** As Deeplearning4j names it, which takes longer: Java first writes the code that puts its name together. */
    private static Layer named(int place, Layer layer) {
        layer.setLayerName("layer" + place);
        return layer;
    }

    private static InputType inputType(LayerPlan first) {
        if (first.layer() instanceof TokenBag) {
            return InputType.feedForward(first.output().size());
        }
        if (first.input() instanceof Shape.Tokens tokens) {
            return InputType.recurrent(tokens.vocabulary(), tokens.length());
        }
        return first.input() instanceof Shape.Image image
                ? InputType.convolutionalFlat(image.height(), image.width(), image.channels())
                : InputType.feedForward(first.input().size());
    }

    private static IUpdater updater(Optimiser optimiser, ISchedule rate) {
        IUpdater updater =
                switch (optimiser) {
                    case SGD -> new Sgd();
                    case MOMENTUM -> new MomentumRule(MOMENTUM);
                    case NESTEROV -> new Nesterovs(MOMENTUM);
                    case ADAGRAD -> new AdaGrad(AdaGrad.DEFAULT_ADAGRAD_LEARNING_RATE, ADAGRAD_EPSILON);
                    case RMSPROP ->
                        new RmsProp(RmsProp.DEFAULT_RMSPROP_LEARNING_RATE, RMS_DECAY, RmsProp.DEFAULT_RMSPROP_EPSILON);
                    case ADAM, ADAMW -> new Adam();
                };
        updater.setLrAndSchedule(rate.valueAt(0, 0), rate);
        return updater;
    }

    private static ILossFunction loss(TrainingSettings training) {
        ILossFunction plain =
                switch (training.loss()) {
                    case CROSS_ENTROPY -> new LossMCXENT();
                    case SQUARED_ERROR -> new LossMSE();
                };
        return training.balancedClasses() ? new WeightedLoss(plain) : plain;
    }
}
