package org.depthbench.training.fused.kernel;

import org.depthbench.network.choice.PoolingKind;
import org.depthbench.network.layer.Pooling;
import org.depthbench.network.shape.Padding;
import org.depthbench.network.shape.Shape;
import org.depthbench.training.fused.convolution.DirectPooling;
import org.depthbench.training.fused.convolution.Windows;

/** Pooling, image by image, of images that lie in blocks of channels. */
public final class BlockedPoolingKernel implements Kernel {
    private final Tensor input;
    private final Tensor output;
    private final DirectPooling pooling;

    public BlockedPoolingKernel(Pooling layer, Shape.Image in, Shape.Image out, Tensor input, Tensor output, int rows) {
        this.input = input;
        this.output = output;
        this.pooling = new DirectPooling(
                Windows.square(in, out, layer.window(), layer.stride(), Padding.VALID),
                layer.kind() == PoolingKind.MAX,
                input.block(),
                output.block(),
                rows);
    }

    @Override
    public Tensor output() {
        return output;
    }

    @Override
    public boolean rowByRow() {
        return true;
    }

    @Override
    public void forward(int from, int rows) {
        for (int row = from; row < from + rows; row++) {
            pooling.forward(row, input.values(), input.at(row), output.values(), output.at(row));
        }
    }

    @Override
    public void backward(int from, int rows) {
        for (int row = from; row < from + rows; row++) {
            pooling.backward(row, output.deltas(), output.deltaAt(row), input.deltas(), input.deltaAt(row));
        }
    }
}
