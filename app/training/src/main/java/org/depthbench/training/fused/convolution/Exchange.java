package org.depthbench.training.fused.convolution;

import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.reorder;
import org.bytedeco.dnnl.stream;
import org.depthbench.training.fused.memory.Floats;
import org.depthbench.training.fused.memory.Place;
import org.jspecify.annotations.Nullable;

/** Memory in the order that oneDNN chose, and the way from and to ours; where both are the same, the library works in ours. */
final class Exchange {
    private final memory plain;
    private final memory own;
    private final @Nullable reorder in;
    private final @Nullable reorder out;
    private final Place place = new Place();

    /**
     * @param ours how it lies in our memory
     * @param chosen how it lies in the library's
     */
    Exchange(engine processor, memory.desc ours, memory.desc chosen) {
        this.plain = new memory(ours, processor, place);
        if (ours.equals(chosen)) {
            this.own = plain;
            this.in = null;
            this.out = null;
        } else {
            this.own = new memory(chosen, processor);
            this.in = new reorder(new reorder.primitive_desc(processor, ours, processor, chosen));
            this.out = new reorder(new reorder.primitive_desc(processor, chosen, processor, ours));
        }
    }

    /** What the library works on. */
    memory own() {
        return own;
    }

    /** Takes numbers over; where the library works in our memory, they must stay there. */
    void in(stream queue, Floats from, int at) {
        plain.set_data_handle(place.at(from, at));
        if (in != null) {
            in.execute(queue, plain, own);
        }
    }

    /** Tells where numbers will go: before the library makes them. */
    void to(Floats memory, int at) {
        plain.set_data_handle(place.at(memory, at));
    }

    /** Hands numbers out, to where {@link #to} said. */
    void out(stream queue) {
        if (out != null) {
            out.execute(queue, own, plain);
        }
    }
}
