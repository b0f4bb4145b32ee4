package org.depthbench.desktop.edit;

import static org.depthbench.desktop.edit.LayerField.Quantity.real;
import static org.depthbench.desktop.edit.LayerField.Quantity.whole;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.depthbench.desktop.edit.LayerField.Choice;
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

/**
 * What can be chosen about a kind of layer, in the order in which it is shown.
 *
 * @param type the kind
 * @param <L> the kind
 */
record LayerFields<L extends LayerSpec>(Class<L> type, List<LayerField<L>> fields) {
    LayerFields {
        fields = List.copyOf(fields);
    }

    static LayerFields<?> of(LayerSpec layer) {
        return layer.accept(OfKind.OF_KIND);
    }

    /** The fields of each kind. */
    private static final class OfKind implements LayerSpec.Visitor<LayerFields<?>> {
        static final OfKind OF_KIND = new OfKind();

        private static final List<Activation> ALL = List.of(Activation.values());
        private static final List<Activation> ELEMENTWISE = Arrays.stream(Activation.values())
                .filter(Activation::elementwise)
                .toList();

        @Override
        public LayerFields<Dense> dense(Dense layer) {
            return new LayerFields<>(
                    Dense.class,
                    List.of(
                            whole("units", 4, Dense::units, (dense, to) -> new Dense(to, dense.activation())),
                            activation(ALL, Dense::activation, (dense, to) -> new Dense(dense.units(), to))));
        }

        @Override
        public LayerFields<Convolution> convolution(Convolution layer) {
            return new LayerFields<>(
                    Convolution.class,
                    List.of(
                            whole("filters", 3, Convolution::filters, (c, to) -> like(c, to, c.kernel(), c.stride())),
                            whole("kernel", 2, Convolution::kernel, (c, to) -> like(c, c.filters(), to, c.stride())),
                            whole("stride", 2, Convolution::stride, (c, to) -> like(c, c.filters(), c.kernel(), to)),
                            padding(
                                    Convolution::padding,
                                    (c, to) ->
                                            new Convolution(c.filters(), c.kernel(), c.stride(), to, c.activation())),
                            activation(
                                    ELEMENTWISE,
                                    Convolution::activation,
                                    (c, to) -> new Convolution(c.filters(), c.kernel(), c.stride(), c.padding(), to))));
        }

        private static Convolution like(Convolution like, int filters, int kernel, int stride) {
            return new Convolution(filters, kernel, stride, like.padding(), like.activation());
        }

        @Override
        public LayerFields<Convolution1D> convolution1D(Convolution1D layer) {
            return new LayerFields<>(
                    Convolution1D.class,
                    List.of(
                            whole("filters", 3, Convolution1D::filters, (c, to) -> like(c, to, c.kernel(), c.stride())),
                            whole("kernel", 2, Convolution1D::kernel, (c, to) -> like(c, c.filters(), to, c.stride())),
                            whole("stride", 2, Convolution1D::stride, (c, to) -> like(c, c.filters(), c.kernel(), to)),
                            padding(
                                    Convolution1D::padding,
                                    (c, to) ->
                                            new Convolution1D(c.filters(), c.kernel(), c.stride(), to, c.activation())),
                            activation(
                                    ELEMENTWISE,
                                    Convolution1D::activation,
                                    (c, to) ->
                                            new Convolution1D(c.filters(), c.kernel(), c.stride(), c.padding(), to))));
        }

        private static Convolution1D like(Convolution1D like, int filters, int kernel, int stride) {
            return new Convolution1D(filters, kernel, stride, like.padding(), like.activation());
        }

        @Override
        public LayerFields<Residual> residual(Residual layer) {
            return new LayerFields<>(
                    Residual.class,
                    List.of(
                            // Only on images is it made of convolutions, which have a kernel.
                            whole("kernel", 2, Residual::kernel, (block, to) -> new Residual(to, block.activation()))
                                    .forImages(),
                            activation(
                                    ELEMENTWISE,
                                    Residual::activation,
                                    (block, to) -> new Residual(block.kernel(), to))));
        }

