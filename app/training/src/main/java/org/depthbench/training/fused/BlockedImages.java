package org.depthbench.training.fused;

import java.util.List;
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
import org.depthbench.training.fused.convolution.ImageOrder;
import org.depthbench.training.fused.convolution.Windows;

/**
 * Behind which layers images lie in blocks of channels ({@link ImageOrder}): where the layer and the one behind it both work on blocks, so
 * that nothing is put in order between them.
 */
final class BlockedImages {
    private final boolean[] blocked;
    private final int block = ImageOrder.preferredBlock();

    BlockedImages(List<LayerPlan> layers) {
        blocked = new boolean[layers.size()];
        // Asking the library takes a while, so each layer is asked for once.
        List<Boolean> works = layers.stream().map(this::worksOnBlocks).toList();
        for (int i = 0; i + 1 < layers.size(); i++) {
            blocked[i] = works.get(i)
                    && works.get(i + 1)
                    && layers.get(i).output() instanceof Shape.Image image
                    && image.channels() % block == 0;
        }
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int i = 0; i < layers.size(); i++) {
                changed |= settle(layers.get(i), i);
            }
        }
    }

    /** Takes blocks away again where a layer cannot have them on one side alone; says whether it did. */
    private boolean settle(LayerPlan layer, int index) {
        boolean before = index > 0 && blocked[index - 1];
        boolean behind = blocked[index];
        if (layer.layer() instanceof Pooling && !before && behind) {
            blocked[index] = false;
            return true;
        }
        if ((layer.layer() instanceof Residual || layer.layer() instanceof BatchNormalisation) && before != behind) {
            // A link adds what lies before it to what lies behind it; normalisation has one order for both.
            blocked[index] = false;
            if (index > 0) {
                blocked[index - 1] = false;
            }
            return true;
        }
        return false;
    }

    /** The block of what a layer puts out; 0 where it lies channel by channel. */
    int behind(int layer) {
        return blocked[layer] ? block : 0;
    }

    private boolean worksOnBlocks(LayerPlan plan) {
        return block > 0
                && plan.input() instanceof Shape.Image in
                && plan.output() instanceof Shape.Image out
                && plan.layer().accept(new WorksOnBlocks(in, out));
    }

    /** Whether a kind of layer has a kernel for them. */
    private record WorksOnBlocks(Shape.Image in, Shape.Image out) implements LayerSpec.Visitor<Boolean> {
        @Override
        public Boolean convolution(Convolution layer) {
            return org.depthbench.training.fused.convolution.Convolution.readsBlocks(
                    Windows.square(in, out, layer.kernel(), layer.stride(), layer.padding()), layer.filters());
        }

        @Override
        public Boolean residual(Residual layer) {
            return layer.inner(in).accept(this);
        }

        @Override
        public Boolean pooling(Pooling layer) {
            return true;
        }

        @Override
        public Boolean dense(Dense layer) {
            return false;
        }

        @Override
        public Boolean convolution1D(Convolution1D layer) {
            return false;
        }

        @Override
        public Boolean batchNormalisation(BatchNormalisation layer) {
            return true;
        }

        @Override
        public Boolean layerNormalisation(LayerNormalisation layer) {
            return false;
        }

        /** What it drops depends on where a number lies. */
        @Override
        public Boolean dropout(Dropout layer) {
            return false;
        }

        @Override
        public Boolean recurrent(Recurrent layer) {
            return false;
        }

        @Override
        public Boolean patchEmbedding(PatchEmbedding layer) {
            return false;
        }

        @Override
        public Boolean transformer(Transformer layer) {
            return false;
        }

        @Override
        public Boolean sequencePooling(SequencePooling layer) {
            return false;
        }

        @Override
        public Boolean tokenBag(TokenBag layer) {
            return false;
        }

        @Override
        public Boolean tokenEmbedding(TokenEmbedding layer) {
            return false;
        }
    }
}
