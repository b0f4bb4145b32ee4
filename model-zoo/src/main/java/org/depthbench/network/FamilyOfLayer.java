package org.depthbench.network;

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

/** The family that a network belongs to by having a layer, unless another layer makes it one of a later family. */
final class FamilyOfLayer implements LayerSpec.Visitor<Family> {
    static final FamilyOfLayer FAMILY = new FamilyOfLayer();

    private FamilyOfLayer() {}

    @Override
    public Family dense(Dense layer) {
        return Family.FEEDFORWARD;
    }

    @Override
    public Family convolution(Convolution layer) {
        return Family.CONVOLUTIONAL;
    }

    @Override
    public Family convolution1D(Convolution1D layer) {
        return Family.CONVOLUTIONAL;
    }

    @Override
    public Family residual(Residual layer) {
        return Family.FEEDFORWARD;
    }

    @Override
    public Family pooling(Pooling layer) {
        return Family.FEEDFORWARD;
    }

    @Override
    public Family batchNormalisation(BatchNormalisation layer) {
        return Family.FEEDFORWARD;
    }

    @Override
    public Family layerNormalisation(LayerNormalisation layer) {
        return Family.FEEDFORWARD;
    }

    @Override
    public Family dropout(Dropout layer) {
        return Family.FEEDFORWARD;
    }

    @Override
    public Family recurrent(Recurrent layer) {
        return Family.RECURRENT;
    }

    @Override
    public Family patchEmbedding(PatchEmbedding layer) {
        return Family.FEEDFORWARD;
    }

    @Override
    public Family transformer(Transformer layer) {
        return Family.TRANSFORMER;
    }

    @Override
    public Family sequencePooling(SequencePooling layer) {
        return Family.FEEDFORWARD;
    }

    @Override
    public Family tokenBag(TokenBag layer) {
        return Family.FEEDFORWARD;
    }

    @Override
    public Family tokenEmbedding(TokenEmbedding layer) {
        return Family.FEEDFORWARD;
    }
}
