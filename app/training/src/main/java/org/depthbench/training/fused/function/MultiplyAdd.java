package org.depthbench.training.fused.function;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/**
 * {@code a·b + c}, in one instruction where the processor has it. Without it {@link Math#fma} is computed in software, a
 * thousand times slower, so two instructions are taken then.
 */
final class MultiplyAdd {
    private static final boolean ONE_INSTRUCTION = oneInstruction();

    private MultiplyAdd() {}

    private static boolean oneInstruction() {
        try {
            HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            return machine != null
                    && Boolean.parseBoolean(machine.getVMOption("UseFMA").getValue());
        } catch (IllegalArgumentException e) {
            // Another Java machine: it has no such option.
            return false;
        }
    }

    static float of(float a, float b, float c) {
        return ONE_INSTRUCTION ? Math.fma(a, b, c) : a * b + c;
    }
}
