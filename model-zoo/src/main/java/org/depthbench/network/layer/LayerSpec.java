package org.depthbench.network.layer;

import org.depthbench.network.shape.Shape;

/** One layer of a network, as pure data. The output layer is never listed: the task decides it. */
public sealed interface LayerSpec
        permits Dense,
                Convolution,
                Convolution1D,
                Residual,
                Pooling,
                BatchNormalisation,
                Dropout,
                LayerNormalisation,
                Recurrent,
                PatchEmbedding,
                Transformer,
                SequencePooling,
                TokenBag,
                TokenEmbedding {
    /** What a visitor makes of this kind of layer. */
    <R> R accept(Visitor<R> visitor);

    /**
     * The shape of one example after this layer.
     *
     * @throws IllegalArgumentException with a sentence when the layer cannot take this input
     */
    Shape output(Shape input);

    /** Trainable parameters: weights, biases, scales and shifts. */
    long parameters(Shape input);

    /** Multiply–accumulates of one forward pass of one example. */
    long macs(Shape input);

    /**
     * Values that training keeps of one example between its input and its output, deltas included; none where the layer is
     * one step of arithmetic.
     *
     * @param afterRecurrent whether the layer before it is recurrent
     */
    default long valuesWithin(Shape input, boolean afterRecurrent) {
        return 0;
    }

    /**
     * How many hidden layers it counts as: one for each layer of trainable weights in it. Batch normalisation rescales what a
     * layer computed and is not counted.
     */
    int hiddenLayers();

    /** The layer in a person's words, such as {@code dense 32 relu}. */
    String words();

    /** Whether it keeps the last step of the recurrent layer before it, and no other. */
    default boolean keepsLastStep() {
        return false;
    }

    /** Whether it remembers from step to step, so that its last step can stand for all. */
    default boolean recurrent() {
        return false;
    }

    /** Whether it takes a text; every other layer needs numbers. */
    default boolean readsTokens() {
        return false;
    }

    /** What it takes a network's input for when it is the first layer. */
    default Shape taken(Shape input) {
        return input;
    }

    /** How many steps it puts out for a sequence that is so many steps long and padded to its input's; at least 1. */
    default int stepsOf(int steps) {
        return steps;
    }

    /** Whether it takes an image for a list of values. */
    default boolean flattens() {
        return false;
    }

    /**
     * What is made of a layer, told for each kind: whoever implements this is named by the compiler when a kind is added.
     *
     * @param <R> what is made
     */
    interface Visitor<R> {
        R dense(Dense layer);

        R convolution(Convolution layer);

        R convolution1D(Convolution1D layer);

        R residual(Residual layer);

        R pooling(Pooling layer);

        R batchNormalisation(BatchNormalisation layer);

        R layerNormalisation(LayerNormalisation layer);

        R dropout(Dropout layer);

        R recurrent(Recurrent layer);

        R patchEmbedding(PatchEmbedding layer);

        R transformer(Transformer layer);

        R sequencePooling(SequencePooling layer);

        R tokenBag(TokenBag layer);

        R tokenEmbedding(TokenEmbedding layer);
    }
}
