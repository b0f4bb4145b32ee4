package org.depthbench.training.network.sequence;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.samediff.SameDiffLambdaLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The mean of each window of steps, for Deeplearning4j, whose own {@code Subsampling1DLayer} takes the maximum whatever it is
 * asked for. It takes and gives {@code [examples, values, steps]}, and is a product with a matrix of shares.
 */
public final class SequenceAverage extends SameDiffLambdaLayer {
    private static final long serialVersionUID = 1L;

    private int values;
    private int steps;
    private int window;
    private int stride;

    /** For reading a saved network. */
    SequenceAverage() {}

    public SequenceAverage(int values, int steps, int window, int stride) {
        this.values = values;
        this.steps = steps;
        this.window = window;
        this.stride = stride;
    }

    public int getValues() {
        return values;
    }

    public int getSteps() {
        return steps;
    }

    public int getWindow() {
        return window;
    }

    public int getStride() {
        return stride;
    }

    public void setValues(int values) {
        this.values = values;
    }

    public void setSteps(int steps) {
        this.steps = steps;
    }

    public void setWindow(int window) {
        this.window = window;
    }

    public void setStride(int stride) {
        this.stride = stride;
    }

    private int windows() {
        return (steps - window) / stride + 1;
    }

    @Override
    public InputType getOutputType(int layerIndex, InputType inputType) {
        return InputType.recurrent(values, windows());
    }

    @Override
    public SDVariable defineLayer(SameDiff sd, SDVariable input) {
        float[][] shares = new float[steps][windows()];
        for (int to = 0; to < windows(); to++) {
            for (int from = to * stride; from < to * stride + window; from++) {
                shares[from][to] = 1f / window;
            }
        }
        SDVariable matrix = sd.constant(Nd4j.createFromArray(shares).castTo(input.dataType()));
        SDVariable means = sd.mmul(input.reshape(-1, steps), matrix);
        return means.reshape(-1, values, windows());
    }

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
