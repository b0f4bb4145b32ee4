package org.depthbench.training.fused.convolution;

import java.util.Optional;
import org.depthbench.training.fused.memory.Floats;
import org.depthbench.training.fused.memory.Gemm;
import org.depthbench.training.fused.memory.Parameter;

/**
 * The weighted sums of a 2-D convolution with their biases, one image at a time. Images lie as its {@link Filters} say, weights {@code
 * [filters × channels × rows × columns]}; {@code at} is the first number of each.
 */
public interface Convolution {
    /**
     * The fastest that there is on this machine.
     *
     * @param deltasWanted whether {@link #imageDeltas} will be asked
     */
    static Convolution of(Filters filters, Parameter weights, Parameter biases, boolean deltasWanted, Gemm gemm) {
        Optional<Convolution> direct = DirectConvolution.of(filters, weights, biases, deltasWanted);
        return direct.orElseGet(() -> new UnrolledConvolution(filters, weights, biases, gemm));
    }

    /** Whether there is one for such windows that can read and write images in blocks. */
    static boolean readsBlocks(Windows windows, int count) {
        return DirectCode.outputOrder(windows, count).isPresent();
    }

    /** Takes the weights and biases for all that is computed until they are taken again. */
    void take();

    /** Whether the sums that it hands out are rectified already. */
    boolean rectifies();

    /** Computes the sums of one image. */
    void sums(Floats images, int at, Floats sums, int sumsAt);

    /**
     * Computes the gradient of weights and biases from the deltas of one image's sums.
     *
     * @param first whether a batch begins with it; else it is added to the sum so far
     */
    void gradient(Floats images, int at, Floats deltas, int deltasAt, boolean first);

    /** Puts the gradient, summed up, where the parameters' are. */
    void writeGradient();

    /** Computes the deltas of one image from those of its sums; only where they were wanted. */
    void imageDeltas(Floats deltas, int deltasAt, Floats imageDeltas, int at);
}
