package org.depthbench.training.fused.convolution;

import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.pooling_backward;
import org.bytedeco.dnnl.pooling_forward;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.stream;
import org.depthbench.training.fused.memory.Floats;
import org.depthbench.training.fused.memory.OneDnn;
import org.depthbench.training.fused.memory.Place;

/**
 * Pooling by oneDNN of one image at a time that lies in blocks of channels: the maximum of each window, or its mean. It remembers which
 * place of a window was the largest, of each image.
 */
public final class DirectPooling {
    private final stream queue;
    private final boolean maximum;
    private final Exchange images;
    private final Exchange pooled;
    private final Exchange imageDeltas;
    private final Exchange pooledDeltas;
    private final primitive forward;
    private final primitive backward;
    private final IntMemoryMap forwardArguments;
    private final IntMemoryMap backwardArguments;
    private final Floats places;
    private final int placesOfImage;
    private final memory placesNow;
    private final Place place = new Place();

    /**
     * @param inputBlock how images lie, see {@link ImageOrder}; not 0
     * @param outputBlock how what is made of them lies
     * @param rows how many images it remembers
     */
    public DirectPooling(Windows windows, boolean maximum, int inputBlock, int outputBlock, int rows) {
        engine processor = OneDnn.processor();
        this.queue = new stream(processor);
        this.maximum = maximum;
        memory.desc source = ImageOrder.of(windows.input(), inputBlock);
        memory.desc ours = ImageOrder.of(windows.output(), outputBlock);
        memory.desc result = ImageOrder.of(windows.output(), inputBlock);
        int method = (maximum ? dnnl.algorithm.pooling_max : dnnl.algorithm.pooling_avg_exclude_padding).value;
        long[] strides = {windows.down(), windows.across()};
        long[] kernel = {windows.rows(), windows.columns()};
        long[] none = {0, 0};
        pooling_forward.primitive_desc ahead = new pooling_forward.primitive_desc(
                new pooling_forward.desc(
                        dnnl.prop_kind.forward_training.value, method, source, result, strides, kernel, none, none),
                processor);
        pooling_backward.primitive_desc back = new pooling_backward.primitive_desc(
                new pooling_backward.desc(method, source, result, strides, kernel, none, none), processor, ahead);
        this.images = new Exchange(processor, source, source);
        this.pooled = new Exchange(processor, ours, result);
        this.imageDeltas = new Exchange(processor, source, source);
        this.pooledDeltas = new Exchange(processor, ours, result);
        this.forward = new pooling_forward(ahead);
        this.backward = new pooling_backward(back);
        this.forwardArguments =
                new IntMemoryMap().put(dnnl.DNNL_ARG_SRC, images.own()).put(dnnl.DNNL_ARG_DST, pooled.own());
        this.backwardArguments = new IntMemoryMap()
                .put(dnnl.DNNL_ARG_DIFF_SRC, imageDeltas.own())
                .put(dnnl.DNNL_ARG_DIFF_DST, pooledDeltas.own());
        memory.desc workspace = ahead.workspace_desc();
        this.placesOfImage = maximum ? Math.toIntExact((workspace.get_size() + 63) / 64 * 64 / Float.BYTES) : 0;
        this.places = Floats.allocate((long) placesOfImage * rows);
        this.placesNow = maximum ? new memory(workspace, processor, place) : new memory();
        if (maximum) {
            forwardArguments.put(dnnl.DNNL_ARG_WORKSPACE, placesNow);
            backwardArguments.put(dnnl.DNNL_ARG_WORKSPACE, placesNow);
        }
    }

    private void remember(int row) {
        if (maximum) {
            placesNow.set_data_handle(place.at(places, row * placesOfImage));
        }
    }

    /** Pools image {@code row}. */
    public void forward(int row, Floats imageMemory, int at, Floats pooledMemory, int pooledAt) {
        remember(row);
        images.in(queue, imageMemory, at);
        pooled.to(pooledMemory, pooledAt);
        forward.execute(queue, forwardArguments);
        pooled.out(queue);
    }

    /** Computes the deltas of image {@code row} from those of what was made of it. */
    public void backward(int row, Floats deltaMemory, int deltasAt, Floats imageMemory, int at) {
        remember(row);
        pooledDeltas.in(queue, deltaMemory, deltasAt);
        imageDeltas.to(imageMemory, at);
        backward.execute(queue, backwardArguments);
    }
}
