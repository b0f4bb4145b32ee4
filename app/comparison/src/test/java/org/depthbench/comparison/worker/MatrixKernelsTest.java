package org.depthbench.comparison.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The kernels follow from the processor's instructions, however its operating system spells them. */
class MatrixKernelsTest {
    @Test
    void theWidestInstructionsDecide() {
        assertEquals(
                Map.of("OPENBLAS_CORETYPE", "SkylakeX"),
                MatrixKernels.environment(List.of("flags : fpu sse2 avx2 avx512f avx512vl")));
        assertEquals(
                Map.of("OPENBLAS_CORETYPE", "SkylakeX"),
                MatrixKernels.environment(
                        List.of("PF_AVX2_INSTRUCTIONS_AVAILABLE", "PF_AVX512F_INSTRUCTIONS_AVAILABLE")));
        assertEquals(
                Map.of("OPENBLAS_CORETYPE", "Haswell"),
                MatrixKernels.environment(List.of("machdep.cpu.leaf7_features: AVX2 BMI2")));
    }

    @Test
    void anOldProcessorIsLeftToOpenBlas() {
        assertEquals(Map.of(), MatrixKernels.environment(List.of("flags : fpu sse2 avx")));
    }
}
