package org.depthbench.network;

import java.util.Locale;
import java.util.Objects;

/** One layer of a network, as pure data. The output layer is never listed: the task decides it. */
public sealed interface LayerSpec {
    /**
     * The shape of one example after this layer.
     *
     * @throws IllegalArgumentException with a sentence when the layer cannot take this input
     */
    Shape output(Shape input);

    /** Trainable parameters: weights, biases, scales and shifts. */
    long parameters(Shape input);

    /** Multiply–accumulates of one forward pass of one example. */
    long macs(Shape input);

    /**
     * How many hidden layers it counts as: one for each layer of trainable weights in it. Batch normalisation rescales what a
     * layer computed and is not counted.
     */
    int hiddenLayers();

    /** The layer in a person's words, such as {@code dense 32 relu}. */
    String words();

    /** Whether it keeps the last step of the recurrent layer before it, and no other. */
    default boolean keepsLastStep() {
        return false;
    }

    /** Every value feeds every unit: {@code y = f(Wx + b)}. */
    record Dense(int units, Activation activation) implements LayerSpec {
        public Dense {
            Check.range("Units of a dense layer", units, 1, 16_384);
            Objects.requireNonNull(activation, "A dense layer needs an activation.");
        }

        @Override
        public Shape output(Shape input) {
            if (input instanceof Shape.Sequence sequence) {
                throw new IllegalArgumentException(
                        "A dense layer needs a list of values, but its input is %s. Put a summary before it: the last step or the mean."
                                .formatted(sequence.words()));
            }
            return new Shape.Vector(units);
        }

        @Override
        public long parameters(Shape input) {
            return (input.size() + 1L) * units;
        }

        @Override
        public long macs(Shape input) {
            return (long) input.size() * units;
        }

        @Override
        public int hiddenLayers() {
            return 1;
        }

        @Override
        public String words() {
            return "dense " + units + " " + name(activation);
        }
    }

    /** Square filters that slide over an image, all sharing their weights. */
    record Convolution(int filters, int kernel, int stride, Padding padding, Activation activation)
            implements LayerSpec {
        public Convolution {
            Check.range("Filters of a convolution", filters, 1, 1024);
            Check.range("Kernel of a convolution", kernel, 1, 15);
            Check.range("Stride of a convolution", stride, 1, 8);
            Objects.requireNonNull(padding, "A convolution needs a padding.");
            elementwise(activation, "A convolution");
        }

        @Override
        public Shape output(Shape input) {
            Shape.Image image = image(input, "A convolution");
            return new Shape.Image(
                    slide(image.height(), kernel, stride, padding),
                    slide(image.width(), kernel, stride, padding),
                    filters);
        }

        @Override
        public long parameters(Shape input) {
            return (window(input) + 1) * filters;
        }

        @Override
        public long macs(Shape input) {
            return window(input) * output(input).size();
        }

        private long window(Shape input) {
            return (long) kernel * kernel * image(input, "A convolution").channels();
        }

        @Override
        public int hiddenLayers() {
            return 1;
        }

        @Override
        public String words() {
            return "conv %d×%d×%d%s %s"
                    .formatted(kernel, kernel, filters, stride == 1 ? "" : " stride " + stride, name(activation));
        }
    }

    /** Filters that slide along a sequence, all sharing their weights (Waibel et al. 1989, time-delay network). */
    record Convolution1D(int filters, int kernel, int stride, Padding padding, Activation activation)
            implements LayerSpec {
        public Convolution1D {
            Check.range("Filters of a convolution", filters, 1, 1024);
            Check.range("Kernel of a convolution", kernel, 1, 63);
            Check.range("Stride of a convolution", stride, 1, 32);
            Objects.requireNonNull(padding, "A convolution needs a padding.");
            elementwise(activation, "A convolution");
        }

        @Override
        public Shape.Sequence output(Shape input) {
            return new Shape.Sequence(slide(sequence(input).steps(), kernel, stride, padding), filters);
        }

        private static Shape.Sequence sequence(Shape input) {
            return Shape.Sequence.of(input, "A 1-D convolution");
        }

        @Override
        public long parameters(Shape input) {
            return (window(input) + 1) * filters;
        }

        @Override
        public long macs(Shape input) {
            return window(input) * output(input).size();
        }

        private long window(Shape input) {
            return (long) kernel * sequence(input).features();
        }

        @Override
        public int hiddenLayers() {
            return 1;
        }

        @Override
        public String words() {
            return "conv 1-D %d×%d%s %s"
                    .formatted(kernel, filters, stride == 1 ? "" : " stride " + stride, name(activation));
        }
    }

    /**
     * A residual block (He et al. 2016, arXiv:1512.03385): two layers as wide as their input with a link around them, {@code y
     * = f(x + W₂f(W₁x + b₁) + b₂)}. On images they are convolutions that keep the size, else dense layers.
     *
     * @param kernel the convolutions' kernel, odd; a list of values has no use for it
     */
    record Residual(int kernel, Activation activation) implements LayerSpec {
        public Residual {
            Check.range("Kernel of a residual block", kernel, 1, 15);
            if (kernel % 2 == 0) {
                throw new IllegalArgumentException(
                        "Kernel of a residual block must be odd, 1 to 15, was %d.".formatted(kernel));
            }
            elementwise(activation, "A residual block");
        }

