package org.depthbench.datasets.task;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;

/** What is right for each of some examples. The arrays are shared, not copied: whoever is handed one never writes. */
public sealed interface Labels {
    /** For how many examples. */
    int count();

    /** The labels at these places, in this order. */
    Labels select(int[] places);

    /**
     * These, and behind them others.
     *
     * @throws IllegalArgumentException when those are of another kind
     */
    Labels and(Labels other);

    /** All of them as bytes, for a digest. */
    byte[] bytes();

    /** @param indices of the right classes, from 0 */
    record Classes(int[] indices) implements Labels {
        @Override
        public int count() {
            return indices.length;
        }

        @Override
        public Classes select(int[] places) {
            int[] chosen = new int[places.length];
            for (int i = 0; i < places.length; i++) {
                chosen[i] = indices[places[i]];
            }
            return new Classes(chosen);
        }

        @Override
        public Classes and(Labels other) {
            if (other instanceof Classes classes) {
                return new Classes(IntStream.concat(IntStream.of(indices), IntStream.of(classes.indices))
                        .toArray());
            }
            throw new IllegalArgumentException("Classes and quantities do not go together.");
        }

        @Override
        public byte[] bytes() {
            ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * indices.length);
            bytes.asIntBuffer().put(indices);
            return bytes.array();
        }
    }

    /**
     * Measured quantities.
     *
     * @param values example by example
     * @param width quantities of one example
     */
    record Quantities(float[] values, int width) implements Labels {
        @Override
        public int count() {
            return values.length / width;
        }

        @Override
        public Quantities select(int[] places) {
            float[] chosen = new float[places.length * width];
            for (int i = 0; i < places.length; i++) {
                System.arraycopy(values, places[i] * width, chosen, i * width, width);
            }
            return new Quantities(chosen, width);
        }

        @Override
        public Quantities and(Labels other) {
            if (other instanceof Quantities quantities && quantities.width == width) {
                float[] both = Arrays.copyOf(values, values.length + quantities.values.length);
                System.arraycopy(quantities.values, 0, both, values.length, quantities.values.length);
                return new Quantities(both, width);
            }
            throw new IllegalArgumentException("Classes and quantities do not go together.");
        }

        @Override
        public byte[] bytes() {
            ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length);
            bytes.asFloatBuffer().put(values);
            return bytes.array();
        }
    }
}
