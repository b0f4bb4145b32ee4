package org.depthbench.comparison.trial;

import java.util.Map;

/**
 * What trains networks on this machine, as it says of itself.
 *
 * @param backend CPU or CUDA
 * @param path which code runs the training step: {@code stock} is Deeplearning4j's own
 * @param nativeBuild which build of the native library was loaded
 * @param simd the widest vector instructions it was built for
 * @param oneDnn whether convolutions run on oneDNN
 * @param blas the matrix library
 * @param threads threads it may use
 * @param device the accelerator's name, or the processor's architecture
 * @param notice something a person should know, in one sentence; empty when there is nothing
 * @param versions of the libraries, by name
 */
public record EngineFacts(
        String backend,
        String path,
        String nativeBuild,
        String simd,
        boolean oneDnn,
        String blas,
        int threads,
        String device,
        String notice,
        Map<String, String> versions) {
    public EngineFacts {
        versions = Map.copyOf(versions);
    }
}
