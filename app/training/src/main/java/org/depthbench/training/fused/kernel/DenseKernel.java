package org.depthbench.training.fused.kernel;

import org.depthbench.training.fused.function.ActivationFunction;
import org.depthbench.training.fused.memory.Gemm;
import org.depthbench.training.fused.memory.Parameter;

/** A dense layer: {@code y = f(z)} with {@code z = xW + b}; {@link Product} and {@link BiasedFunction} say the way back. */
public final class DenseKernel implements Kernel {
    private final Product product;
    private final BiasedFunction function;

    public DenseKernel(
            Tensor input,
            Tensor output,
            int rows,
            Parameter weights,
            Parameter bias,
            ActivationFunction function,
            Gemm gemm) {
        this.product = new Product(input, output, weights, gemm);
        this.function = new BiasedFunction(output, rows, bias, function);
    }

    @Override
    public Tensor output() {
        return product.output();
    }

    @Override
    public boolean rowByRow() {
        return false;
    }

    @Override
    public void forward(int from, int rows) {
        product.forward(from, rows, function.before(from, rows));
        function.after(from, rows);
    }

    @Override
    public void backward(int from, int rows) {
        backward(from, rows, 0);
    }

    /** @param beta 1 adds to the input's delta, 0 overwrites it */
    public void backward(int from, int rows, float beta) {
        function.backward(from, rows);
        product.backward(from, rows, beta);
    }
}
