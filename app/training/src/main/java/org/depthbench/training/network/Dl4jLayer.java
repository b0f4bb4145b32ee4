package org.depthbench.training.network;

import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.distribution.NormalDistribution;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.EmbeddingSequenceLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.Subsampling1DLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.conf.layers.recurrent.SimpleRnn;
import org.deeplearning4j.nn.weights.WeightInit;
import org.depthbench.network.choice.PoolingKind;
import org.depthbench.network.choice.SequencePoolingKind;
import org.depthbench.network.layer.BatchNormalisation;
import org.depthbench.network.layer.Convolution;
import org.depthbench.network.layer.Convolution1D;
import org.depthbench.network.layer.Dense;
import org.depthbench.network.layer.Dropout;
import org.depthbench.network.layer.LayerNormalisation;
import org.depthbench.network.layer.LayerSpec;
import org.depthbench.network.layer.PatchEmbedding;
import org.depthbench.network.layer.Pooling;
import org.depthbench.network.layer.Recurrent;
import org.depthbench.network.layer.Residual;
import org.depthbench.network.layer.SequencePooling;
import org.depthbench.network.layer.TokenBag;
import org.depthbench.network.layer.TokenEmbedding;
import org.depthbench.network.layer.Transformer;
import org.depthbench.network.shape.Padding;
import org.depthbench.network.shape.Shape;
import org.depthbench.training.network.sequence.MaskedNormalisation;
import org.depthbench.training.network.sequence.SequenceAverage;
import org.depthbench.training.network.sequence.SequenceEmbedding;
import org.depthbench.training.network.sequence.StepNormalisation;
import org.depthbench.training.network.sequence.TransformerBlock;
import org.depthbench.training.network.sequence.UnrolledRecurrent;
import org.nd4j.linalg.activations.Activation;

/**
 * Deeplearning4j's counterpart of each kind of layer.
 *
 * @param input what enters the layer
 * @param onlyLast whether of its steps only the last is wanted
 */
record Dl4jLayer(Shape input, boolean onlyLast) implements LayerSpec.Visitor<Layer> {
    @Override
    public Layer dense(Dense layer) {
        return new DenseLayer.Builder()
                .nOut(layer.units())
                .activation(Dl4jActivation.of(layer.activation()))
                .weightInit(Dl4jActivation.weightInit(layer.activation()))
                .build();
    }

    @Override
    public Layer convolution(Convolution layer) {
        return new ConvolutionLayer.Builder(layer.kernel(), layer.kernel())
                .stride(layer.stride(), layer.stride())
                .convolutionMode(pads(layer, input) ? ConvolutionMode.Same : ConvolutionMode.Truncate)
                .nOut(layer.filters())
                .activation(Dl4jActivation.of(layer.activation()))
                .weightInit(Dl4jActivation.weightInit(layer.activation()))
                .build();
    }

    @Override
    public Layer convolution1D(Convolution1D layer) {
        return new Convolution1DLayer.Builder(layer.kernel(), layer.stride())
                .convolutionMode(pads(layer, input) ? ConvolutionMode.Same : ConvolutionMode.Truncate)
                .nOut(layer.filters())
                .activation(Dl4jActivation.of(layer.activation()))
                .weightInit(Dl4jActivation.weightInit(layer.activation()))
                .build();
    }

    /**
     * Whether padding "same" adds anything. Where a kernel is shorter than its stride it may not, and Deeplearning4j then
     * refuses that mode, though the other one puts out the same shape.
     */
    private static boolean pads(Convolution conv, Shape input) {
        return conv.padding() == Padding.SAME
                && input instanceof Shape.Image image
                && conv.output(input) instanceof Shape.Image output
                && (output.height() - 1) * conv.stride() + conv.kernel() >= image.height();
    }

    private static boolean pads(Convolution1D conv, Shape input) {
        Shape.Sequence output = conv.output(input);
        int steps = input instanceof Shape.Sequence sequence ? sequence.steps() : ((Shape.Image) input).height();
        return conv.padding() == Padding.SAME && (output.steps() - 1) * conv.stride() + conv.kernel() >= steps;
    }

    @Override
    public Layer residual(Residual layer) {
        return new ResidualBlock(input, layer);
    }