        @Override
        public LayerFields<Pooling> pooling(Pooling layer) {
            return new LayerFields<>(
                    Pooling.class,
                    List.of(
                            new Choice<>(
                                    "pooling",
                                    "poolingkind",
                                    List.of(PoolingKind.values()),
                                    Pooling::kind,
                                    (pooling, to) -> new Pooling(to, pooling.window(), pooling.stride())),
                            whole(
                                    "window",
                                    2,
                                    Pooling::window,
                                    (pooling, to) -> new Pooling(pooling.kind(), to, pooling.stride())),
                            whole(
                                    "stride",
                                    2,
                                    Pooling::stride,
                                    (pooling, to) -> new Pooling(pooling.kind(), pooling.window(), to))));
        }

        @Override
        public LayerFields<BatchNormalisation> batchNormalisation(BatchNormalisation layer) {
            return new LayerFields<>(BatchNormalisation.class, List.of());
        }

        @Override
        public LayerFields<LayerNormalisation> layerNormalisation(LayerNormalisation layer) {
            return new LayerFields<>(LayerNormalisation.class, List.of());
        }

        @Override
        public LayerFields<Dropout> dropout(Dropout layer) {
            return new LayerFields<>(
                    Dropout.class, List.of(real("rate", 4, Dropout::rate, (dropout, to) -> new Dropout(to))));
        }

        @Override
        public LayerFields<Recurrent> recurrent(Recurrent layer) {
            return new LayerFields<>(
                    Recurrent.class,
                    List.of(
                            new Choice<>(
                                    "kind",
                                    "recurrentkind",
                                    List.of(RecurrentKind.values()),
                                    Recurrent::kind,
                                    (recurrent, to) -> new Recurrent(to, recurrent.units())),
                            whole(
                                    "units",
                                    4,
                                    Recurrent::units,
                                    (recurrent, to) -> new Recurrent(recurrent.kind(), to))));
        }

        @Override
        public LayerFields<PatchEmbedding> patchEmbedding(PatchEmbedding layer) {
            return new LayerFields<>(
                    PatchEmbedding.class,
                    List.of(whole("units", 4, PatchEmbedding::units, (embedding, to) -> new PatchEmbedding(to))));
        }

        @Override
        public LayerFields<Transformer> transformer(Transformer layer) {
            return new LayerFields<>(
                    Transformer.class,
                    List.of(
                            whole(
                                    "heads",
                                    2,
                                    Transformer::heads,
                                    (block, to) -> new Transformer(to, block.feedForward())),
                            whole(
                                    "feed-forward",
                                    4,
                                    Transformer::feedForward,
                                    (block, to) -> new Transformer(block.heads(), to))));
        }

        @Override
        public LayerFields<SequencePooling> sequencePooling(SequencePooling layer) {
            return new LayerFields<>(
                    SequencePooling.class,
                    List.of(new Choice<>(
                            "kind",
                            "summarykind",
                            List.of(SequencePoolingKind.values()),
                            SequencePooling::kind,
                            (pooling, to) -> new SequencePooling(to))));
        }

        @Override
        public LayerFields<TokenBag> tokenBag(TokenBag layer) {
            return new LayerFields<>(
                    TokenBag.class,
                    List.of(
                            whole("buckets", 5, TokenBag::buckets, (bag, to) -> new TokenBag(to, bag.longest())),
                            whole("longest", 1, TokenBag::longest, (bag, to) -> new TokenBag(bag.buckets(), to))));
        }

        @Override
        public LayerFields<TokenEmbedding> tokenEmbedding(TokenEmbedding layer) {
            return new LayerFields<>(
                    TokenEmbedding.class,
                    List.of(whole("units", 4, TokenEmbedding::units, (embedding, to) -> new TokenEmbedding(to))));
        }

        private static <L extends LayerSpec> Choice<L, Activation> activation(
                List<Activation> values, Function<L, Activation> get, BiFunction<L, Activation, LayerSpec> with) {
            return new Choice<>("activation", "activation", values, get, with);
        }

        private static <L extends LayerSpec> Choice<L, Padding> padding(
                Function<L, Padding> get, BiFunction<L, Padding, LayerSpec> with) {
            return new Choice<>("padding", "padding", List.of(Padding.values()), get, with);
        }
    }
}
