package org.depthbench.network;

/** The shape of one example as it enters or leaves a layer. */
public sealed interface Shape {
    /** How many numbers one example has. */
    int size();

    /** The shape in a person's words, such as {@code 64 values} or {@code 8×8×1}. */
    String words();

    /** A plain list of values. */
    record Vector(int length) implements Shape {
        public Vector {
            Check.range("Input values", length, 1, 1_000_000);
        }

        @Override
        public int size() {
            return length;
        }

        @Override
        public String words() {
            return length + " values";
        }
    }

    /** An image or a stack of feature maps; values are stored channel by channel, row by row. */
    record Image(int height, int width, int channels) implements Shape {
        public Image {
            Check.range("Image height", height, 1, 4096);
            Check.range("Image width", width, 1, 4096);
            Check.range("Image channels", channels, 1, 4096);
        }

        @Override
        public int size() {
            return Math.multiplyExact(Math.multiplyExact(height, width), channels);
        }

        @Override
        public String words() {
            return height + "×" + width + "×" + channels;
        }
    }
}
