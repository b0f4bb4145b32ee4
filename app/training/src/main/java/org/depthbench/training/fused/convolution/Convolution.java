package org.depthbench.training.fused.convolution;

import java.util.Optional;
import org.depthbench.training.fused.memory.Floats;
import org.depthbench.training.fused.memory.Gemm;

/**
 * The weighted sums of a 2-D convolution, one image at a time, without bias and function. Images and sums lie {@code [channels ×
 * height × width]}, weights {@code [filters × channels × rows × columns]}; {@code at} is the first number of each.
 */
public interface Convolution {
    /** The fastest that there is on this machine. */
    static Convolution of(Windows windows, int filters, Gemm gemm) {
        Optional<Convolution> direct = DirectConvolution.of(windows, filters);
        return direct.orElseGet(() -> new UnrolledConvolution(windows, filters, gemm));
    }

    /** Takes the weights for all that is computed until they are taken again. */
    void take(Floats weights, int at);

    /** Computes the sums of one image. */
    void sums(Floats images, int at, Floats sums, int sumsAt);

    /**
     * Computes the gradient of the weights from the deltas of one image's sums.
     *
     * @param add to what stands there, else in its place
     */
    void gradient(Floats images, int at, Floats deltas, int deltasAt, boolean add, Floats gradient, int gradientAt);

    /** Computes the deltas of one image from those of its sums. */
    void imageDeltas(Floats deltas, int deltasAt, Floats imageDeltas, int at);
}
