package org.depthbench.network;

import java.util.ArrayList;
import java.util.List;
import org.depthbench.network.layer.LayerSpec;

/**
 * Equal layers one right after the other.
 *
 * @param first the place of the first, from 0
 * @param times how many there are, from 1
 */
public record Repeated(LayerSpec layer, int first, int times) {
    /** All layers of a network in their order, equal neighbours together. */
    public static List<Repeated> of(List<LayerSpec> layers) {
        List<Repeated> found = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= layers.size(); i++) {
            if (i == layers.size() || !layers.get(i).equals(layers.get(first))) {
                found.add(new Repeated(layers.get(first), first, i - first));
                first = i;
            }
        }
        return List.copyOf(found);
    }

    /** Such as {@code 2 × dense 16 tanh}. */
    public String words() {
        return (times > 1 ? times + " × " : "") + layer.words();
    }
}
