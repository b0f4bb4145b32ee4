package org.depthbench.training.network;

import java.util.Map;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.samediff.SDLayerParams;
import org.depthbench.network.choice.Activation;
import org.depthbench.network.layer.Residual;
import org.depthbench.network.shape.Shape;
import org.depthbench.training.network.sequence.DefinedLayer;
import org.depthbench.training.network.sequence.InitialWeights;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Conv2DConfig;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.PaddingMode;

/**
 * A residual block for Deeplearning4j (He et al. 2016, arXiv:1512.03385): {@code y = f(x + W₂f(W₁x + b₁) + b₂)}, where W is a matrix
 * or a convolution that keeps the size. It takes and gives {@code [examples, values]} or {@code [examples, channels, height,
 * width]}. Weights are stored {@code [outputs × inputs]}, of convolutions {@code [outputs × inputs × kernel × kernel]}.
 *
 * <p>W₂ begins at 0, so that a new block hands on what it gets and many of them train as well as few (after Zhang et al. 2019,
 * arXiv:1901.09321).
 */
public final class ResidualBlock extends DefinedLayer {
    private static final long serialVersionUID = 1L;

    private int height;
    private int width;
    private int channels;
    private int kernel;
    private Activation function = Activation.IDENTITY;

    /** For reading a saved network. */
    ResidualBlock() {}

    ResidualBlock(Shape input, Residual block) {
        if (input instanceof Shape.Image image) {
            this.height = image.height();
            this.width = image.width();
            this.channels = image.channels();
        } else {
            this.channels = input.size();
        }
        this.kernel = block.kernel();
        this.function = block.activation();
    }

    /** 0 for a list of values. */
    public int getHeight() {
        return height;
    }

    /** 0 for a list of values. */
    public int getWidth() {
        return width;
    }

    /** Of an image, or how many values. */
    public int getChannels() {
        return channels;
    }

    public int getKernel() {
        return kernel;
    }

    public Activation getFunction() {
        return function;
    }

    public void setHeight(int height) {
        this.height = height;
    }

    public void setWidth(int width) {
        this.width = width;
    }

    public void setChannels(int channels) {
        this.channels = channels;
    }

    public void setKernel(int kernel) {
        this.kernel = kernel;
    }

    public void setFunction(Activation function) {
        this.function = function;
    }

    private boolean onImages() {
        return height > 0;
    }

    @Override
    public InputType getOutputType(int layerIndex, InputType inputType) {
        return onImages() ? InputType.convolutional(height, width, channels) : InputType.feedForward(channels);
    }

    @Override
    public void defineParameters(SDLayerParams params) {
        for (String which : new String[] {"1", "2"}) {
            if (onImages()) {
                params.addWeightParam("W" + which, channels, channels, kernel, kernel);
                params.addBiasParam("b" + which, 1, channels, 1, 1);
            } else {
                params.addWeightParam("W" + which, channels, channels);
                params.addBiasParam("b" + which, 1, channels);
            }
        }
    }

    @Override
    public void initializeParameters(Map<String, INDArray> params) {
        params.forEach((name, array) -> {
            if (name.equals("W1")) {
                InitialWeights.draw(array);
            } else {
                array.assign(0);
            }
        });
    }

    @Override
    public SDVariable defineLayer(SameDiff sd, SDVariable input, Map<String, SDVariable> params, SDVariable mask) {
        SDVariable inner = Dl4jActivation.of(function, sd, product(sd, input, params, "1"));
        return Dl4jActivation.of(function, sd, product(sd, inner, params, "2").add(input));
    }

    private SDVariable product(SameDiff sd, SDVariable x, Map<String, SDVariable> params, String which) {
        if (!onImages()) {
            return sd.mmul(x, params.get("W" + which), false, true, false).add(params.get("b" + which));
        }
        Conv2DConfig sliding = Conv2DConfig.builder()
                .kH(kernel)
                .kW(kernel)
                .paddingMode(PaddingMode.SAME)
                .build();
        // The derivative of Deeplearning4j 1.0.0-M2.1 knows only this order of the weights.
        SDVariable weights = sd.permute(params.get("W" + which), 2, 3, 1, 0);
        return sd.cnn.conv2d(x, weights, sliding).add(params.get("b" + which));
    }
}
