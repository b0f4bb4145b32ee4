package org.depthbench.desktop.edit;

import java.util.List;
import java.util.Locale;
import org.depthbench.network.Activation;
import org.depthbench.network.LayerSpec;
import org.depthbench.network.Padding;

/** The kinds of layers that can be added, each with what a new one is like. */
enum LayerKind {
    DENSE,
    CONVOLUTION,
    POOLING,
    RESIDUAL,
    NORMALISATION,
    DROPOUT,
    RECURRENT,
    CONVOLUTION1D,
    SUMMARY,
    EMBEDDING,
    TRANSFORMER;

    private static final int USUAL_UNITS = 32;
    private static final int USUAL_FILTERS = 16;

    /** Whether it works on images or sequences alone. */
    boolean structured() {
        return this != DENSE && this != NORMALISATION && this != DROPOUT && this != RESIDUAL;
    }

    /** Where a new one goes: what works on images or sequences stands before what makes a list of values of them. */
    int place(List<LayerSpec> layers) {
        if (!structured()) {
            return layers.size();
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
        if (layer instanceof LayerSpec.Dense) {
            return DENSE;
        }
        if (layer instanceof LayerSpec.Convolution) {
            return CONVOLUTION;
        }
        if (layer instanceof LayerSpec.Convolution1D) {
            return CONVOLUTION1D;
        }
        if (layer instanceof LayerSpec.Residual) {
            return RESIDUAL;
        }
        if (layer instanceof LayerSpec.Pooling) {
            return POOLING;
        }
        if (layer instanceof LayerSpec.Recurrent) {
            return RECURRENT;
        }
        if (layer instanceof LayerSpec.Embedding) {
            return EMBEDDING;
        }
        if (layer instanceof LayerSpec.Transformer) {
            return TRANSFORMER;
        }
        if (layer instanceof LayerSpec.Summary) {
            return SUMMARY;
        }
        return layer instanceof LayerSpec.Dropout ? DROPOUT : NORMALISATION;
    }

    /** A new layer: like the last of its kind, or as it usually is. */
    LayerSpec usual(List<LayerSpec> before) {
        LayerSpec last = null;
        for (LayerSpec layer : before) {
            last = of(layer) == this ? layer : last;
        }
        if (last != null) {
            return last;
        }
        return switch (this) {
            case DENSE -> new LayerSpec.Dense(USUAL_UNITS, Activation.RELU);
            case CONVOLUTION -> new LayerSpec.Convolution(USUAL_FILTERS, 3, 1, Padding.SAME, Activation.RELU);
            case CONVOLUTION1D -> new LayerSpec.Convolution1D(USUAL_FILTERS, 3, 1, Padding.SAME, Activation.RELU);
            case RESIDUAL -> new LayerSpec.Residual(3, Activation.RELU);
            case POOLING -> new LayerSpec.Pooling(LayerSpec.PoolingKind.MAX, 2, 2);
            case NORMALISATION -> new LayerSpec.BatchNormalisation();
            case DROPOUT -> new LayerSpec.Dropout(0.3);
            case RECURRENT -> new LayerSpec.Recurrent(LayerSpec.RecurrentKind.LSTM, USUAL_UNITS);
            case EMBEDDING -> new LayerSpec.Embedding(USUAL_UNITS);
            case TRANSFORMER -> new LayerSpec.Transformer(4, 4 * USUAL_UNITS);
            case SUMMARY -> new LayerSpec.Summary(LayerSpec.SummaryKind.LAST);
        };
    }
}
