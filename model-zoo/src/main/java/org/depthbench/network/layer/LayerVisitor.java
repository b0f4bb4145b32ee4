package org.depthbench.network.layer;

/**
 * What is made of a layer, told for each kind: whoever implements this is named by the compiler when a kind is added.
 *
 * @param <R> what is made
 */
public interface LayerVisitor<R> {
    R dense(Dense layer);

    R convolution(Convolution layer);

    R convolution1D(Convolution1D layer);

    R residual(Residual layer);

    R pooling(Pooling layer);

    R batchNormalisation(BatchNormalisation layer);

    R dropout(Dropout layer);

    R recurrent(Recurrent layer);

    R patchEmbedding(PatchEmbedding layer);

    R transformer(Transformer layer);

    R sequencePooling(SequencePooling layer);

    R tokenBag(TokenBag layer);

    R tokenEmbedding(TokenEmbedding layer);
}