        /** One of its two layers. */
        public LayerSpec inner(Shape input) {
            return input instanceof Shape.Image image
                    ? new Convolution(image.channels(), kernel, 1, Padding.SAME, activation)
                    : new Dense(input.size(), activation);
        }

        @Override
        public Shape output(Shape input) {
            if (input instanceof Shape.Sequence sequence) {
                throw new IllegalArgumentException(
                        "A residual block needs an image or a list of values, but its input is %s."
                                .formatted(sequence.words()));
            }
            inner(input);
            return input;
        }

        @Override
        public long parameters(Shape input) {
            return 2 * inner(input).parameters(input);
        }

        @Override
        public long macs(Shape input) {
            return 2 * inner(input).macs(input);
        }

        @Override
        public int hiddenLayers() {
            return 2;
        }

        @Override
        public String words() {
            return "residual " + name(activation);
        }
    }

    /** Keeps one number of each window of an image or a sequence: the maximum or the mean. */
    record Pooling(PoolingKind kind, int window, int stride) implements LayerSpec {
        public Pooling {
            Objects.requireNonNull(kind, "A pooling layer needs a kind.");
            Check.range("Window of a pooling layer", window, 1, 15);
            Check.range("Stride of a pooling layer", stride, 1, 15);
        }

        @Override
        public Shape output(Shape input) {
            if (input instanceof Shape.Sequence sequence) {
                return new Shape.Sequence(slide(sequence.steps(), window, stride, Padding.VALID), sequence.features());
            }
            Shape.Image image = image(input, "Pooling");
            return new Shape.Image(
                    slide(image.height(), window, stride, Padding.VALID),
                    slide(image.width(), window, stride, Padding.VALID),
                    image.channels());
        }

        @Override
        public long parameters(Shape input) {
            return 0;
        }

        @Override
        public long macs(Shape input) {
            return 0;
        }

        @Override
        public int hiddenLayers() {
            return 0;
        }

        @Override
        public String words() {
            return name(kind) + " pool " + window;
        }
    }

    /** Which number of a window {@link Pooling} keeps. */
    enum PoolingKind {
        MAX,
        AVERAGE
    }

    /**
     * Brings each unit, or each channel of an image, to mean 0 and variance 1 over the batch, then scales and shifts it
     * (Ioffe and Szegedy 2015, arXiv:1502.03167).
     */
    record BatchNormalisation() implements LayerSpec {
        @Override
        public Shape output(Shape input) {
            if (input instanceof Shape.Sequence sequence) {
                throw new IllegalArgumentException(
                        "Batch normalisation needs an image or a list of values, but its input is %s."
                                .formatted(sequence.words()));
            }
            return input;
        }

        @Override
        public long parameters(Shape input) {
            return 2L * (input instanceof Shape.Image image ? image.channels() : input.size());
        }

        @Override
        public long macs(Shape input) {
            return input.size();
        }

        @Override
        public int hiddenLayers() {
            return 0;
        }

        @Override
        public String words() {
            return "batch norm";
        }
    }

    /**
     * Sets each value to 0 with probability {@code rate} while training (Srivastava et al. 2014, JMLR 15).
     *
     * @param rate the probability of dropping a value, above 0 and below 1
     */
    record Dropout(double rate) implements LayerSpec {
        public Dropout {
            Check.range("Dropout rate", rate, 0.01, 0.95);
        }

        @Override
        public Shape output(Shape input) {
            return input;
        }

        @Override
        public long parameters(Shape input) {
            return 0;
        }

        @Override
        public long macs(Shape input) {
            return 0;
        }

        @Override
        public int hiddenLayers() {
            return 0;
        }

        @Override
        public String words() {
            return "dropout " + rate;
        }
    }

    /**
     * Reads a sequence step by step and remembers: a simple recurrent layer (Elman 1990) {@code hₜ = tanh(Wxₜ + Rhₜ₋₁ + b)}, or
     * long short-term memory (Hochreiter and Schmidhuber 1997; Gers et al. 2000). Puts out what it remembers after each step.
     */
    record Recurrent(RecurrentKind kind, int units) implements LayerSpec {
        public Recurrent {
            Objects.requireNonNull(kind, "A recurrent layer needs a kind.");
            Check.range("Units of a recurrent layer", units, 1, 4096);
        }

        @Override
        public Shape output(Shape input) {
            return new Shape.Sequence(sequence(input).steps(), units);
        }

        private static Shape.Sequence sequence(Shape input) {
            return Shape.Sequence.of(input, "A recurrent layer");
        }

        @Override
        public long parameters(Shape input) {
            return (long) kind.gates() * units * (sequence(input).features() + units + 1);
        }

        @Override
        public long macs(Shape input) {
            Shape.Sequence sequence = sequence(input);
            return (long) sequence.steps() * kind.gates() * units * (sequence.features() + units);
        }

        @Override
        public int hiddenLayers() {
            return 1;
        }

