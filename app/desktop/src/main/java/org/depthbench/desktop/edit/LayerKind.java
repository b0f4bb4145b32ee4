package org.depthbench.desktop.edit;

import java.util.List;
import java.util.Locale;
import org.depthbench.network.choice.Activation;
import org.depthbench.network.choice.PoolingKind;
import org.depthbench.network.choice.RecurrentKind;
import org.depthbench.network.choice.SequencePoolingKind;
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
import org.depthbench.network.shape.Padding;
import org.depthbench.network.shape.Shape;

/** The kinds of layers that can be added, each with what a new one is like. */
enum LayerKind {
    DENSE(false),
    CONVOLUTION(true),
    POOLING(true),
    RESIDUAL(false),
    NORMALISATION(false),
    LAYER_NORMALISATION(false),
    DROPOUT(false),
    RECURRENT(true),
    CONVOLUTION1D(true),
    SUMMARY(true),
    EMBEDDING(true),
    TRANSFORMER(true),
    BAG(true),
    TOKENS(true);

    private static final int USUAL_UNITS = 32;
    private static final int USUAL_FILTERS = 16;
    private static final int USUAL_BUCKETS = 1024;

    private final boolean structured;

    LayerKind(boolean structured) {
        this.structured = structured;
    }

    /** Whether it works on images or sequences alone. */
    boolean structured() {
        return structured;
    }

    /** Whether it can stand somewhere in a network for such inputs. */
    boolean standsOn(Shape input) {
        return switch (this) {
            case BAG, TOKENS -> input instanceof Shape.Tokens;
            case CONVOLUTION -> input instanceof Shape.Image || input instanceof Shape.Sequence;
            default -> !structured() || !(input instanceof Shape.Vector);
        };
    }

    /** Where a new one goes: what works on images or sequences stands before what makes a list of values of them. */
    int place(List<LayerSpec> layers) {
        if (!structured()) {
            return layers.size();
        }
        if (this == BAG || this == TOKENS) {
            return 0;
        }
        return (int) layers.stream()
                .map(LayerKind::of)
                .takeWhile(kind -> kind != DENSE && (kind != SUMMARY || this == SUMMARY))
                .count();
    }

    /** The kind as a word in the bundle. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static LayerKind of(LayerSpec layer) {
        return layer.accept(KindOfLayer.KIND);
    }

    /** A new layer: like the last of its kind, or as it usually is. */
    LayerSpec usual(List<LayerSpec> before) {
        LayerSpec last = null;
        for (LayerSpec layer : before) {
            last = of(layer) == this ? layer : last;
        }
        return last == null ? first() : last;
    }

    /** A new layer where there is none of its kind. */
    LayerSpec first() {
        return switch (this) {
            case DENSE -> new Dense(USUAL_UNITS, Activation.RELU);
            case CONVOLUTION -> new Convolution(USUAL_FILTERS, 3, 1, Padding.SAME, Activation.RELU);
            case CONVOLUTION1D -> new Convolution1D(USUAL_FILTERS, 3, 1, Padding.SAME, Activation.RELU);
            case RESIDUAL -> new Residual(3, Activation.RELU);
            case POOLING -> new Pooling(PoolingKind.MAX, 2, 2);
            case NORMALISATION -> new BatchNormalisation();
            case LAYER_NORMALISATION -> new LayerNormalisation();
            case DROPOUT -> new Dropout(0.3);
            case RECURRENT -> new Recurrent(RecurrentKind.LSTM, USUAL_UNITS);
            case EMBEDDING -> new PatchEmbedding(USUAL_UNITS);
            case TRANSFORMER -> new Transformer(4, 4 * USUAL_UNITS);
            case SUMMARY -> new SequencePooling(SequencePoolingKind.LAST);
            case BAG -> new TokenBag(USUAL_BUCKETS, 3);
            case TOKENS -> new TokenEmbedding(USUAL_UNITS);
        };
    }

    /** The kind that a layer is of. */
    private static final class KindOfLayer implements LayerSpec.Visitor<LayerKind> {
        static final KindOfLayer KIND = new KindOfLayer();

        @Override
        public LayerKind dense(Dense layer) {
            return DENSE;
        }

        @Override
        public LayerKind convolution(Convolution layer) {
            return CONVOLUTION;
        }

        @Override
        public LayerKind convolution1D(Convolution1D layer) {
            return CONVOLUTION1D;
        }

        @Override
        public LayerKind residual(Residual layer) {
            return RESIDUAL;
        }

        @Override
        public LayerKind pooling(Pooling layer) {
            return POOLING;
        }

        @Override
        public LayerKind batchNormalisation(BatchNormalisation layer) {
            return NORMALISATION;
        }

        @Override
        public LayerKind layerNormalisation(LayerNormalisation layer) {
            return LAYER_NORMALISATION;
        }

        @Override
        public LayerKind dropout(Dropout layer) {
            return DROPOUT;
        }

        @Override
        public LayerKind recurrent(Recurrent layer) {
            return RECURRENT;
        }

        @Override
        public LayerKind patchEmbedding(PatchEmbedding layer) {
            return EMBEDDING;
        }

        @Override
        public LayerKind transformer(Transformer layer) {
            return TRANSFORMER;
        }

        @Override
        public LayerKind sequencePooling(SequencePooling layer) {
            return SUMMARY;
        }

        @Override
        public LayerKind tokenBag(TokenBag layer) {
            return BAG;
        }

        @Override
        public LayerKind tokenEmbedding(TokenEmbedding layer) {
            return TOKENS;
        }
    }
}
