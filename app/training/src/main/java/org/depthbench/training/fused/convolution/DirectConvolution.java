package org.depthbench.training.fused.convolution;

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
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.primitive_desc_base;
import org.bytedeco.dnnl.stream;
import org.depthbench.network.shape.Shape;
import org.depthbench.training.fused.memory.Floats;
import org.depthbench.training.fused.memory.OneDnn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A convolution by oneDNN, without a matrix of windows (Georganas et al. 2018, arXiv:1808.05567). The library chooses how images,
 * weights and sums lie for it; what comes and goes is put in that order and back.
 */
final class DirectConvolution implements Convolution {
    private static final Logger LOG = LoggerFactory.getLogger(DirectConvolution.class);

    private final stream queue;
    private final Exchange images;
    private final Exchange sums;
    private final Exchange weights;
    private final Exchange imageOfGradient;
    private final Exchange deltasOfGradient;
    private final Exchange gradient;
    private final Exchange deltas;
    private final Exchange weightsBack;
    private final Exchange imageDeltas;
    private final primitive forward;
    private final primitive backwardWeights;
    private final primitive backwardData;
    private final IntMemoryMap forwardArguments;
    private final IntMemoryMap weightsArguments;
    private final IntMemoryMap dataArguments;

    private DirectConvolution(
            engine processor,
            Plain plain,
            convolution_forward.primitive_desc ahead,
            convolution_backward_weights.primitive_desc toWeights,
            convolution_backward_data.primitive_desc toData) {
        this.queue = new stream(processor);
        this.images = new Exchange(processor, plain.images, ahead.src_desc());
        this.weights = new Exchange(processor, plain.weights, ahead.weights_desc());
        this.sums = new Exchange(processor, plain.sums, ahead.dst_desc());
        this.forward = new convolution_forward(ahead);
        this.forwardArguments =
                arguments(dnnl.DNNL_ARG_SRC, images, dnnl.DNNL_ARG_WEIGHTS, weights, dnnl.DNNL_ARG_DST, sums);
        this.imageOfGradient = new Exchange(processor, plain.images, toWeights.src_desc());
        this.deltasOfGradient = new Exchange(processor, plain.sums, toWeights.diff_dst_desc());
        this.gradient = new Exchange(processor, plain.weights, toWeights.diff_weights_desc());
        this.backwardWeights = new convolution_backward_weights(toWeights);
        this.weightsArguments = arguments(
                dnnl.DNNL_ARG_SRC,
                imageOfGradient,
                dnnl.DNNL_ARG_DIFF_DST,
                deltasOfGradient,
                dnnl.DNNL_ARG_DIFF_WEIGHTS,
                gradient);
        this.deltas = new Exchange(processor, plain.sums, toData.diff_dst_desc());
        this.weightsBack = new Exchange(processor, plain.weights, toData.weights_desc());
        this.imageDeltas = new Exchange(processor, plain.images, toData.diff_src_desc());
        this.backwardData = new convolution_backward_data(toData);
        this.dataArguments = arguments(
                dnnl.DNNL_ARG_DIFF_DST,
                deltas,
                dnnl.DNNL_ARG_WEIGHTS,
                weightsBack,
                dnnl.DNNL_ARG_DIFF_SRC,
                imageDeltas);
    }

    /** Such a convolution, where the library is there and has code for it that is made for this processor. */
    static Optional<Convolution> of(Windows windows, int filters) {
        if (!OneDnn.available()) {
            return Optional.empty();
        }
        try {
            return prepare(windows, filters);
        } catch (RuntimeException e) {
            // The library's way to say that it has no code for this shape.
            LOG.debug("No direct convolution for {}: {}", windows, e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<Convolution> prepare(Windows windows, int filters) {
        engine processor = OneDnn.processor();
        Plain any = Plain.of(windows, filters, memory.format_tag.any, memory.format_tag.any);
        int method = dnnl.algorithm.convolution_direct.value;
        long[] strides = {windows.down(), windows.across()};
        long[] before = {windows.top(), windows.left()};
        long[] behind = {
            behind(windows.input().height(), windows.output().height(), windows.rows(), windows.down(), windows.top()),
            behind(
                    windows.input().width(),
                    windows.output().width(),
                    windows.columns(),
                    windows.across(),
                    windows.left())
        };
        convolution_forward.primitive_desc ahead = new convolution_forward.primitive_desc(
                new convolution_forward.desc(
                        dnnl.prop_kind.forward_training.value,
                        method,
                        any.images,
                        any.weights,
                        any.sums,
                        strides,
                        before,
                        behind),
                processor);
        convolution_backward_weights.primitive_desc toWeights = new convolution_backward_weights.primitive_desc(
                new convolution_backward_weights.desc(
                        method, any.images, any.weights, any.sums, strides, before, behind),
                processor,
                ahead);
        convolution_backward_data.primitive_desc toData = new convolution_backward_data.primitive_desc(
                new convolution_backward_data.desc(method, any.images, any.weights, any.sums, strides, before, behind),
                processor,
                ahead);
        if (!Stream.of(ahead, toWeights, toData).allMatch(DirectConvolution::madeForThisProcessor)) {
            return Optional.empty();
        }
        Plain plain = Plain.of(windows, filters, memory.format_tag.nchw, memory.format_tag.oihw);
        return Optional.of(new DirectConvolution(processor, plain, ahead, toWeights, toData));
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

    private static IntMemoryMap arguments(int a, Exchange first, int b, Exchange second, int c, Exchange third) {
        return new IntMemoryMap().put(a, first.own()).put(b, second.own()).put(c, third.own());
    }

    @Override
    public void take(Floats memory, int at) {
        weights.in(queue, memory, at);
        weightsBack.in(queue, memory, at);
    }

    @Override
    public void sums(Floats imageMemory, int at, Floats sumsMemory, int sumsAt) {
        images.in(queue, imageMemory, at);
        forward.execute(queue, forwardArguments);
        sums.out(queue, sumsMemory, sumsAt, false);
    }

    @Override
    public void gradient(
            Floats imageMemory,
            int at,
            Floats deltaMemory,
            int deltasAt,
            boolean add,
            Floats gradientMemory,
            int gradientAt) {
        imageOfGradient.in(queue, imageMemory, at);
        deltasOfGradient.in(queue, deltaMemory, deltasAt);
        backwardWeights.execute(queue, weightsArguments);
        gradient.out(queue, gradientMemory, gradientAt, add);
    }

    @Override
    public void imageDeltas(Floats deltaMemory, int deltasAt, Floats imageMemory, int at) {
        deltas.in(queue, deltaMemory, deltasAt);
        backwardData.execute(queue, dataArguments);
        imageDeltas.out(queue, imageMemory, at, false);
    }

    /** How images, weights and sums lie. */
    private record Plain(memory.desc images, memory.desc weights, memory.desc sums) {
        static Plain of(Windows windows, int filters, memory.format_tag images, memory.format_tag weights) {
            Shape.Image in = windows.input();
            Shape.Image out = windows.output();
            return new Plain(
                    description(images, 1, in.channels(), in.height(), in.width()),
                    description(weights, filters, in.channels(), windows.rows(), windows.columns()),
                    description(images, 1, filters, out.height(), out.width()));
        }

        private static memory.desc description(memory.format_tag layout, long... sizes) {
            return new memory.desc(sizes, memory.data_type.f32, layout);
        }
    }
}
