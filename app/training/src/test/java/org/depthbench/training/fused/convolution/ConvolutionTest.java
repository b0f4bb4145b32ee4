package org.depthbench.training.fused.convolution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.depthbench.network.shape.Padding;
import org.depthbench.network.shape.Shape;
import org.depthbench.training.fused.memory.Floats;
import org.depthbench.training.fused.memory.Gemm;
import org.depthbench.training.fused.memory.Parameter;

/** Every way to compute a convolution, against its definition. */
class ConvolutionTest {
    private static final double PRECISION = 1e-4;

    @Property(tries = 200, seed = "20261125")
    void everyWayComputesTheDefinition(
            @ForAll @IntRange(min = 1, max = 20) int channels,
            @ForAll @IntRange(min = 1, max = 12) int height,
            @ForAll @IntRange(min = 1, max = 12) int width,
            @ForAll @IntRange(min = 1, max = 35) int filters,
            @ForAll @IntRange(min = 1, max = 5) int size,
            @ForAll @IntRange(min = 1, max = 3) int stride,
            @ForAll boolean same,
            @ForAll long seed) {
        int kernel = same ? size : Math.min(size, Math.min(height, width));
        Shape.Image in = new Shape.Image(height, width, channels);
        Shape.Image out =
                new Shape.Image(places(height, kernel, stride, same), places(width, kernel, stride, same), filters);
        Windows windows = Windows.square(in, out, kernel, stride, same ? Padding.SAME : Padding.VALID);
        Random random = new Random(seed);
        float[] image = numbers(random, in.size());
        float[] weights = numbers(random, filters * channels * kernel * kernel);
        float[] biases = numbers(random, filters);
        float[] deltas = numbers(random, out.size());
        Definition definition = new Definition(windows, filters, image, weights, biases, deltas);
        Floats values = memory(weights, 1);
        Floats gradients = memory(numbers(random, 1 + weights.length), 0);
        Parameter weightsOf = new Parameter(values, gradients, 1, weights.length);
        Floats biasValues = memory(biases, 2);
        Floats biasGradients = memory(numbers(random, 2 + biases.length), 0);
        Parameter biasesOf = new Parameter(biasValues, biasGradients, 2, biases.length);
        for (Convolution way : ways(Filters.plain(windows, filters), weightsOf, biasesOf)) {
            String name = way.getClass().getSimpleName();
            // All begins at a place of its own, and what was there before must not count.
            Floats images = memory(image, 3);
            Floats sums = memory(numbers(random, out.size()), 5);
            Floats imageDeltas = memory(numbers(random, in.size()), 1);
            Floats deltaMemory = memory(deltas, 2);
            way.take();

            way.sums(images, 3, sums, 5);
            way.gradient(images, 3, deltaMemory, 2, true);
            way.gradient(images, 3, deltaMemory, 2, false);
            way.writeGradient();
            way.imageDeltas(deltaMemory, 2, imageDeltas, 1);

            same(name + " sums", sums, 5, definition.sums, 1);
            same(name + " gradient", gradients, 1, definition.gradient, 2);
            same(name + " gradient of the biases", biasGradients, 2, definition.biasGradient, 2);
            same(name + " image deltas", imageDeltas, 1, definition.imageDeltas, 1);
        }
    }

    private static List<Convolution> ways(Filters filters, Parameter weights, Parameter biases) {
        List<Convolution> ways =
                new ArrayList<>(List.of(new UnrolledConvolution(filters, weights, biases, new Gemm())));
        DirectConvolution.of(filters, weights, biases, true).ifPresent(ways::add);
        return ways;
    }

    private static int places(int size, int kernel, int stride, boolean same) {
        return same ? (size + stride - 1) / stride : (size - kernel) / stride + 1;
    }

    private static float[] numbers(Random random, int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }

    private static Floats memory(float[] numbers, int at) {
        Floats memory = Floats.allocate(at + numbers.length);
        memory.write(at, numbers, numbers.length);
        return memory;
    }

    private static void same(String what, Floats memory, int at, double[] expected, int times) {
        float[] actual = new float[expected.length];
        memory.read(at, actual, actual.length);
        double tolerance = PRECISION * times * (1 + largest(expected));
        for (int i = 0; i < actual.length; i++) {
            assertEquals(times * expected[i], actual[i], tolerance, what + ", number " + i);
        }
    }

    private static double largest(double[] numbers) {
        double largest = 0;
        for (double number : numbers) {
            largest = Math.max(largest, Math.abs(number));
        }
        return largest;
    }

    /** What a convolution is: each output place is the sum over its window, in every channel. */
    private static final class Definition {
        private final double[] sums;
        private final double[] gradient;
        private final double[] biasGradient;
        private final double[] imageDeltas;

        Definition(Windows windows, int filters, float[] image, float[] weights, float[] biases, float[] deltas) {
            Shape.Image in = windows.input();
            Shape.Image out = windows.output();
            sums = new double[deltas.length];
            gradient = new double[weights.length];
            biasGradient = new double[filters];
            imageDeltas = new double[image.length];
            for (int z = 0; z < sums.length; z++) {
                int filter = z / windows.places();
                sums[z] = biases[filter];
                biasGradient[filter] += deltas[z];
                int y = z % windows.places() / out.width();
                int x = z % out.width();
                for (int k = 0; k < weights.length / filters; k++) {
                    int channel = k / windows.size();
                    int row = y * windows.down() - windows.top() + k % windows.size() / windows.columns();
                    int column = x * windows.across() - windows.left() + k % windows.columns();
                    if (row >= 0 && row < in.height() && column >= 0 && column < in.width()) {
                        int pixel = (channel * in.height() + row) * in.width() + column;
                        int weight = filter * (weights.length / filters) + k;
                        sums[z] += (double) weights[weight] * image[pixel];
                        gradient[weight] += (double) deltas[z] * image[pixel];
                        imageDeltas[pixel] += (double) deltas[z] * weights[weight];
                    }
                }
            }
        }
    }
}
