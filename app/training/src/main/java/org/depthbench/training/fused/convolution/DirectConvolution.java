package org.depthbench.training.fused.convolution;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.convolution_backward_data;
import org.bytedeco.dnnl.convolution_backward_weights;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.dnnl.primitive_desc_base;
import org.bytedeco.dnnl.stream;
import org.depthbench.network.shape.Shape;
import org.depthbench.training.fused.memory.Floats;
import org.depthbench.training.fused.memory.OneDnn;
import org.depthbench.training.fused.memory.Parameter;
import org.depthbench.training.fused.memory.Place;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A convolution by oneDNN, without a matrix of windows (Georganas et al. 2018, arXiv:1808.05567). The library chooses how images,
 * weights and sums lie for it; what lies otherwise is put in that order and back.
 */
final class DirectConvolution implements Convolution {
    private static final Logger LOG = LoggerFactory.getLogger(DirectConvolution.class);

    private final stream queue;
    private final Filters filters;
    private final Parameter weightValues;
    private final Parameter biasValues;
    private final Exchange images;
    private final Exchange sums;
    private final Exchange weights;
    private final memory biases;
    private final Place biasPlace = new Place();
    private final Exchange imageOfGradient;
    private final Exchange deltasOfGradient;
    private final GradientSum gradient;
    private final Floats biasGradientOfImage;
    private final float[] biasGradient;
    private final float[] more;
    private final Exchange deltas;
    private final Exchange weightsBack;
    private final Exchange imageDeltas;
    private final primitive forward;
    private final primitive backwardWeights;
    private final primitive backwardData;
    private final IntMemoryMap forwardArguments;
    private final IntMemoryMap firstGradientArguments;
    private final IntMemoryMap gradientArguments;
    private final IntMemoryMap dataArguments;
    private final @Nullable WindowColumns columns;

    private DirectConvolution(Filters filters, Code code, Parameter weights, Parameter biases) {
        engine processor = OneDnn.processor();
        Orders ours = Orders.of(filters);
        this.queue = new stream(processor);
        this.filters = filters;
        this.weightValues = weights;
        this.biasValues = biases;
        this.images = new Exchange(processor, ours.images, code.ahead.src_desc());
        this.weights = new Exchange(processor, ours.weights, code.ahead.weights_desc());
        this.biases = new memory(ours.biases, processor, biasPlace);
        this.sums = new Exchange(processor, ours.sums, code.ahead.dst_desc());
        this.forward = new convolution_forward(code.ahead);
        this.forwardArguments = new IntMemoryMap()
                .put(dnnl.DNNL_ARG_SRC, images.own())
                .put(dnnl.DNNL_ARG_WEIGHTS, this.weights.own())
                .put(dnnl.DNNL_ARG_BIAS, this.biases)
                .put(dnnl.DNNL_ARG_DST, sums.own());
        this.imageOfGradient = new Exchange(processor, ours.images, code.toWeights.src_desc());
        this.deltasOfGradient = new Exchange(processor, ours.sums, code.toWeights.diff_dst_desc());
        this.gradient = new GradientSum(processor, ours.weights, code.toWeights.diff_weights_desc());
        this.biasGradientOfImage = Floats.allocate(filters.count());
        this.biasGradient = new float[filters.count()];
        this.more = new float[filters.count()];
        memory ofBiases = new memory(ours.biases, processor, new Place().at(biasGradientOfImage, 0));
        this.backwardWeights = new convolution_backward_weights(code.toWeights);
        this.firstGradientArguments = gradientArguments(gradient.ofFirst(), ofBiases);
        this.gradientArguments = gradientArguments(gradient.ofImage(), ofBiases);
        this.deltas = new Exchange(processor, ours.sums, code.toData.diff_dst_desc());
        this.weightsBack = new Exchange(processor, ours.weights, code.toData.weights_desc());
        this.imageDeltas = new Exchange(processor, ours.images, code.toData.diff_src_desc());
        this.backwardData = new convolution_backward_data(code.toData);
        this.dataArguments = new IntMemoryMap()
                .put(dnnl.DNNL_ARG_DIFF_DST, deltas.own())
                .put(dnnl.DNNL_ARG_WEIGHTS, weightsBack.own())
                .put(dnnl.DNNL_ARG_DIFF_SRC, imageDeltas.own());
        this.columns = WindowColumns.worthwhile(filters) ? new WindowColumns(filters, weights, biases) : null;
    }

    private IntMemoryMap gradientArguments(memory ofWeights, memory ofBiases) {
        return new IntMemoryMap()
                .put(dnnl.DNNL_ARG_SRC, imageOfGradient.own())
                .put(dnnl.DNNL_ARG_DIFF_DST, deltasOfGradient.own())
                .put(dnnl.DNNL_ARG_DIFF_WEIGHTS, ofWeights)
                .put(dnnl.DNNL_ARG_DIFF_BIAS, ofBiases);
    }

    /** Such a convolution, where the library is there and has code for it that is made for this processor. */
    static Optional<Convolution> of(Filters filters, Parameter weights, Parameter biases) {
        return Code.of(filters).map(code -> new DirectConvolution(filters, code, weights, biases));
    }

    /** How the library would have the sums lie; empty where it has no code that is made for this processor. */
    static Optional<memory.desc> outputOrder(Windows windows, int count) {
        return Code.of(Filters.plain(windows, count)).map(code -> code.ahead.dst_desc());
    }

    @Override
    public void take() {
        weights.in(queue, weightValues.values(), weightValues.at());
        weightsBack.in(queue, weightValues.values(), weightValues.at());
        biases.set_data_handle(biasPlace.at(biasValues.values(), biasValues.at()));
    }

    @Override
    public boolean rectifies() {
        return filters.rectified();
    }