    @Override
    public Layer pooling(Pooling layer) {
        if (input instanceof Shape.Sequence sequence) {
            return layer.kind() == PoolingKind.AVERAGE
                    ? new SequenceAverage(sequence.features(), sequence.steps(), layer.window(), layer.stride())
                    : new Subsampling1DLayer.Builder(PoolingType.MAX)
                            .kernelSize(layer.window())
                            .stride(layer.stride())
                            .convolutionMode(ConvolutionMode.Truncate)
                            .build();
        }
        return new SubsamplingLayer.Builder(layer.kind() == PoolingKind.MAX ? PoolingType.MAX : PoolingType.AVG)
                .kernelSize(layer.window(), layer.window())
                .stride(layer.stride(), layer.stride())
                .convolutionMode(ConvolutionMode.Truncate)
                .build();
    }

    @Override
    public Layer batchNormalisation(BatchNormalisation layer) {
        if (input instanceof Shape.Sequence) {
            return new MaskedNormalisation();
        }
        // Its running means are steps, not gradients, and may not be clipped.
        return new BatchNormalization.Builder()
                .gradientNormalization(GradientNormalization.None)
                .build();
    }

    @Override
    public Layer layerNormalisation(LayerNormalisation layer) {
        return input instanceof Shape.Sequence sequence
                ? new StepNormalisation(sequence.features(), sequence.steps(), LayerNormalisation.EPSILON)
                : new StepNormalisation(input.size(), 0, LayerNormalisation.EPSILON);
    }

    @Override
    public Layer dropout(Dropout layer) {
        return new DropoutLayer.Builder(1 - layer.rate()).build();
    }

    @Override
    public Layer recurrent(Recurrent layer) {
        return switch (layer.kind()) {
            case LSTM ->
                lastIfWanted(new LSTM.Builder()
                        .nOut(layer.units())
                        .activation(Activation.TANH)
                        .gateActivationFunction(Activation.SIGMOID)
                        .weightInit(WeightInit.XAVIER)
                        .build());
            case SIMPLE_RNN ->
                lastIfWanted(new SimpleRnn.Builder()
                        .nOut(layer.units())
                        .activation(Activation.TANH)
                        .weightInit(WeightInit.XAVIER)
                        .build());
            case GRU, BIDIRECTIONAL_LSTM, BIDIRECTIONAL_GRU -> new UnrolledRecurrent(input, layer, onlyLast);
        };
    }

    private Layer lastIfWanted(Layer layer) {
        return onlyLast ? new LastTimeStep(layer) : layer;
    }

    @Override
    public Layer patchEmbedding(PatchEmbedding layer) {
        Shape.Sequence sequence = layer.output(input);
        return new SequenceEmbedding(input.size() / sequence.steps(), sequence.steps(), sequence.features());
    }

    @Override
    public Layer transformer(Transformer layer) {
        Shape.Sequence sequence = layer.output(input);
        return new TransformerBlock(sequence.features(), sequence.steps(), layer.heads(), layer.feedForward());
    }

    @Override
    public Layer sequencePooling(SequencePooling layer) {
        // The recurrent layer before gives nothing but its last step; what stands here then changes nothing.
        return layer.keepsLastStep()
                ? new ActivationLayer.Builder().activation(Activation.IDENTITY).build()
                : new GlobalPoolingLayer.Builder(
                                layer.kind() == SequencePoolingKind.MAX ? PoolingType.MAX : PoolingType.AVG)
                        .build();
    }

    @Override
    public Layer tokenBag(TokenBag layer) {
        // It has no weights: what enters Deeplearning4j's network is the bag, see InputForm.
        return new ActivationLayer.Builder().activation(Activation.IDENTITY).build();
    }

    @Override
    public Layer tokenEmbedding(TokenEmbedding layer) {
        Shape.Tokens tokens = (Shape.Tokens) input;
        return new EmbeddingSequenceLayer.Builder()
                .nIn(tokens.vocabulary())
                .nOut(layer.units())
                .inputLength(tokens.length())
                .activation(Activation.IDENTITY)
                .weightInit(new NormalDistribution(0, 1))
                .build();
    }
}
