package org.depthbench.network;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.depthbench.network.layer.BatchNormalisation;
import org.depthbench.network.layer.Convolution;
import org.depthbench.network.layer.Convolution1D;
import org.depthbench.network.layer.Dense;
import org.depthbench.network.layer.Dropout;
import org.depthbench.network.layer.LayerNormalisation;
import org.depthbench.network.layer.LayerSpec;
import org.depthbench.network.layer.PatchEmbedding;
import org.depthbench.network.layer.Pooling;
import org.depthbench.network.layer.Recurrent;
import org.depthbench.network.layer.Residual;
import org.depthbench.network.layer.SequencePooling;
import org.depthbench.network.layer.TokenBag;
import org.depthbench.network.layer.TokenEmbedding;
import org.depthbench.network.layer.Transformer;

/**
 * A layer made wider or narrower by a factor.
 *
 * @param share by which the values of its steps can be divided, for the heads of the transformer blocks behind it
 */
record Widened(double factor, int share) implements LayerSpec.Visitor<LayerSpec> {
    static List<LayerSpec> all(List<LayerSpec> layers, double factor) {
        Deque<LayerSpec> widened = new ArrayDeque<>();
        int share = 1;
        for (int i = layers.size() - 1; i >= 0; i--) {
            LayerSpec layer = layers.get(i);
            widened.addFirst(layer.accept(new Widened(factor, share)));
            share = layer instanceof Transformer block
                    ? share / greatestCommonDivisor(share, block.heads()) * block.heads()
                    : setsSteps(layer) ? 1 : share;
        }
        return List.copyOf(widened);
    }

    /** Whether it decides how many values a step has. */
    private static boolean setsSteps(LayerSpec layer) {
        return layer instanceof Convolution1D
                || layer instanceof Recurrent
                || layer instanceof PatchEmbedding
                || layer instanceof TokenEmbedding;
    }

    private static int greatestCommonDivisor(int one, int other) {
        return other == 0 ? one : greatestCommonDivisor(other, one % other);
    }

    /** The multiple that comes nearest to so many times as wide. */
    private int width(int width, int most, int multipleOf) {
        long times = Math.round(width * factor / multipleOf);
        return (int) Math.max(1, Math.min(times, most / multipleOf)) * multipleOf;
    }

    @Override
    public LayerSpec dense(Dense layer) {
        return new Dense(width(layer.units(), Dense.MOST_UNITS, 1), layer.activation());
    }

    @Override
    public LayerSpec convolution(Convolution layer) {
        return new Convolution(
                width(layer.filters(), Convolution.MOST_FILTERS, 1),
                layer.kernel(),
                layer.stride(),
                layer.padding(),
                layer.activation());
    }

    @Override
    public LayerSpec convolution1D(Convolution1D layer) {
        return new Convolution1D(
                width(layer.filters(), Convolution1D.MOST_FILTERS, share),
                layer.kernel(),
                layer.stride(),
                layer.padding(),
                layer.activation());
    }

    @Override
    public LayerSpec residual(Residual layer) {
        return layer;
    }

    @Override
    public LayerSpec pooling(Pooling layer) {
        return layer;
    }

    @Override
    public LayerSpec batchNormalisation(BatchNormalisation layer) {
        return layer;
    }

    @Override
    public LayerSpec layerNormalisation(LayerNormalisation layer) {
        return layer;
    }

    @Override
    public LayerSpec dropout(Dropout layer) {
        return layer;
    }

    @Override
    public LayerSpec recurrent(Recurrent layer) {
        int directions = layer.kind().directions();
        int each = share / greatestCommonDivisor(share, directions);
        return new Recurrent(layer.kind(), width(layer.units(), Recurrent.MOST_UNITS, each));
    }

    @Override
    public LayerSpec patchEmbedding(PatchEmbedding layer) {
        return new PatchEmbedding(width(layer.units(), PatchEmbedding.MOST_UNITS, share));
    }

    @Override
    public LayerSpec transformer(Transformer layer) {
        return new Transformer(layer.heads(), width(layer.feedForward(), Transformer.MOST_FEED_FORWARD, 1));
    }

    @Override
    public LayerSpec sequencePooling(SequencePooling layer) {
        return layer;
    }

    @Override
    public LayerSpec tokenBag(TokenBag layer) {
        return layer;
    }

    @Override
    public LayerSpec tokenEmbedding(TokenEmbedding layer) {
        return new TokenEmbedding(width(layer.units(), TokenEmbedding.MOST_UNITS, share));
    }
}
