package org.depthbench.training.network;

import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.Subsampling1DLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.conf.layers.recurrent.SimpleRnn;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;
import org.deeplearning4j.nn.weights.WeightInit;
import org.depthbench.network.Head;
import org.depthbench.network.LayerPlan;
import org.depthbench.network.LayerSpec;
import org.depthbench.network.Loss;
import org.depthbench.network.NetworkPlan;
import org.depthbench.network.Optimiser;
import org.depthbench.network.Padding;
import org.depthbench.network.Shape;
import org.depthbench.network.TrainingSettings;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.AdaGrad;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
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

    /** The configuration; building it seeds ND4J's global generator, which then draws the initial weights. */
    public static MultiLayerConfiguration of(NetworkPlan plan, TrainingSettings training, long initSeed) {
        NeuralNetConfiguration.Builder common = new NeuralNetConfiguration.Builder()
                .seed(initSeed)
                .updater(updater(training.optimiser(), LearningRate.of(training)))
                .l1(training.l1());
        if (training.optimiser() == Optimiser.ADAMW) {
            common.weightDecay(training.l2(), true);
        } else {
            common.l2(training.l2());
        }
        if (training.clip() > 0) {
            common.gradientNormalization(GradientNormalization.ClipL2PerLayer)
                    .gradientNormalizationThreshold(training.clip());
        }
        NeuralNetConfiguration.ListBuilder list = common.list();
        for (int i = 0; i < plan.network().layers().size(); i++) {
            LayerPlan each = plan.layers().get(i);
            Layer layer = layer(each.layer(), each.input());
            list.layer(named(i, plan.onlyLastStep(i) ? new LastTimeStep(layer) : layer));
        }
        Layer output = new OutputLayer.Builder(loss(training.loss()))
                .nOut(plan.head().outputs())
                .activation(plan.head().kind() == Head.Kind.SOFTMAX ? Activation.SOFTMAX : Activation.IDENTITY)
                .weightInit(WeightInit.XAVIER)
                .build();
        list.layer(named(plan.network().layers().size(), output));
        InputForm form = InputForm.of(plan);
        if (form.sequence() != null) {
            return list.setInputType(InputType.recurrent(
                            form.sequence().features(), form.sequence().steps()))
                    .build();
        }
        if (plan.input() instanceof Shape.Image image && !(plan.layers().get(0).layer() instanceof LayerSpec.Dense)) {
            // Else a normalisation or dropout next to the input would take an image for a list of values.
            list.inputPreProcessor(
                    0, new FeedForwardToCnnPreProcessor(image.height(), image.width(), image.channels()));
        }
        return list.setInputType(inputType(plan.input())).build();
    }

    /** As Deeplearning4j names it, which takes longer: Java first writes the code that puts its name together. */
    private static Layer named(int place, Layer layer) {
        layer.setLayerName("layer" + place);
        return layer;
    }

    private static InputType inputType(Shape shape) {
        return shape instanceof Shape.Image image
                ? InputType.convolutionalFlat(image.height(), image.width(), image.channels())
                : InputType.feedForward(shape.size());
    }

    private static Layer layer(LayerSpec layer, Shape input) {
        if (layer instanceof LayerSpec.Dense dense) {
            return new DenseLayer.Builder()
                    .nOut(dense.units())
                    .activation(activation(dense.activation()))
                    .weightInit(weightInit(dense.activation()))
                    .build();
        }
        if (layer instanceof LayerSpec.Convolution conv) {
            return new ConvolutionLayer.Builder(conv.kernel(), conv.kernel())
                    .stride(conv.stride(), conv.stride())
                    .convolutionMode(pads(conv, input) ? ConvolutionMode.Same : ConvolutionMode.Truncate)
                    .nOut(conv.filters())
                    .activation(activation(conv.activation()))
                    .weightInit(weightInit(conv.activation()))
                    .build();
        }
        if (layer instanceof LayerSpec.Convolution1D conv) {
            return new Convolution1DLayer.Builder(conv.kernel(), conv.stride())
                    .convolutionMode(pads(conv, input) ? ConvolutionMode.Same : ConvolutionMode.Truncate)
                    .nOut(conv.filters())
                    .activation(activation(conv.activation()))
                    .weightInit(weightInit(conv.activation()))
                    .build();
        }
        if (layer instanceof LayerSpec.Residual block) {
            return new ResidualBlock(input, block);
        }
        if (layer instanceof LayerSpec.Pooling pooling
                && input instanceof Shape.Sequence sequence
                && pooling.kind() == LayerSpec.PoolingKind.AVERAGE) {
            return new SequenceAverage(sequence.features(), sequence.steps(), pooling.window(), pooling.stride());
        }
        if (layer instanceof LayerSpec.Pooling pooling && input instanceof Shape.Sequence) {
            return new Subsampling1DLayer.Builder(PoolingType.MAX)
                    .kernelSize(pooling.window())
                    .stride(pooling.stride())
                    .convolutionMode(ConvolutionMode.Truncate)
                    .build();
        }
        if (layer instanceof LayerSpec.Pooling pooling) {
            return new SubsamplingLayer.Builder(
                            pooling.kind() == LayerSpec.PoolingKind.MAX ? PoolingType.MAX : PoolingType.AVG)
                    .kernelSize(pooling.window(), pooling.window())
                    .stride(pooling.stride(), pooling.stride())
                    .convolutionMode(ConvolutionMode.Truncate)
                    .build();
        }
        if (layer instanceof LayerSpec.Recurrent recurrent) {
            return recurrent(recurrent);
        }
        if (layer instanceof LayerSpec.Embedding embedding
                && embedding.output(input) instanceof Shape.Sequence sequence) {
            return new SequenceEmbedding(input.size() / sequence.steps(), sequence.steps(), sequence.features());
        }
        if (layer instanceof LayerSpec.Transformer block && block.output(input) instanceof Shape.Sequence sequence) {
            return new TransformerBlock(sequence.features(), sequence.steps(), block.heads(), block.feedForward());
        }
        if (layer instanceof LayerSpec.Summary) {
            // Deeplearning4j wraps the last step around the recurrent layer before; what stands here then changes
            // nothing.
            return layer.keepsLastStep()
                    ? new ActivationLayer.Builder()
                            .activation(Activation.IDENTITY)
                            .build()
                    : new GlobalPoolingLayer.Builder(PoolingType.AVG).build();
        }
        if (layer instanceof LayerSpec.BatchNormalisation) {
            // Its running means are steps, not gradients, and may not be clipped.
            return new BatchNormalization.Builder()
                    .gradientNormalization(GradientNormalization.None)
                    .build();
        }
        if (layer instanceof LayerSpec.Dropout dropout) {
            return new DropoutLayer.Builder(1 - dropout.rate()).build();
        }
        throw new IllegalStateException("A kind of layer without a counterpart in Deeplearning4j: " + layer.words());
    }

    private static Layer recurrent(LayerSpec.Recurrent layer) {
        return switch (layer.kind()) {
            case LSTM ->
                new LSTM.Builder()
                        .nOut(layer.units())
                        .activation(Activation.TANH)
                        .gateActivationFunction(Activation.SIGMOID)
                        .weightInit(WeightInit.XAVIER)
                        .build();
            case SIMPLE_RNN ->
                new SimpleRnn.Builder()
                        .nOut(layer.units())
                        .activation(Activation.TANH)
                        .weightInit(WeightInit.XAVIER)
                        .build();
        };
    }

    /**
     * Whether padding "same" adds anything. Where a kernel is shorter than its stride it may not, and Deeplearning4j then
     * refuses that mode, though the other one puts out the same shape.
     */
    private static boolean pads(LayerSpec.Convolution conv, Shape input) {
        return conv.padding() == Padding.SAME
                && input instanceof Shape.Image image
                && conv.output(input) instanceof Shape.Image output
                && (output.height() - 1) * conv.stride() + conv.kernel() >= image.height();
    }

    private static boolean pads(LayerSpec.Convolution1D conv, Shape input) {
        Shape.Sequence output = conv.output(input);
        int steps = input instanceof Shape.Sequence sequence ? sequence.steps() : ((Shape.Image) input).height();
        return conv.padding() == Padding.SAME && (output.steps() - 1) * conv.stride() + conv.kernel() >= steps;
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

    private static LossFunction loss(Loss loss) {
        return switch (loss) {
            case CROSS_ENTROPY -> LossFunction.MCXENT;
            case SQUARED_ERROR -> LossFunction.MSE;
        };
    }

    /** Deeplearning4j's name of an activation. */
    static Activation activation(org.depthbench.network.Activation activation) {
        return switch (activation) {
            case IDENTITY -> Activation.IDENTITY;
            case RELU -> Activation.RELU;
            case LEAKY_RELU -> Activation.LEAKYRELU;
            case ELU -> Activation.ELU;
            case GELU -> Activation.GELU;
            case TANH -> Activation.TANH;
            case SIGMOID -> Activation.SIGMOID;
            case SOFTMAX -> Activation.SOFTMAX;
        };
    }

    private static WeightInit weightInit(org.depthbench.network.Activation activation) {
        return switch (activation) {
            case RELU, LEAKY_RELU, ELU, GELU -> WeightInit.RELU;
            case IDENTITY, TANH, SIGMOID, SOFTMAX -> WeightInit.XAVIER;
        };
    }
}
