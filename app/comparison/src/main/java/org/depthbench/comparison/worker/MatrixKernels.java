package org.depthbench.comparison.worker;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import oshi.SystemInfo;

/**
 * Which of its kernels OpenBLAS is to multiply with. Left to itself, the release that Deeplearning4j brings knows processors up
 * to 2021 by name and takes newer ones for those of 2007, which costs three quarters of their speed; so its kernels are
 * chosen by the instructions that the processor has.
 */
final class MatrixKernels {
    private static final String VARIABLE = "OPENBLAS_CORETYPE";

    private MatrixKernels() {}

    /** The environment variable that chooses; empty where OpenBLAS chooses best itself. */
    static Map<String, String> environment() {
        String architecture = System.getProperty("os.arch", "");
        return architecture.equals("amd64") || architecture.equals("x86_64")
                ? environment(new SystemInfo().getHardware().getProcessor().getFeatureFlags())
                : Map.of();
    }

    /** The same for a processor with these feature flags, as its operating system writes them. */
    static Map<String, String> environment(List<String> flags) {
        String all = String.join(" ", flags).toLowerCase(Locale.ROOT);
        if (all.contains("avx512vl") || all.contains("pf_avx512f")) {
            return Map.of(VARIABLE, "SkylakeX");
        }
        return all.contains("avx2") ? Map.of(VARIABLE, "Haswell") : Map.of();
    }
}
