package org.depthbench.training.network.sequence;

import java.util.Map;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.samediff.SDLayerParams;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Each step times one matrix, plus a learned vector for its place, for Deeplearning4j (as Dosovitskiy et al. 2021,
 * arXiv:2010.11929, embed patches): {@code yₜ = Wxₜ + pₜ}. It takes and gives {@code [examples, values, steps]}. W is stored
 * {@code [outputs × inputs]}.
 */
public final class SequenceEmbedding extends DefinedLayer {
    private static final long serialVersionUID = 1L;

    private int inputs;
    private int steps;
    private int units;

    /** For reading a saved network. */
    SequenceEmbedding() {}

    public SequenceEmbedding(int inputs, int steps, int units) {
        this.inputs = inputs;
        this.steps = steps;
        this.units = units;
    }

    public int getInputs() {
        return inputs;
    }

    public int getSteps() {
        return steps;
    }

    public int getUnits() {
        return units;
    }

    public void setInputs(int inputs) {
        this.inputs = inputs;
    }

    public void setSteps(int steps) {
        this.steps = steps;
    }

    public void setUnits(int units) {
        this.units = units;
    }

    @Override
    public InputType getOutputType(int layerIndex, InputType inputType) {
        return InputType.recurrent(units, steps);
    }

    @Override
    public void defineParameters(SDLayerParams params) {
        params.addWeightParam("W", units, inputs);
        params.addBiasParam("places", 1, (long) steps * units);
    }

    @Override
    public void initializeParameters(Map<String, INDArray> params) {
        params.forEach((name, array) -> {
            if (name.equals("W")) {
                InitialWeights.draw(array);
            } else {
                array.assign(0);
            }
        });
    }

    @Override
    public SDVariable defineLayer(SameDiff sd, SDVariable input, Map<String, SDVariable> params, SDVariable mask) {
        SDVariable x = sd.permute(input, 0, 2, 1).reshape(-1, inputs);
        SDVariable y = sd.mmul(x, params.get("W"), false, true, false)
                .reshape(-1, (long) steps * units)
                .add(params.get("places"));
        return sd.permute(y.reshape(-1, steps, units), 0, 2, 1);
    }
}
