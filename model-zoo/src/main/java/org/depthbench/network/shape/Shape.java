package org.depthbench.network.shape;

/** The shape of one example as it enters or leaves a layer. */
public sealed interface Shape {
    /** How many numbers one example has. */
    int size();

    /** The shape in a person's words, such as {@code 64 values} or {@code 8×8×1}. */
    String words();

    /** The shape in figures alone, for narrow places: {@code 64}, {@code 28×64} or {@code 8×8×1}. */
    String figures();

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

        @Override
        public String figures() {
            return Integer.toString(length);
        }
    }

    /**
     * A text as tokens, each the place of a character or word in a vocabulary; a shorter text is padded at its end.
     *
     * @param length tokens, padding included
     * @param vocabulary how many tokens there are, of which 0 is the padding
     */
    record Tokens(int length, int vocabulary) implements Shape {
        public Tokens {
            Check.range("Tokens of a text", length, 1, 4096);
            Check.range("Tokens of a vocabulary", vocabulary, 2, 1_000_000);
        }

        /**
         * An input as a text.
         *
         * @throws IllegalArgumentException with a sentence when it is none
         */
        public static Tokens of(Shape input, String what) {
            if (input instanceof Tokens tokens) {
                return tokens;
            }
            throw new IllegalArgumentException("%s needs a text, but its input is %s. Put it first on a language task."
                    .formatted(what, input.words()));
        }

        @Override
        public int size() {
            return length;
        }

        @Override
        public String words() {
            return length + " tokens";
        }

        @Override
        public String figures() {
            return Integer.toString(length);
        }
    }

    /** Steps in time or place, each a list of values; stored step by step. */
    record Sequence(int steps, int features) implements Shape {
        public Sequence {
            Check.range("Steps of a sequence", steps, 1, 4096);
            Check.range("Values of a step", features, 1, 16_384);
        }

        /**
         * An input as a sequence: an image of one channel is one of its rows.
         *
         * @throws IllegalArgumentException with a sentence when it cannot be taken for one
         */
        public static Sequence of(Shape input, String what) {
            if (input instanceof Sequence sequence) {
                return sequence;
            }
            if (input instanceof Image image && image.channels() == 1) {
                return new Sequence(image.height(), image.width());
            }
            throw new IllegalArgumentException(
                    "%s needs a sequence, but its input is %s. Put it first on an image task, or after another such layer."
                            .formatted(what, input.words()));
        }

        @Override
        public int size() {
            return Math.multiplyExact(steps, features);
        }

        @Override
        public String words() {
            return "%d steps of %d".formatted(steps, features);
        }

        @Override
        public String figures() {
            return steps + "×" + features;
        }
    }

    /** An image or a stack of feature maps; values are stored channel by channel, row by row. */
    record Image(int height, int width, int channels) implements Shape {
        public Image {
            Check.range("Image height", height, 1, 4096);
            Check.range("Image width", width, 1, 4096);
            Check.range("Image channels", channels, 1, 4096);
        }

        /**
         * An input as an image.
         *
         * @throws IllegalArgumentException with a sentence when it is none
         */
        public static Image of(Shape input, String what) {
            if (input instanceof Image image) {
                return image;
            }
            throw new IllegalArgumentException(
                    "%s needs an image, but its input is %s. Put it before any dense layer, on an image task."
                            .formatted(what, input.words()));
        }

        @Override
        public int size() {
            return Math.multiplyExact(Math.multiplyExact(height, width), channels);
        }

        @Override
        public String words() {
            return figures();
        }

        @Override
        public String figures() {
            return height + "×" + width + "×" + channels;
        }
    }
}
