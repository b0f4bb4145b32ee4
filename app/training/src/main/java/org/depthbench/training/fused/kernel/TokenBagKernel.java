package org.depthbench.training.fused.kernel;

import org.depthbench.network.layer.TokenBag;

/** Makes a bag of each text; there is no way back, since nothing in front of it learns. */
public final class TokenBagKernel implements Kernel {
    private final TokenBag layer;
    private final Tensor input;
    private final Tensor output;
    private final float[] tokens;
    private final float[] bag;

    public TokenBagKernel(TokenBag layer, Tensor input, Tensor output) {
        this.layer = layer;
        this.input = input;
        this.output = output;
        this.tokens = new float[input.width()];
        this.bag = new float[output.width()];
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
        for (int row = from; row < from + rows; row++) {
            input.values().read(input.at(row), tokens, tokens.length);
            layer.fill(tokens, 0, tokens.length, bag);
            output.values().write(output.at(row), bag, bag.length);
        }
    }

    @Override
    public void backward(int from, int rows) {
        // Tokens have no derivative.
    }
}
