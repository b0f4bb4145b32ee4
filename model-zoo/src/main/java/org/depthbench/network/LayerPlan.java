package org.depthbench.network;

import org.depthbench.network.layer.LayerSpec;
import org.depthbench.network.shape.Shape;

/**
 * One layer in its place: what enters it, what leaves it, what it costs.
 *
 * @param layer the layer; the output layer appears as a dense layer with identity activation, its softmax uncounted
 * @param parameters trainable parameters
 * @param macs multiply–accumulates of one forward pass of one example
 */
public record LayerPlan(LayerSpec layer, Shape input, Shape output, long parameters, long macs) {
    static LayerPlan of(LayerSpec layer, Shape input) {
        return new LayerPlan(layer, input, layer.output(input), layer.parameters(input), layer.macs(input));
    }
}
