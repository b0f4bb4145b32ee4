package org.depthbench.training.fused.convolution;

import java.util.Optional;
import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.stream;
import org.depthbench.training.fused.memory.Floats;
import org.depthbench.training.fused.memory.OneDnn;
import org.depthbench.training.fused.memory.Parameter;
import org.depthbench.training.fused.memory.Place;
import org.jspecify.annotations.Nullable;

/**
 * A convolution by oneDNN, without a matrix of windows (Georganas et al. 2018, arXiv:1808.05567). The library chooses how images,
 * weights and sums lie for it; what lies otherwise is put in that order and back.
 */
final class DirectConvolution implements Convolution {
    private final stream queue;
    private final boolean rectifies;
    private final Parameter weightValues;
    private final Parameter biasValues;
    private final Exchange images;
    private final Exchange sums;
    private final Exchange weights;
    private final memory biases;
    private final Place biasPlace = new Place();
    private final primitive forward;
    private final IntMemoryMap arguments;
    private final FilterGradient gradient;
    private final @Nullable DirectDeltas deltas;

    private DirectConvolution(
            Filters filters, DirectCode code, Parameter weights, Parameter biases, boolean deltasWanted) {
        engine processor = OneDnn.processor();
        DirectCode.Orders ours = DirectCode.Orders.of(filters);
        this.queue = new stream(processor);
        this.rectifies = filters.rectified();
        this.weightValues = weights;
        this.biasValues = biases;
        this.images = new Exchange(processor, ours.images(), code.ahead().src_desc());
        this.weights = new Exchange(processor, ours.weights(), code.ahead().weights_desc());
        this.biases = new memory(ours.biases(), processor, biasPlace);
        this.sums = new Exchange(processor, ours.sums(), code.ahead().dst_desc());
        this.forward = new convolution_forward(code.ahead());
        this.arguments = new IntMemoryMap()
                .put(dnnl.DNNL_ARG_SRC, images.own())
                .put(dnnl.DNNL_ARG_WEIGHTS, this.weights.own())
                .put(dnnl.DNNL_ARG_BIAS, this.biases)
                .put(dnnl.DNNL_ARG_DST, sums.own());
        this.gradient = WindowColumns.of(filters, weights, biases)
                .orElseGet(() -> new DirectGradient(filters, code.toWeights(), weights, biases));
        this.deltas = deltasWanted ? new DirectDeltas(filters, code.toData(), weights) : null;
    }

    /** Such a convolution, where the library is there and has code for it that is made for this processor. */
    static Optional<Convolution> of(Filters filters, Parameter weights, Parameter biases, boolean deltasWanted) {
        return DirectCode.of(filters).map(code -> new DirectConvolution(filters, code, weights, biases, deltasWanted));
    }

    @Override
    public void take() {
        weights.in(queue, weightValues.values(), weightValues.at());
        biases.set_data_handle(biasPlace.at(biasValues.values(), biasValues.at()));
        if (deltas != null) {
            deltas.take();
        }
    }

    @Override
    public boolean rectifies() {
        return rectifies;
    }

    @Override
    public void sums(Floats imageMemory, int at, Floats sumsMemory, int sumsAt) {
        images.in(queue, imageMemory, at);
        sums.to(sumsMemory, sumsAt);
        forward.execute(queue, arguments);
        sums.out(queue);
    }

    @Override
    public void gradient(Floats imageMemory, int at, Floats deltaMemory, int deltasAt, boolean first) {
        gradient.add(imageMemory, at, deltaMemory, deltasAt, first);
    }

    @Override
    public void writeGradient() {
        gradient.write();
    }

    @Override
    public void imageDeltas(Floats deltaMemory, int deltasAt, Floats imageMemory, int at) {
        if (deltas == null) {
            throw new IllegalStateException("Nobody wanted the deltas of this convolution's images.");
        }
        deltas.compute(deltaMemory, deltasAt, imageMemory, at);
    }
}
