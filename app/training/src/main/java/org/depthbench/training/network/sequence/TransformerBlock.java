package org.depthbench.training.network.sequence;

import java.util.Map;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.samediff.SDLayerParams;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A transformer encoder block for Deeplearning4j, which has none (Vaswani et al. 2017, arXiv:1706.03762): {@code n = norm(x +
 * attention(x))}, {@code y = norm(n + W₂·relu(W₁n))}. It takes and gives {@code [examples, values, steps]}. Weights are stored
 * {@code [outputs × inputs]}.
 */
public final class TransformerBlock extends DefinedLayer {
    private static final long serialVersionUID = 1L;

    private static final long QUERY_KEY_VALUE = 3;
    /** Added to the score of a step that is padding: its share then rounds to 0. */
    private static final double BEYOND = -1e9;

    private int values;
    private int steps;
    private int heads;
    private int feedForward;

    /** For reading a saved network. */
    TransformerBlock() {}

    public TransformerBlock(int values, int steps, int heads, int feedForward) {
        this.values = values;
        this.steps = steps;
        this.heads = heads;
        this.feedForward = feedForward;
    }

    public int getValues() {
        return values;
    }

    public int getSteps() {
        return steps;
    }

    public int getHeads() {
        return heads;
    }

    public int getFeedForward() {
        return feedForward;
    }

    public void setValues(int values) {
        this.values = values;
    }

    public void setSteps(int steps) {
        this.steps = steps;
    }

    public void setHeads(int heads) {
        this.heads = heads;
    }

    public void setFeedForward(int feedForward) {
        this.feedForward = feedForward;
    }

    @Override
    public InputType getOutputType(int layerIndex, InputType inputType) {
        return InputType.recurrent(values, steps);
    }

    @Override
    public void defineParameters(SDLayerParams params) {
        params.addWeightParam("Wa", QUERY_KEY_VALUE * values, values);
        params.addWeightParam("Wo", values, values);
        params.addWeightParam("W1", feedForward, values);
        params.addWeightParam("W2", values, feedForward);
        params.addBiasParam("ba", 1, QUERY_KEY_VALUE * values);
        params.addBiasParam("bo", 1, values);
        params.addBiasParam("b1", 1, feedForward);
        params.addBiasParam("b2", 1, values);
        params.addBiasParam("gain1", values);
        params.addBiasParam("shift1", values);
        params.addBiasParam("gain2", values);
        params.addBiasParam("shift2", values);
    }

    @Override
    public void initializeParameters(Map<String, INDArray> params) {
        params.forEach((name, array) -> {
            if (name.startsWith("W")) {
                InitialWeights.draw(array);
            } else {
                array.assign(name.startsWith("gain") ? 1 : 0);
            }
        });
    }

    @Override
    public SDVariable defineLayer(SameDiff sd, SDVariable input, Map<String, SDVariable> params, SDVariable mask) {
        SDVariable x = sd.permute(input, 0, 2, 1).reshape(-1, values);
        SDVariable[] parts = sd.split(product(sd, x, params, "a"), Math.toIntExact(QUERY_KEY_VALUE), 1);
        SDVariable query = byHead(sd, parts[0]);
        SDVariable key = sd.permute(byHead(sd, parts[1]), 0, 1, 3, 2);
        SDVariable padding = mask.rsub(1).mul(BEYOND).reshape(-1, 1, 1, steps);
        SDVariable scores =
                sd.mmul(query, key).mul(1 / Math.sqrt((double) values / heads)).add(padding);
        SDVariable context = sd.mmul(sd.nn.softmax(scores, -1), byHead(sd, parts[2]));
        SDVariable joined = sd.permute(context, 0, 2, 1, 3).reshape(-1, values);
        SDVariable first = sd.nn.layerNorm(
                x.add(product(sd, joined, params, "o")), params.get("gain1"), params.get("shift1"), false, 1);
        SDVariable inner = sd.nn.relu(product(sd, first, params, "1"), 0);
        SDVariable second = sd.nn.layerNorm(
                first.add(product(sd, inner, params, "2")), params.get("gain2"), params.get("shift2"), false, 1);
        return sd.permute(second.reshape(-1, steps, values), 0, 2, 1);
    }

    private static SDVariable product(SameDiff sd, SDVariable x, Map<String, SDVariable> params, String name) {
        return sd.mmul(x, params.get("W" + name), false, true, false).add(params.get("b" + name));
    }

    private SDVariable byHead(SameDiff sd, SDVariable x) {
        return sd.permute(x.reshape(-1, steps, heads, values / heads), 0, 2, 1, 3);
    }
}
