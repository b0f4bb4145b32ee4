package org.depthbench.training.fused.convolution;

import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.convolution_backward_data;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.stream;
import org.depthbench.training.fused.memory.Floats;
import org.depthbench.training.fused.memory.OneDnn;
import org.depthbench.training.fused.memory.Parameter;

/** The deltas of a convolution's images by oneDNN: only where a layer before it learns from them. */
final class DirectDeltas {
    private final stream queue;
    private final Parameter weightValues;
    private final Exchange deltas;
    private final Exchange weights;
    private final Exchange imageDeltas;
    private final primitive backwardData;
    private final IntMemoryMap arguments;

    DirectDeltas(Filters filters, convolution_backward_data.primitive_desc code, Parameter weights) {
        engine processor = OneDnn.processor();
        DirectCode.Orders ours = DirectCode.Orders.of(filters);
        this.queue = new stream(processor);
        this.weightValues = weights;
        this.deltas = new Exchange(processor, ours.sums(), code.diff_dst_desc());
        this.weights = new Exchange(processor, ours.weights(), code.weights_desc());
        this.imageDeltas = new Exchange(processor, ours.images(), code.diff_src_desc());
        this.backwardData = new convolution_backward_data(code);
        this.arguments = new IntMemoryMap()
                .put(dnnl.DNNL_ARG_DIFF_DST, deltas.own())
                .put(dnnl.DNNL_ARG_WEIGHTS, this.weights.own())
                .put(dnnl.DNNL_ARG_DIFF_SRC, imageDeltas.own());
    }

    /** Takes the weights until they are taken again. */
    void take() {
        weights.in(queue, weightValues.values(), weightValues.at());
    }

    /** Computes the deltas of one image from those of its sums. */
    void compute(Floats deltaMemory, int deltasAt, Floats imageMemory, int at) {
        deltas.in(queue, deltaMemory, deltasAt);
        imageDeltas.to(imageMemory, at);
        backwardData.execute(queue, arguments);
        imageDeltas.out(queue);
    }
}
