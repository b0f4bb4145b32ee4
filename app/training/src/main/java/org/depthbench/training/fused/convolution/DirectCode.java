package org.depthbench.training.fused.convolution;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bytedeco.dnnl.convolution_backward_data;
import org.bytedeco.dnnl.convolution_backward_weights;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.dnnl.primitive_desc_base;
import org.depthbench.network.shape.Shape;
import org.depthbench.training.fused.memory.OneDnn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * oneDNN's code for the three ways of a convolution, and how images, weights and sums lie for it: the library chooses that.
 */
record DirectCode(
        convolution_forward.primitive_desc ahead,
        convolution_backward_weights.primitive_desc toWeights,
        convolution_backward_data.primitive_desc toData) {
    private static final Logger LOG = LoggerFactory.getLogger(DirectCode.class);

    /** Empty where the library is not there, or has no code for it that is made for this processor. */
    static Optional<DirectCode> of(Filters filters) {
        if (!OneDnn.available()) {
            return Optional.empty();
        }
        try {
            DirectCode code = choose(filters);
            return Stream.of(code.ahead, code.toWeights, code.toData).allMatch(DirectCode::madeForThisProcessor)
                    ? Optional.of(code)
                    : Optional.empty();
        } catch (RuntimeException e) {
            // The library's way to say that it has no code for this shape.
            LOG.debug("No direct convolution for {}: {}", filters, e.getMessage());
            return Optional.empty();
        }
    }

    /** How the library would have the sums lie; empty as {@link #of}. */
    static Optional<memory.desc> outputOrder(Windows windows, int count) {
        return of(Filters.plain(windows, count)).map(code -> code.ahead.dst_desc());
    }

    private static DirectCode choose(Filters filters) {
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
        return new DirectCode(
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

    /** How images, weights, biases and sums lie. */
    record Orders(memory.desc images, memory.desc weights, memory.desc biases, memory.desc sums) {
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
}
