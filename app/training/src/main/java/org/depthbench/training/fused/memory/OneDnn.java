package org.depthbench.training.fused.memory;

import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Intel's and Arm's library of neural networks' operations, which makes its machine code for the processor that it finds. It is
 * published for x86-64 only; elsewhere, or where it cannot be loaded, OpenBLAS does all.
 */
public final class OneDnn {
    private static final Logger LOG = LoggerFactory.getLogger(OneDnn.class);

    private OneDnn() {}

    /** Loads the library when first asked. */
    private static final class Library {
        private static final boolean LOADED = load();

        private Library() {}

        private static boolean load() {
            try {
                LOG.debug("oneDNN {}", version());
                return true;
            } catch (LinkageError | RuntimeException e) {
                LOG.info("Without oneDNN: {}", e.getMessage());
                return false;
            }
        }

        private static String version() {
            return dnnl.dnnl_version().major() + "." + dnnl.dnnl_version().minor() + "."
                    + dnnl.dnnl_version().patch();
        }
    }

    /** Whether the library is there. */
    public static boolean available() {
        return Library.LOADED;
    }

    /** Its version; only where it is {@link #available}. */
    public static String version() {
        return Library.version();
    }

    /** Made once: what works together must be told the same one. */
    private static final class Processor {
        private static final engine ENGINE = new engine(engine.kind.cpu, 0);

        private Processor() {}
    }

    /** The processor, as the library wants it named; only where it is {@link #available}. */
    public static engine processor() {
        return Processor.ENGINE;
    }
}
