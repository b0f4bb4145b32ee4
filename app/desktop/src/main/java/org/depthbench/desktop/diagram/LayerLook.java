package org.depthbench.desktop.diagram;

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

/** What a layer is drawn as. */
enum LayerLook {
    /** Each unit by itself, or all as a block of weights. */
    UNITS,
    /** A stack with its filters. */
    FILTERS,
    /** A bar, for what has no weights worth seeing. */
    BAR;

    static LayerLook of(LayerSpec layer) {
        return layer.accept(LookOfLayer.LOOK);
    }

    /** The look of each kind. */
    private static final class LookOfLayer implements LayerSpec.Visitor<LayerLook> {
        static final LookOfLayer LOOK = new LookOfLayer();

        @Override
        public LayerLook dense(Dense layer) {
            return UNITS;
        }

        @Override
        public LayerLook convolution(Convolution layer) {
            return FILTERS;
        }

        @Override
        public LayerLook convolution1D(Convolution1D layer) {
            return BAR;
        }

        @Override
        public LayerLook residual(Residual layer) {
            return BAR;
        }

        @Override
        public LayerLook pooling(Pooling layer) {
            return BAR;
        }

        @Override
        public LayerLook batchNormalisation(BatchNormalisation layer) {
            return BAR;
        }

        @Override
        public LayerLook layerNormalisation(LayerNormalisation layer) {
            return BAR;
        }

        @Override
        public LayerLook dropout(Dropout layer) {
            return BAR;
        }

        @Override
        public LayerLook recurrent(Recurrent layer) {
            return BAR;
        }

        @Override
        public LayerLook patchEmbedding(PatchEmbedding layer) {
            return BAR;
        }

        @Override
        public LayerLook transformer(Transformer layer) {
            return BAR;
        }

        @Override
        public LayerLook sequencePooling(SequencePooling layer) {
            return BAR;
        }

        @Override
        public LayerLook tokenBag(TokenBag layer) {
            return BAR;
        }

        @Override
        public LayerLook tokenEmbedding(TokenEmbedding layer) {
            return BAR;
        }
    }
}
