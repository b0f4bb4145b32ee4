package org.depthbench.benchmark;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.nn.recurrent.LSTM;
import ai.djl.nn.transformer.TransformerEncoderBlock;
import org.depthbench.network.LayerPlan;
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
import org.depthbench.network.choice.RecurrentKind;
import org.depthbench.network.choice.SequencePoolingKind;
import org.depthbench.network.layer.Residual;
import org.depthbench.network.layer.SequencePooling;
import org.depthbench.network.layer.TokenBag;
import org.depthbench.network.layer.TokenEmbedding;
import org.depthbench.network.layer.Transformer;

/**
 * PyTorch's counterpart of each kind of layer that a reference net has.
 *
 * @param plan the layer in its place
 */
record DjlBlock(LayerPlan plan) implements LayerSpec.Visitor<Block> {
    @Override
    public Block dense(Dense layer) {
        return new SequentialBlock()
                .add(Blocks.batchFlattenBlock())
                .add(Linear.builder().setUnits(layer.units()).build())
                .add(activation(layer.activation()));
    }

    @Override
    public Block convolution(Convolution layer) {
        return new SequentialBlock()
                .add(Conv2d.builder()
                        .setKernelShape(new Shape(layer.kernel(), layer.kernel()))
                        .optPadding(new Shape(layer.kernel() / 2, layer.kernel() / 2))
                        .setFilters(layer.filters())
                        .build())
                .add(activation(layer.activation()));
    }

    @Override
    public Block convolution1D(Convolution1D layer) {
        throw missing(layer);
    }

    @Override
    public Block residual(Residual layer) {
        throw missing(layer);
    }

    @Override
    public Block pooling(Pooling layer) {
        Shape window = new Shape(layer.window(), layer.window());
        return Pool.maxPool2dBlock(window, window);
    }

    @Override
    public Block batchNormalisation(BatchNormalisation layer) {
        throw missing(layer);
    }

    @Override
    public Block layerNormalisation(LayerNormalisation layer) {
        throw missing(layer);
    }

    @Override
    public Block dropout(Dropout layer) {
        throw missing(layer);
    }

    @Override
    public Block recurrent(Recurrent layer) {
        if (layer.kind() != RecurrentKind.LSTM) {
            throw missing(layer);
        }
        return LSTM.builder()
                .setNumLayers(1)
                .setStateSize(layer.units())
                .optBatchFirst(true)
                .optReturnState(false)
                .build();
    }

    @Override
    public Block patchEmbedding(PatchEmbedding layer) {
        return Linear.builder().setUnits(layer.units()).build();
    }

    @Override
    public Block transformer(Transformer layer) {
        int width = layer.output(plan.input()).features();
        return new TransformerEncoderBlock(width, layer.heads(), layer.feedForward(), 0, Activation::relu);
    }

    @Override
    public Block sequencePooling(SequencePooling layer) {
        return layer.keepsLastStep()
                ? new LambdaBlock(steps -> new NDList(steps.singletonOrThrow().get(":, -1, :")), "last step")
                : layer.kind() == SequencePoolingKind.MAX
                        ? new LambdaBlock(steps -> new NDList(steps.singletonOrThrow().max(new int[] {1})), "max of steps")
                        : new LambdaBlock(steps -> new NDList(steps.singletonOrThrow().mean(new int[] {1})), "mean of steps");
    }

    @Override
    public Block tokenBag(TokenBag layer) {
        throw new IllegalArgumentException("No reference network reads texts.");
    }

    @Override
    public Block tokenEmbedding(TokenEmbedding layer) {
        throw new IllegalArgumentException("No reference network reads texts.");
    }

    private static Block activation(org.depthbench.network.choice.Activation activation) {
        return switch (activation) {
            case RELU -> new LambdaBlock(Activation::relu);
            case TANH -> new LambdaBlock(Activation::tanh);
            default -> throw new IllegalArgumentException("No counterpart in PyTorch: " + activation);
        };
    }

    private static IllegalArgumentException missing(LayerSpec layer) {
        return new IllegalArgumentException("No counterpart in PyTorch: " + layer.words());
    }
}
