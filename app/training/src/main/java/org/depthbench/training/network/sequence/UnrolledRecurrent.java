package org.depthbench.training.network.sequence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.samediff.SDLayerParams;
import org.depthbench.network.choice.RecurrentKind;
import org.depthbench.network.layer.Recurrent;
import org.depthbench.network.shape.Shape;
import org.jspecify.annotations.Nullable;
import org.nd4j.autodiff.samediff.SDIndex;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Recurrent layers that Deeplearning4j does not have, step after step: gated recurrent units (Cho et al. 2014, arXiv:1406.1078), with the
 * reset gate where cuDNN has it, {@code ñ = tanh(Wₙxₜ + bₙ + r·(Rₘhₜ₋₁ + bₘ))}, {@code hₜ = (1 - u)·ñ + u·hₜ₋₁} with {@code r = σ(Wᵣxₜ + Rᵣhₜ₋₁ +
 * bᵣ)} and u alike; and layers that read from both ends. Its own bidirectional layer is not asked: it gives other gradients where steps are
 * masked, and cannot give the last step. It takes {@code [examples, values, steps]} and gives the same of every step, or {@code
 * [examples, values]} of the last; a step that is masked leaves what is remembered as it is.
 *
 * <p>W is stored {@code [gates·units × inputs]}, R {@code [gates·units × units]} and b gate by gate; gates are those of Deeplearning4j's LSTM
 * in its order, a, f, o, g, or in W n, r, u, in R r, u, m, and in b n, r, u, m. Read from both ends, parameters have the prefixes f and b.
 */
public final class UnrolledRecurrent extends DefinedLayer {
    private static final long serialVersionUID = 1L;

    /** What a forget gate's bias begins with, as Deeplearning4j has it (Gers et al. 2000). */
    private static final double REMEMBER = 1;

    private int inputs;
    private int steps;
    private int units;
    private RecurrentKind kind = RecurrentKind.GRU;
    private boolean onlyLast;

    /** For reading a saved network. */
    UnrolledRecurrent() {}

    /**
     * @param onlyLast whether only what is remembered at the end is given
     */
    public UnrolledRecurrent(Shape input, Recurrent layer, boolean onlyLast) {
        this.steps = layer.output(input).steps();
        this.inputs = input.size() / steps;
        this.units = layer.units();
        this.kind = layer.kind();
        this.onlyLast = onlyLast;
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

    public RecurrentKind getKind() {
        return kind;
    }

    public boolean isOnlyLast() {
        return onlyLast;
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

    public void setKind(RecurrentKind kind) {
        this.kind = kind;
    }

    public void setOnlyLast(boolean onlyLast) {
        this.onlyLast = onlyLast;
    }

    private List<String> prefixes() {
        return kind.directions() > 1 ? List.of("f", "b") : List.of("");
    }

    @Override
    public InputType getOutputType(int layerIndex, InputType inputType) {
        int values = units * prefixes().size();
        return onlyLast ? InputType.feedForward(values) : InputType.recurrent(values, steps);
    }

    @Override
    public void defineParameters(SDLayerParams params) {
        for (String prefix : prefixes()) {
            params.addWeightParam(prefix + "W", (long) kind.gates() * units, inputs);
            params.addWeightParam(prefix + "RW", (long) kind.gates() * units, units);
            params.addBiasParam(prefix + "b", 1, (long) kind.biases() * units);
        }
    }

    @Override
    public void initializeParameters(Map<String, INDArray> params) {
        params.forEach((name, array) -> {
            if (name.endsWith("W")) {
                InitialWeights.draw(array, kind.gates());
            } else {
                array.assign(0);
                if (kind.oneWay() == RecurrentKind.LSTM) {
                    array.get(NDArrayIndex.all(), NDArrayIndex.interval(units, 2L * units))
                            .assign(REMEMBER);
                }
            }
        });
    }

    /** Where only the last step is given, nothing is left to mask. */
    @Override
    public Pair<@Nullable INDArray, MaskState> feedForwardMaskArray(
            @Nullable INDArray mask, MaskState state, int examples) {
        return onlyLast ? Pair.of(null, state) : Pair.of(mask, state);
    }

    @Override
    public SDVariable defineLayer(SameDiff sd, SDVariable input, Map<String, SDVariable> params, SDVariable mask) {
        SDVariable[] known = sd.unstack(mask, 1, steps);
        List<Integer> order = new ArrayList<>(IntStream.range(0, steps).boxed().toList());
        List<SDVariable> directions = new ArrayList<>();
        for (String prefix : prefixes()) {
            SDVariable[] states = states(sd, input, params, prefix, known, order);
            directions.add(onlyLast ? states[order.get(steps - 1)] : sd.stack(2, states));
            Collections.reverse(order);
        }
        return directions.size() == 1 ? directions.get(0) : sd.concat(1, directions.toArray(SDVariable[]::new));
    }

    /** h of each step, read in an order. */
    private SDVariable[] states(
            SameDiff sd,
            SDVariable input,
            Map<String, SDVariable> params,
            String prefix,
            SDVariable[] known,
            List<Integer> order) {
        int sums = kind.gates() * units;
        SDVariable biases = params.get(prefix + "b");
        SDVariable x = sd.permute(input, 0, 2, 1).reshape(-1, inputs);
        SDVariable ofInput = sd.mmul(x, params.get(prefix + "W"), false, true, false)
                .add(sd.slice(biases, new int[] {0, 0}, 1, sums));
        SDVariable[] ofSteps = sd.unstack(ofInput.reshape(-1, steps, sums), 1, steps);
        SDVariable[] states = new SDVariable[steps];
        // Before the first step nothing is remembered, by however many examples.
        SDVariable state =
                ofSteps[0].get(SDIndex.all(), SDIndex.interval(0, units)).mul(0);
        SDVariable cell = state;
        for (int step : order) {
            SDVariable mask = known[step].reshape(-1, 1);
            SDVariable weighted = sd.mmul(state, params.get(prefix + "RW"), false, true, false);
            if (kind.oneWay() == RecurrentKind.LSTM) {
                SDVariable[] gates = sd.split(ofSteps[step].add(weighted), kind.gates(), 1);
                SDVariable next = sd.nn.sigmoid(gates[1])
                        .mul(cell)
                        .add(sd.nn.sigmoid(gates[3]).mul(sd.math.tanh(gates[0])));
                if (step != order.get(steps - 1)) {
                    // What nobody reads would be another output of the graph.
                    cell = cell.add(next.sub(cell).mul(mask));
                }
                SDVariable output = sd.nn.sigmoid(gates[2]).mul(sd.math.tanh(next));
                state = state.add(output.sub(state).mul(mask));
            } else {
                SDVariable next = gated(
                        sd,
                        sd.split(ofSteps[step], kind.gates(), 1),
                        sd.split(weighted, kind.gates(), 1),
                        sd.slice(biases, new int[] {0, sums}, 1, units),
                        state);
                state = state.add(next.sub(state).mul(mask));
            }
            states[step] = state;
        }
        return states;
    }

    private static SDVariable gated(
            SameDiff sd, SDVariable[] ofInput, SDVariable[] ofState, SDVariable bias, SDVariable state) {
        SDVariable reset = sd.nn.sigmoid(ofInput[1].add(ofState[0]));
        SDVariable update = sd.nn.sigmoid(ofInput[2].add(ofState[1]));
        SDVariable proposed = sd.math.tanh(ofInput[0].add(reset.mul(ofState[2].add(bias))));
        return proposed.add(update.mul(state.sub(proposed)));
    }
}
