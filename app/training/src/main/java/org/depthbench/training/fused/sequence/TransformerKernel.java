package org.depthbench.training.fused.sequence;

import org.depthbench.network.choice.Activation;
import org.depthbench.training.fused.function.ActivationFunction;
import org.depthbench.training.fused.kernel.DenseKernel;
import org.depthbench.training.fused.kernel.Kernel;
import org.depthbench.training.fused.kernel.Product;
import org.depthbench.training.fused.kernel.Tensor;
import org.depthbench.training.fused.memory.Gemm;
import org.depthbench.training.fused.memory.Parameter;

/**
 * A transformer encoder block (Vaswani et al. 2017, arXiv:1706.03762) made of other kernels: {@code n = norm(x + attention(x))},
 * {@code y = norm(n + W₂·relu(W₁n + b₁) + b₂)}. All but the attention treat each step alike, so to them a step is a row.
 */
public final class TransformerKernel implements Kernel {
    private final Tensor output;
    private final int steps;
    private final DenseKernel queriesKeysValues;
    private final AttentionKernel attention;
    private final Product joined;
    private final ResidualNorm first;
    private final DenseKernel inner;
    private final Product outer;
    private final ResidualNorm second;

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
        this.output = output;
        this.steps = steps;
        Tensor x = input.inRowsOf(size);
        Tensor parts = new Tensor(places, 3 * size, places);
        this.queriesKeysValues = dense(x, parts, places, "a", Activation.IDENTITY, parameters, gemm);
        Tensor context = new Tensor(places, size, places);
        this.attention = new AttentionKernel(
                parts.inRowsOf(steps * 3 * size), context.inRowsOf(steps * size), input, steps, heads, rows, gemm);
        Tensor attended = new Tensor(places, size, places);
        this.joined = new Product(context, attended, parameters.named("Wo"), gemm);
        Tensor between = new Tensor(places, size, places);
        this.first = norm(x, attended, between, places, "o", "1", parameters);
        Tensor hidden = new Tensor(places, feedForward, places);
        this.inner = dense(between, hidden, places, "1", Activation.RELU, parameters, gemm);
        Tensor fed = new Tensor(places, size, places);
        this.outer = new Product(hidden, fed, parameters.named("W2"), gemm);
        this.second = norm(between, fed, output.inRowsOf(size), places, "2", "2", parameters);
    }

    private static ResidualNorm norm(
            Tensor a, Tensor b, Tensor output, int rows, String bias, String which, Parameters parameters) {
        return new ResidualNorm(
                a,
                b,
                output,
                rows,
                parameters.named("b" + bias),
                parameters.named("gain" + which),
                parameters.named("shift" + which));
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
        joined.forward(place, places, 0);
        first.forward(place, places);
        inner.forward(place, places);
        outer.forward(place, places, 0);
        second.forward(place, places);
    }

    @Override
    public void backward(int from, int rows) {
        int place = from * steps;
        int places = rows * steps;
        second.backward(place, places);
        outer.backward(place, places, 0);
        inner.backward(place, places, 1);
        first.backward(place, places);
        joined.backward(place, places, 0);
        attention.backward(from, rows);
        queriesKeysValues.backward(place, places, 1);
    }
}
