package org.depthbench.training.fused.convolution;

import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.dnnl.reorder;
import org.bytedeco.dnnl.stream;
import org.depthbench.training.fused.memory.Floats;
import org.depthbench.training.fused.memory.Place;

/** Memory in the order that oneDNN chose, and the way from and to ours. */
final class Exchange {
    private final memory plain;
    private final memory own;
    private final reorder in;
    private final reorder out;
    private final reorder added;
    private final Place place = new Place();

    /**
     * @param ours how it lies in our memory
     * @param chosen how it lies in the library's
     */
    Exchange(engine processor, memory.desc ours, memory.desc chosen) {
        this.plain = new memory(ours, processor, place);
        this.own = new memory(chosen, processor);
        this.in = new reorder(new reorder.primitive_desc(processor, ours, processor, chosen));
        this.out = new reorder(new reorder.primitive_desc(processor, chosen, processor, ours));
        primitive_attr adding = new primitive_attr();
        post_ops addition = new post_ops();
        addition.append_sum();
        adding.set_post_ops(addition);
        this.added = new reorder(new reorder.primitive_desc(processor, chosen, processor, ours, adding, false));
    }

    /** What the library works on. */
    memory own() {
        return own;
    }

    /** Takes numbers over. */
    void in(stream queue, Floats from, int at) {
        plain.set_data_handle(place.at(from, at));
        in.execute(queue, plain, own);
    }

    /**
     * Hands numbers out.
     *
     * @param add to what stands there, else in its place
     */
    void out(stream queue, Floats to, int at, boolean add) {
        plain.set_data_handle(place.at(to, at));
        (add ? added : out).execute(queue, own, plain);
    }
}
