package org.depthbench.training.fused.sequence;

import org.depthbench.network.choice.Activation;
import org.depthbench.training.fused.function.ActivationFunction;
import org.depthbench.training.fused.kernel.DenseKernel;
import org.depthbench.training.fused.kernel.Kernel;
import org.depthbench.training.fused.kernel.Parameter;
import org.depthbench.training.fused.kernel.Tensor;
import org.depthbench.training.fused.memory.Floats;
import org.depthbench.training.fused.memory.Gemm;

/**
 * A transformer encoder block (Vaswani et al. 2017, arXiv:1706.03762) made of other kernels: {@code n = norm(x + attention(x))},
 * {@code y = norm(n + W₂·relu(W₁n + b₁) + b₂)}. All but the attention treat each step alike, so to them a step is a row.
 */
public final class TransformerKernel implements Kernel {
    private final Tensor input;
    private final Tensor output;
    private final int steps;
    private final DenseKernel queriesKeysValues;
    private final AttentionKernel attention;
    private final DenseKernel joined;
    private final ResidualNorm first;
    private final DenseKernel inner;
    private final DenseKernel outer;
    private final ResidualNorm second;
    private final Tensor between;

    /** The block's parameters by the names that Deeplearning4j's layer gives them. */
    @FunctionalInterface
    public interface Parameters {
        /** One of them. */
        Parameter named(String name);
    }

    public TransformerKernel(
            Tensor input,
            Tensor output,
            int steps,
            int heads,
            int feedForward,
            int rows,
            Parameters parameters,
            Gemm gemm) {
        int size = output.width() / steps;
        int places = rows * steps;
        this.input = input;
        this.output = output;
        this.steps = steps;
        Tensor x = input.inRowsOf(size);
        Tensor parts = new Tensor(places, 3 * size, places);
        this.queriesKeysValues = dense(x, parts, places, "a", Activation.IDENTITY, parameters, gemm);
        Tensor context = new Tensor(places, size, places);
        this.attention = new AttentionKernel(
                parts.inRowsOf(steps * 3 * size), context.inRowsOf(steps * size), input, steps, heads, rows, gemm);
        Tensor attended = new Tensor(places, size, places);
        this.joined = dense(context, attended, places, "o", Activation.IDENTITY, parameters, gemm);
        this.between = new Tensor(places, size, places);
        this.first = new ResidualNorm(x, attended, between, parameters.named("gain1"), parameters.named("shift1"));
        Tensor hidden = new Tensor(places, feedForward, places);
        this.inner = dense(between, hidden, places, "1", Activation.RELU, parameters, gemm);
        Tensor fed = new Tensor(places, size, places);
        this.outer = dense(hidden, fed, places, "2", Activation.IDENTITY, parameters, gemm);
        this.second = new ResidualNorm(
                between, fed, output.inRowsOf(size), parameters.named("gain2"), parameters.named("shift2"));
    }

    private static DenseKernel dense(
            Tensor input, Tensor output, int rows, String name, Activation function, Parameters parameters, Gemm gemm) {
        return new DenseKernel(
                input,
                output,
                rows,
                parameters.named("W" + name),
                parameters.named("b" + name),
                ActivationFunction.of(function, output.width()),
                gemm);
    }

    @Override
    public Tensor output() {
        return output;
    }

    @Override
    public boolean rowByRow() {
        return false;
    }

    @Override
    public void forward(int from, int rows) {
        int place = from * steps;
        int places = rows * steps;
        queriesKeysValues.forward(place, places);
        attention.forward(from, rows);
        joined.forward(place, places);
        first.forward(place, places);
        inner.forward(place, places);
        outer.forward(place, places);
        second.forward(place, places);
    }

    @Override
    public void backward(int from, int rows) {
        int place = from * steps;
        int places = rows * steps;
        second.backward(place, places);
        Floats residual = outer.output().deltas();
        outer.backward(place, places);
        inner.backward(place, places);
        second.addTo(residual, outer.output().deltaAt(place), place, places);
        first.backward(place, places);
        residual = joined.output().deltas();
        joined.backward(place, places);
        attention.backward(from, rows);
        queriesKeysValues.backward(place, places);
        if (input.hasDeltas()) {
            first.addTo(residual, joined.output().deltaAt(place), place, places);
        }
    }
}