        @Override
        public String words() {
            return name(kind) + " " + units;
        }
    }

    /** How a {@link Recurrent} layer remembers. */
    enum RecurrentKind {
        LSTM(4),
        SIMPLE_RNN(1);

        private final int gates;

        RecurrentKind(int gates) {
            this.gates = gates;
        }

        /** How many weighted sums each unit has. */
        public int gates() {
            return gates;
        }
    }

    /**
     * Brings each step of a sequence to so many values with one matrix, and adds a learned vector for its place, so that what
     * follows can tell places apart (as Dosovitskiy et al. 2021, arXiv:2010.11929, embed patches).
     */
    record Embedding(int units) implements LayerSpec {
        public Embedding {
            Check.range("Units of an embedding", units, 1, 4096);
        }

        @Override
        public Shape output(Shape input) {
            return new Shape.Sequence(sequence(input).steps(), units);
        }

        private static Shape.Sequence sequence(Shape input) {
            return Shape.Sequence.of(input, "An embedding");
        }

        @Override
        public long parameters(Shape input) {
            return (long) units * (sequence(input).features() + sequence(input).steps());
        }

        @Override
        public long macs(Shape input) {
            return (long) input.size() * units;
        }

        @Override
        public int hiddenLayers() {
            return 1;
        }

        @Override
        public String words() {
            return "embedding " + units;
        }
    }

    /**
     * A transformer encoder block (Vaswani et al. 2017, arXiv:1706.03762): each step takes in what it attends to in all steps,
     * then goes through a small network of its own; both with a residual link and layer normalisation.
     *
     * @param heads how many kinds of attention; they share the values of a step among them
     * @param feedForward hidden units of the small network
     */
    record Transformer(int heads, int feedForward) implements LayerSpec {
        public Transformer {
            Check.range("Heads of a transformer block", heads, 1, 64);
            Check.range("Feed-forward units of a transformer block", feedForward, 1, 16_384);
        }

        @Override
        public Shape output(Shape input) {
            Shape.Sequence sequence = Shape.Sequence.of(input, "A transformer block");
            if (sequence.features() % heads != 0) {
                throw new IllegalArgumentException(
                        "Its %d heads cannot share the %d values of a step evenly: choose a divisor of %d, or put an embedding before it."
                                .formatted(heads, sequence.features(), sequence.features()));
            }
            return sequence;
        }

        @Override
        public long parameters(Shape input) {
            long d = ((Shape.Sequence) output(input)).features();
            return 4 * d * (d + 1) + 2 * d * feedForward + feedForward + d + 4 * d;
        }

        @Override
        public long macs(Shape input) {
            Shape.Sequence sequence = (Shape.Sequence) output(input);
            long d = sequence.features();
            return sequence.steps() * (4 * d * d + 2 * d * feedForward + 2 * d * sequence.steps());
        }

        @Override
        public int hiddenLayers() {
            return 1;
        }

        @Override
        public String words() {
            return "transformer %d heads, %d".formatted(heads, feedForward);
        }
    }

    /** Makes one list of values of a sequence: its last step, or the mean of all steps. */
    record Summary(SummaryKind kind) implements LayerSpec {
        public Summary {
            Objects.requireNonNull(kind, "A summary needs a kind.");
        }

        @Override
        public Shape output(Shape input) {
            if (input instanceof Shape.Sequence sequence) {
                return new Shape.Vector(sequence.features());
            }
            throw new IllegalArgumentException(
                    "A summary needs a sequence, but its input is %s. Put a recurrent layer, an embedding or a transformer block before it."
                            .formatted(input.words()));
        }

        @Override
        public long parameters(Shape input) {
            return 0;
        }

        @Override
        public long macs(Shape input) {
            return 0;
        }

        @Override
        public int hiddenLayers() {
            return 0;
        }

        @Override
        public String words() {
            return name(kind) + (keepsLastStep() ? " step" : " of steps");
        }

        @Override
        public boolean keepsLastStep() {
            return kind == SummaryKind.LAST;
        }
    }

    /** What a {@link Summary} keeps. */
    enum SummaryKind {
        LAST,
        MEAN
    }

    private static Shape.Image image(Shape input, String what) {
        if (input instanceof Shape.Image image) {
            return image;
        }
        throw new IllegalArgumentException(
                "%s needs an image, but its input is %s. Put it before any dense layer, on an image task."
                        .formatted(what, input.words()));
    }

    /** Softmax looks at all values of a layer at once, and what that means among the places of an image is nobody's custom. */
    private static void elementwise(Activation activation, String what) {
        Objects.requireNonNull(activation, "Every layer of weights needs an activation.");
        if (activation == Activation.SOFTMAX) {
            throw new IllegalArgumentException(
                    "%s cannot have the activation softmax, which needs a dense layer.".formatted(what));
        }
    }

    private static int slide(int length, int window, int stride, Padding padding) {
        if (padding == Padding.SAME) {
            return (length + stride - 1) / stride;
        }
        if (window > length) {
            throw new IllegalArgumentException("A window of %d does not fit into a length of %d: make it %d or smaller."
                    .formatted(window, length, length));
        }
        return (length - window) / stride + 1;
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
