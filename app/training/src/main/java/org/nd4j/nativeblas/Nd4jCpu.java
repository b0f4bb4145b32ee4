package org.nd4j.nativeblas;

/**
 * Lets Deeplearning4j find out that oneDNN is there.
 *
 * <p>{@code BaseMKLDNNHelper} of 1.0.0-M2.1 asks {@code org.nd4j.nativeblas.Nd4jCpu$Environment} by reflection; the class
 * has since moved, the question is never answered, and convolutions run about five times slower. This class passes the
 * question on. Delete it when Deeplearning4j asks the right class.
 */
public final class Nd4jCpu {
    private Nd4jCpu() {}

    /** Answers what {@code BaseMKLDNNHelper} asks. */
    public static final class Environment {
        private static final Environment INSTANCE = new Environment();

        private Environment() {}

        /** The one instance; called by reflection. */
        public static Environment getInstance() {
            return INSTANCE;
        }

        /** Whether the native library was built with oneDNN and may use it; called by reflection. */
        public boolean isUseMKLDNN() {
            return org.nd4j.linalg.cpu.nativecpu.bindings.Nd4jCpu.Environment.getInstance()
                    .isUseONEDNN();
        }
    }
}
