package org.depthbench.training.fused;

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
import org.depthbench.network.layer.Residual;
import org.depthbench.network.layer.SequencePooling;
import org.depthbench.network.layer.TokenBag;
import org.depthbench.network.layer.TokenEmbedding;
import org.depthbench.network.layer.Transformer;
import org.depthbench.network.shape.Shape;

/** How a layer's kernel goes through the rows of a batch. */
enum RowOrder {
    /** Row by row. */
    ONE_BY_ONE,
    /** All rows at once, each for itself. */
    TOGETHER,
    /** All rows at once, and what it does to one depends on the others. */
    MIXED;

    static RowOrder of(LayerPlan plan) {
        return plan.layer().accept(new OrderOfLayer(plan.input()));
    }

    /** The order of each kind. */
    private record OrderOfLayer(Shape input) implements LayerSpec.Visitor<RowOrder> {
        @Override
        public RowOrder dense(Dense layer) {
            return TOGETHER;
        }

        @Override
        public RowOrder convolution(Convolution layer) {
            return ONE_BY_ONE;
        }

        @Override
        public RowOrder convolution1D(Convolution1D layer) {
            return TOGETHER;
        }

        @Override
        public RowOrder residual(Residual layer) {
            return input instanceof Shape.Image ? ONE_BY_ONE : TOGETHER;
        }

        @Override
        public RowOrder pooling(Pooling layer) {
            return ONE_BY_ONE;
        }

        @Override
        public RowOrder batchNormalisation(BatchNormalisation layer) {
            return MIXED;
        }

        @Override
        public RowOrder layerNormalisation(LayerNormalisation layer) {
            return TOGETHER;
        }

        @Override
        public RowOrder dropout(Dropout layer) {
            return ONE_BY_ONE;
        }

        @Override
        public RowOrder recurrent(Recurrent layer) {
            return TOGETHER;
        }

        @Override
        public RowOrder patchEmbedding(PatchEmbedding layer) {
            return TOGETHER;
        }

        @Override
        public RowOrder transformer(Transformer layer) {
            return TOGETHER;
        }

        @Override
        public RowOrder sequencePooling(SequencePooling layer) {
            return TOGETHER;
        }

        @Override
        public RowOrder tokenBag(TokenBag layer) {
            return TOGETHER;
        }

        @Override
        public RowOrder tokenEmbedding(TokenEmbedding layer) {
            return TOGETHER;
        }
    }
}
