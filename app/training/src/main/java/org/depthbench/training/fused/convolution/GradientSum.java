package org.depthbench.training.fused.convolution;

import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.dnnl.reorder;
import org.bytedeco.dnnl.stream;
import org.depthbench.training.fused.memory.Parameter;
import org.depthbench.training.fused.memory.Place;

/** The gradient of one parameter, summed image by image in the order that oneDNN makes it in, and put into ours once a batch. */
final class GradientSum {
    private final memory ofImage;
    private final memory sum;
    private final memory plain;
    private final reorder addition;
    private final reorder out;
    private final Place place = new Place();

    GradientSum(engine processor, memory.desc ours, memory.desc chosen) {
        this.ofImage = new memory(chosen, processor);
        this.sum = new memory(chosen, processor);
        this.plain = new memory(ours, processor, place);
        primitive_attr adding = new primitive_attr();
        post_ops terms = new post_ops();
        terms.append_sum();
        adding.set_post_ops(terms);
        this.addition = new reorder(new reorder.primitive_desc(processor, chosen, processor, chosen, adding, false));
        this.out = new reorder(new reorder.primitive_desc(processor, chosen, processor, ours));
    }

    /** Where the library puts an image's gradient. */
    memory ofImage() {
        return ofImage;
    }

    /** Where it puts that of the first image, which needs no addition. */
    memory ofFirst() {
        return sum;
    }

    /** Adds an image's. */
    void add(stream queue) {
        addition.execute(queue, ofImage, sum);
    }

    /** Hands the sum out. */
    void write(stream queue, Parameter parameter) {
        plain.set_data_handle(place.at(parameter.gradients(), parameter.at()));
        out.execute(queue, sum, plain);
    }
}
