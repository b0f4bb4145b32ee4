package org.depthbench.desktop.edit;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.depthbench.network.layer.LayerSpec;

/**
 * One thing to choose about a kind of layer.
 *
 * @param <L> the kind of layer
 */
sealed interface LayerField<L extends LayerSpec> {
    /** Its name in ids, and in the bundle behind {@code control.}. */
    String key();

    /** Whether it means something only where the layer's input is an image. */
    boolean onImagesAlone();

    /**
     * A number; what it may be, the layer itself says.
     *
     * @param columns how many digits its field has room for
     * @param whole whether it has no fraction
     * @param get the number in a layer
     * @param with the layer with another number
     */
    record Quantity<L extends LayerSpec>(
            String key,
            int columns,
            boolean whole,
            boolean onImagesAlone,
            ToDoubleFunction<L> get,
            BiFunction<L, Double, LayerSpec> with)
            implements LayerField<L> {
        static <L extends LayerSpec> Quantity<L> whole(
                String key, int columns, ToIntFunction<L> get, BiFunction<L, Integer, LayerSpec> with) {
            return new Quantity<>(
                    key,
                    columns,
                    true,
                    false,
                    get::applyAsInt,
                    (layer, number) -> with.apply(layer, number.intValue()));
        }

        static <L extends LayerSpec> Quantity<L> real(
                String key, int columns, ToDoubleFunction<L> get, BiFunction<L, Double, LayerSpec> with) {
            return new Quantity<>(key, columns, false, false, get, with);
        }

        /** The same, of no use where the layer's input is no image. */
        Quantity<L> forImages() {
            return new Quantity<>(key, columns, whole, true, get, with);
        }
    }

    /**
     * One of some values.
     *
     * @param words what stands before a value's name in the bundle
     * @param values what can be chosen
     * @param get the value in a layer
     * @param with the layer with another value
     */
    record Choice<L extends LayerSpec, E extends Enum<E>>(
            String key, String words, List<E> values, Function<L, E> get, BiFunction<L, E, LayerSpec> with)
            implements LayerField<L> {
        public Choice {
            values = List.copyOf(values);
        }

        @Override
        public boolean onImagesAlone() {
            return false;
        }
    }
}
