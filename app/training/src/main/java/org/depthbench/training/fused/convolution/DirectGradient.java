package org.depthbench.training.fused.convolution;

import java.util.Arrays;
import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.convolution_backward_weights;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.stream;
import org.depthbench.training.fused.function.Rows;
import org.depthbench.training.fused.memory.Floats;
import org.depthbench.training.fused.memory.OneDnn;
import org.depthbench.training.fused.memory.Parameter;
import org.depthbench.training.fused.memory.Place;

/** A convolution's gradient by oneDNN. */
final class DirectGradient implements FilterGradient {
    private final stream queue;
    private final Parameter weights;
    private final Parameter biases;
    private final Exchange images;
    private final Exchange deltas;
    private final GradientSum sum;
    private final Floats biasesOfImage;
    private final float[] biasSum;
    private final float[] more;
    private final primitive backwardWeights;
    private final IntMemoryMap firstArguments;
    private final IntMemoryMap arguments;

    DirectGradient(
            Filters filters, convolution_backward_weights.primitive_desc code, Parameter weights, Parameter biases) {
        engine processor = OneDnn.processor();
        DirectCode.Orders ours = DirectCode.Orders.of(filters);
        this.queue = new stream(processor);
        this.weights = weights;
        this.biases = biases;
        this.images = new Exchange(processor, ours.images(), code.src_desc());
        this.deltas = new Exchange(processor, ours.sums(), code.diff_dst_desc());
        this.sum = new GradientSum(processor, ours.weights(), code.diff_weights_desc());
        this.biasesOfImage = Floats.allocate(filters.count());
        this.biasSum = new float[filters.count()];
        this.more = new float[filters.count()];
        memory ofBiases = new memory(ours.biases(), processor, new Place().at(biasesOfImage, 0));
        this.backwardWeights = new convolution_backward_weights(code);
        this.firstArguments = arguments(sum.ofFirst(), ofBiases);
        this.arguments = arguments(sum.ofImage(), ofBiases);
    }

    private IntMemoryMap arguments(memory ofWeights, memory ofBiases) {
        return new IntMemoryMap()
                .put(dnnl.DNNL_ARG_SRC, images.own())
                .put(dnnl.DNNL_ARG_DIFF_DST, deltas.own())
                .put(dnnl.DNNL_ARG_DIFF_WEIGHTS, ofWeights)
                .put(dnnl.DNNL_ARG_DIFF_BIAS, ofBiases);
    }

    @Override
    public void add(Floats imageMemory, int at, Floats deltaMemory, int deltasAt, boolean first) {
        images.in(queue, imageMemory, at);
        deltas.in(queue, deltaMemory, deltasAt);
        backwardWeights.execute(queue, first ? firstArguments : arguments);
        if (first) {
            Arrays.fill(biasSum, 0);
        } else {
            sum.add(queue);
        }
        biasesOfImage.read(0, more, more.length);
        Rows.add(biasSum, more, more.length);
    }

    @Override
    public void write() {
        sum.write(queue, weights);
        biases.writeGradient(biasSum);
    }
}