    @Override
    public void sums(Floats imageMemory, int at, Floats sumsMemory, int sumsAt) {
        images.in(queue, imageMemory, at);
        sums.to(sumsMemory, sumsAt);
        forward.execute(queue, forwardArguments);
        sums.out(queue);
    }

    @Override
    public void gradient(Floats imageMemory, int at, Floats deltaMemory, int deltasAt, boolean first) {
        if (columns != null) {
            columns.gradient(imageMemory, at, deltaMemory, deltasAt, first);
            return;
        }
        imageOfGradient.in(queue, imageMemory, at);
        deltasOfGradient.in(queue, deltaMemory, deltasAt);
        backwardWeights.execute(queue, first ? firstGradientArguments : gradientArguments);
        if (first) {
            Arrays.fill(biasGradient, 0);
        } else {
            gradient.add(queue);
        }
        biasGradientOfImage.read(0, more, more.length);
        for (int i = 0; i < more.length; i++) {
            biasGradient[i] += more[i];
        }
    }

    @Override
    public void writeGradient() {
        if (columns != null) {
            columns.writeGradient();
            return;
        }
        gradient.write(queue, weightValues);
        biasValues.writeGradient(biasGradient);
    }

    @Override
    public void imageDeltas(Floats deltaMemory, int deltasAt, Floats imageMemory, int at) {
        deltas.in(queue, deltaMemory, deltasAt);
        imageDeltas.to(imageMemory, at);
        backwardData.execute(queue, dataArguments);
        imageDeltas.out(queue);
    }

    /** How images, weights, biases and sums lie. */
    private record Orders(memory.desc images, memory.desc weights, memory.desc biases, memory.desc sums) {
        /** Ours. */
        static Orders of(Filters filters) {
            return new Orders(
                    ImageOrder.of(filters.windows().input(), filters.inputBlock()),
                    weights(filters, memory.format_tag.oihw),
                    biases(filters),
                    ImageOrder.of(filters.windows().output(), filters.outputBlock()));
        }

        /** As the library likes. */
        static Orders any(Filters filters) {
            return new Orders(
                    ImageOrder.any(filters.windows().input()),
                    weights(filters, memory.format_tag.any),
                    biases(filters),
                    ImageOrder.any(filters.windows().output()));
        }

        private static memory.desc weights(Filters filters, memory.format_tag order) {
            Windows windows = filters.windows();
            return new memory.desc(
                    new long[] {filters.count(), windows.input().channels(), windows.rows(), windows.columns()},
                    memory.data_type.f32,
                    order);
        }

        private static memory.desc biases(Filters filters) {
            return new memory.desc(new long[] {filters.count()}, memory.data_type.f32, memory.format_tag.a);
        }
    }

    /** The library's code for the three ways. */
    private record Code(
            convolution_forward.primitive_desc ahead,
            convolution_backward_weights.primitive_desc toWeights,
            convolution_backward_data.primitive_desc toData) {
        static Optional<Code> of(Filters filters) {
            if (!OneDnn.available()) {
                return Optional.empty();
            }
            try {
                Code code = choose(filters);
                return Stream.of(code.ahead, code.toWeights, code.toData).allMatch(Code::madeForThisProcessor)
                        ? Optional.of(code)
                        : Optional.empty();
            } catch (RuntimeException e) {
                // The library's way to say that it has no code for this shape.
                LOG.debug("No direct convolution for {}: {}", filters, e.getMessage());
                return Optional.empty();
            }
        }

        private static Code choose(Filters filters) {
            engine processor = OneDnn.processor();
            Orders any = Orders.any(filters);
            Windows windows = filters.windows();
            int method = dnnl.algorithm.convolution_direct.value;
            long[] strides = {windows.down(), windows.across()};
            long[] before = {windows.top(), windows.left()};
            Shape.Image in = windows.input();
            Shape.Image out = windows.output();
            long[] behind = {
                behind(in.height(), out.height(), windows.rows(), windows.down(), windows.top()),
                behind(in.width(), out.width(), windows.columns(), windows.across(), windows.left())
            };
            convolution_forward.primitive_desc ahead = new convolution_forward.primitive_desc(
                    new convolution_forward.desc(
                            dnnl.prop_kind.forward_training.value,
                            method,
                            any.images,
                            any.weights,
                            any.biases,
                            any.sums,
                            strides,
                            before,
                            behind),
                    filters.rectified() ? rectifier() : new primitive_attr(),
                    processor);
            return new Code(
                    ahead,
                    new convolution_backward_weights.primitive_desc(
                            new convolution_backward_weights.desc(
                                    method, any.images, any.weights, any.biases, any.sums, strides, before, behind),
                            processor,
                            ahead),
                    new convolution_backward_data.primitive_desc(
                            new convolution_backward_data.desc(
                                    method, any.images, any.weights, any.sums, strides, before, behind),
                            processor,
                            ahead));
        }

        private static primitive_attr rectifier() {
            post_ops behind = new post_ops();
            behind.append_eltwise(1, dnnl.algorithm.eltwise_relu.value, 0, 0);
            primitive_attr attributes = new primitive_attr();
            attributes.set_post_ops(behind);
            return attributes;
        }

        /** Columns or rows of zeros behind the last of the image that windows reach. */
        private static long behind(int input, int output, int size, int stride, int before) {
            return Math.max(0, (output - 1) * stride + size - input - before);
        }

        /** The library also has slow code for any processor, and its own way by matrices of windows, which ours outruns. */
        private static boolean madeForThisProcessor(primitive_desc_base code) {
            String name = code.impl_info_str().getString().toLowerCase(Locale.ROOT);
            return name.startsWith("jit") || name.startsWith("brg");
        }
    }
}
