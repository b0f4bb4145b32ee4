package org.depthbench.training.fused.normalisation;

import java.util.HashMap;
import java.util.Map;
import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.batch_normalization_backward;
import org.bytedeco.dnnl.batch_normalization_forward;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.stream;
import org.depthbench.network.shape.Shape;
import org.depthbench.training.fused.convolution.ImageOrder;
import org.depthbench.training.fused.memory.Floats;
import org.depthbench.training.fused.memory.OneDnn;
import org.depthbench.training.fused.memory.Place;

/** Batch normalisation by oneDNN of images that lie in blocks of channels, all of a batch at once. */
final class DirectNormalisation {
    private final engine processor = OneDnn.processor();
    private final stream queue = new stream(processor);
    private final Shape.Image image;
    private final int block;
    private final float epsilon;
    private final Floats scaleAndShift;
    private final Floats scaleAndShiftDeltas;
    private final Floats mean;
    private final Floats variance;
    private final Map<Integer, Code> codes = new HashMap<>();

    /** @param block how the images lie, see {@link ImageOrder}; not 0 */
    DirectNormalisation(Shape.Image image, int block, float epsilon) {
        this.image = image;
        this.block = block;
        this.epsilon = epsilon;
        this.scaleAndShift = Floats.allocate(2L * image.channels());
        this.scaleAndShiftDeltas = Floats.allocate(2L * image.channels());
        this.mean = Floats.allocate(image.channels());
        this.variance = Floats.allocate(image.channels());
    }

    /** γ of each channel, then β: to be written before it goes forward. */
    Floats scaleAndShift() {
        return scaleAndShift;
    }

    /** Their gradients, after it went backward. */
    Floats scaleAndShiftDeltas() {
        return scaleAndShiftDeltas;
    }

    /** The mean of each channel: of the batch after it went forward; to be written before it infers. */
    Floats mean() {
        return mean;
    }

    /** The variance of each channel, as {@link #mean}. */
    Floats variance() {
        return variance;
    }

    /** Normalises images with their own mean and variance. */
    void forward(int rows, Floats images, int at, Floats outputs, int outputsAt) {
        Code code = code(rows);
        code.at(images, at, outputs, outputsAt);
        code.forward.execute(queue, code.arguments);
    }

    /** Normalises images with the mean and variance that were written. */
    void infer(int rows, Floats images, int at, Floats outputs, int outputsAt) {
        Code code = code(rows);
        code.at(images, at, outputs, outputsAt);
        code.infer.execute(queue, code.arguments);
    }

    /** Computes the images' deltas and the gradients. */
    void backward(int rows, Floats images, int at, Floats deltas, int deltasAt, Floats imageDeltas, int imageDeltasAt) {
        Code code = code(rows);
        code.at(images, at, deltas, deltasAt);
        code.deltasAt(imageDeltas, imageDeltasAt);
        code.backward.execute(queue, code.backwardArguments);
    }

    private Code code(int rows) {
        return codes.computeIfAbsent(rows, Code::new);
    }

    /** The library's code for so many images, and the memory that it works on. */
    private final class Code {
        private final Place sourcePlace = new Place();
        private final Place resultPlace = new Place();
        private final Place deltasPlace = new Place();
        private final memory source;
        private final memory result;
        private final memory sourceDeltas;
        private final primitive forward;
        private final primitive infer;
        private final primitive backward;
        private final IntMemoryMap arguments;
        private final IntMemoryMap backwardArguments;

        Code(int rows) {
            memory.desc images = ImageOrder.of(rows, image, block);
            int ownStatistics = dnnl.normalization_flags.use_scale_shift.value;
            int givenStatistics = ownStatistics | dnnl.normalization_flags.use_global_stats.value;
            batch_normalization_forward.primitive_desc ahead = new batch_normalization_forward.primitive_desc(
                    new batch_normalization_forward.desc(
                            dnnl.prop_kind.forward_training.value, images, epsilon, ownStatistics),
                    processor);
            this.forward = new batch_normalization_forward(ahead);
            this.infer = new batch_normalization_forward(new batch_normalization_forward.primitive_desc(
                    new batch_normalization_forward.desc(
                            dnnl.prop_kind.forward_inference.value, images, epsilon, givenStatistics),
                    processor));
            this.backward = new batch_normalization_backward(new batch_normalization_backward.primitive_desc(
                    new batch_normalization_backward.desc(
                            dnnl.prop_kind.backward.value, images, images, epsilon, ownStatistics),
                    processor,
                    ahead));
            this.source = new memory(images, processor, sourcePlace);
            this.result = new memory(images, processor, resultPlace);
            this.sourceDeltas = new memory(images, processor, deltasPlace);
            memory means = channels(mean, 1);
            memory variances = channels(variance, 1);
            memory parameters = channels(scaleAndShift, 2);
            this.arguments = new IntMemoryMap()
                    .put(dnnl.DNNL_ARG_SRC, source)
                    .put(dnnl.DNNL_ARG_DST, result)
                    .put(dnnl.DNNL_ARG_MEAN, means)
                    .put(dnnl.DNNL_ARG_VARIANCE, variances)
                    .put(dnnl.DNNL_ARG_SCALE_SHIFT, parameters);
            this.backwardArguments = new IntMemoryMap()
                    .put(dnnl.DNNL_ARG_SRC, source)
                    .put(dnnl.DNNL_ARG_DIFF_DST, result)
                    .put(dnnl.DNNL_ARG_DIFF_SRC, sourceDeltas)
                    .put(dnnl.DNNL_ARG_MEAN, means)
                    .put(dnnl.DNNL_ARG_VARIANCE, variances)
                    .put(dnnl.DNNL_ARG_SCALE_SHIFT, parameters)
                    .put(dnnl.DNNL_ARG_DIFF_SCALE_SHIFT, channels(scaleAndShiftDeltas, 2));
        }

        private memory channels(Floats values, int lines) {
            long[] sizes = lines == 1 ? new long[] {image.channels()} : new long[] {lines, image.channels()};
            memory.format_tag order = lines == 1 ? memory.format_tag.a : memory.format_tag.ab;
            return new memory(
                    new memory.desc(sizes, memory.data_type.f32, order), processor, new Place().at(values, 0));
        }

        void at(Floats images, int at, Floats results, int resultsAt) {
            source.set_data_handle(sourcePlace.at(images, at));
            result.set_data_handle(resultPlace.at(results, resultsAt));
        }

        void deltasAt(Floats imageDeltas, int at) {
            sourceDeltas.set_data_handle(deltasPlace.at(imageDeltas, at));
        }
    }
}
