package org.depthbench.training.network.sequence;

import java.util.Map;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.samediff.SDLayerParams;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Layer normalisation for Deeplearning4j, which has none (Ba, Kiros and Hinton 2016, arXiv:1607.06450): {@code y = γ(x - μ)/√(σ² + ε) + β}
 * with mean and variance of each step, or of a list of values. It takes and gives {@code [examples, values, steps]} or {@code
 * [examples, values]}.
 */
public final class StepNormalisation extends DefinedLayer {
    private static final long serialVersionUID = 1L;

    private int values;
    private int steps;
    private double epsilon;

    /** For reading a saved network. */
    StepNormalisation() {}

    /** @param steps 0 of a list of values */
    public StepNormalisation(int values, int steps, double epsilon) {
        this.values = values;
        this.steps = steps;
        this.epsilon = epsilon;
    }

    public int getValues() {
        return values;
    }

    /** 0 of a list of values. */
    public int getSteps() {
        return steps;
    }

    public double getEpsilon() {
        return epsilon;
    }

    public void setValues(int values) {
        this.values = values;
    }

    public void setSteps(int steps) {
        this.steps = steps;
    }

    public void setEpsilon(double epsilon) {
        this.epsilon = epsilon;
    }

    @Override
    public InputType getOutputType(int layerIndex, InputType inputType) {
        return steps > 0 ? InputType.recurrent(values, steps) : InputType.feedForward(values);
    }

    @Override
    public void defineParameters(SDLayerParams params) {
        params.addBiasParam("gain", 1, values);
        params.addBiasParam("shift", 1, values);
    }

    @Override
    public void initializeParameters(Map<String, INDArray> params) {
        params.forEach((name, array) -> array.assign(name.equals("gain") ? 1 : 0));
    }

    @Override
    public SDVariable defineLayer(SameDiff sd, SDVariable input, Map<String, SDVariable> params, SDVariable mask) {
        SDVariable x = steps > 0 ? sd.permute(input, 0, 2, 1).reshape(-1, values) : input;
        SDVariable apart = x.sub(x.mean(true, 1));
        SDVariable deviation = sd.math.sqrt(apart.mul(apart).mean(true, 1).add(epsilon));
        SDVariable y = apart.div(deviation).mul(params.get("gain")).add(params.get("shift"));
        return steps > 0 ? sd.permute(y.reshape(-1, steps, values), 0, 2, 1) : y;
    }
}
