package org.depthbench.trial;

import java.util.Map;

/**
 * What trains networks on this machine, as it says of itself.
 *
 * @param backend CPU or CUDA
 * @param path which code runs the training step: {@code fused} is ours, {@code stock} Deeplearning4j's own
 * @param reason why it is the stock path, in one sentence; empty for the fused one
 * @param nativeBuild which build of the native library was loaded
 * @param simd the widest vector instructions it was built for
 * @param oneDnn whether oneDNN computes here: on the fused path products and convolutions, on the stock path convolutions
 * @param blas the matrix library
 * @param threads threads that share its work; fewer than it may use where the work is too little
 * @param device the accelerator's name, or the processor's architecture
 * @param notice something a person should know, in one sentence; empty when there is nothing
 * @param versions of the libraries, by name
 */
public record EngineFacts(
        String backend,
        String path,
        String reason,
        String nativeBuild,
        String simd,
        boolean oneDnn,
        String blas,
        int threads,
        String device,
        String notice,
        Map<String, String> versions) {
    /** The path on which the network was compiled to kernels of ours. */
    public static final String FUSED = "fused";

    /** Deeplearning4j's own training path. */
    public static final String STOCK = "stock";

    public EngineFacts {
        versions = Map.copyOf(versions);
    }
}
