package org.depthbench.training.engine;

import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.deeplearning4j.nn.layers.mkldnn.BaseMKLDNNHelper;
import org.depthbench.training.fused.memory.Floats;
import org.depthbench.training.fused.memory.Gemm;
import org.depthbench.training.fused.memory.OneDnn;
import org.depthbench.trial.Diagnosis;
import org.depthbench.trial.EngineFacts;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The native maths library of this process. */
public final class Engine {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final String CUDA_BACKEND = "org.nd4j.linalg.jcublas.JCublasBackend";
    private static final String NO_CUDA_DEVICE =
            "The CUDA backend found no NVIDIA card with a driver, so training runs on the processor.";
    /** Why training on a graphics card takes the stock path. */
    public static final String ON_CUDA = "The CUDA backend has its own kernels.";

    private static final int GEMM_SIZE = 512;
    /** Large enough for oneDNN to take it. */
    private static final int FIRST_SIZE = 32;

    private static final int PRODUCTS_PER_TIMING = 4;

    private Engine() {}

    /** Loads the native libraries, which takes some tenths of a second; what goes wrong is told by whoever needs them next. */
    public static void load() {
        KnownLibraries libraries = KnownLibraries.ofThisProcess();
        boolean known = libraries.load(KnownLibraries.User.ND4J);
        // Not beside each other: JavaCPP asks the system's loader for addresses by a call that opens libraries within,
        // and where
        // another thread opens one at that moment, glibc's two locks wait for each other, and the process for ever.
        boolean oneDnn = known && libraries.load(KnownLibraries.User.ONE_DNN);
        LOG.debug("oneDNN from where it was: {}", oneDnn);
        try {
            LOG.debug("Engine: {}", Nd4j.getExecutioner().getClass());
            // A graphics card may bring libraries of its own.
            if (!known && !cudaOnClassPath()) {
                libraries.keep();
            }
        } catch (LinkageError e) {
            LOG.error("The engine cannot be loaded", e);
        }
        CompletableFuture<Void> unused = CompletableFuture.runAsync(Engine::prepareOneDnn);
    }

    /** Has it make its code for products, which takes the first one 0.03 to 0.05 s. */
    private static void prepareOneDnn() {
        if (OneDnn.available()) {
            product(Floats.allocate(3 * FIRST_SIZE * FIRST_SIZE), FIRST_SIZE).run();
        }
    }

    /** What trains networks here unless one of them needs something else. */
    private static EngineFacts facts(int threads) {
        return cpu() ? facts(EngineFacts.FUSED, "", threads) : facts(EngineFacts.STOCK, ON_CUDA, 1);
    }

    /** Whether the backend computes on the processor. */
    public static boolean cpu() {
        return "CPU".equalsIgnoreCase(backend());
    }

    private static String backend() {
        return Nd4j.getExecutioner().getEnvironmentInformation().getProperty("backend", "unknown");
    }

    /**
     * What the library says of itself.
     *
     * @param path which code runs the training step
     * @param reason why not the fastest; empty when it is
     * @param threads how many it uses
     */
    public static EngineFacts facts(String path, String reason, int threads) {
        Properties environment = Nd4j.getExecutioner().getEnvironmentInformation();
        NativeOps ops = NativeOpsHolder.getInstance().getDeviceNativeOps();
        boolean cpu = cpu();
        Map<String, String> versions = new TreeMap<>();
        versions.put("deeplearning4j", version(org.deeplearning4j.nn.multilayer.MultiLayerNetwork.class));
        versions.put("nd4j", version(Nd4j.class));
        if (OneDnn.available()) {
            versions.put("onednn", OneDnn.version());
        }
        versions.put("javacpp", version(org.bytedeco.javacpp.Pointer.class));
        return new EngineFacts(
                backend(),
                path,
                reason,
                cpu ? nativeBuild(NativeLibrary.folder()) : "cuda",
                cpu ? simd(ops.binaryLevel()) : "none",
                cpu && (path.equals(EngineFacts.FUSED) ? OneDnn.available() : BaseMKLDNNHelper.mklDnnEnabled()),
                blas(String.valueOf(environment.get("blas.vendor"))),
                threads,
                cpu ? System.getProperty("os.arch", "unknown") : ops.getDeviceName(0),
                cpu && cudaOnClassPath() ? NO_CUDA_DEVICE : "",
                versions);
    }

    /**
     * Multiplies matrices for a while.
     *
     * @param seconds about how long
     * @param threads how many do so at once, each for itself
     */
    public static Diagnosis diagnose(double seconds, int threads) {
        long begin = System.nanoTime();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Supplier<Double> task = () -> speed(cpu() ? randomProduct() : cudaProduct(), seconds);
            double speed = 0;
            for (CompletableFuture<Double> each : Stream.generate(() -> CompletableFuture.supplyAsync(task, pool))
                    .limit(threads)
                    .toList()) {
                speed += each.join();
            }
            return new Diagnosis(facts(threads), speed, (System.nanoTime() - begin) / 1e9);
        } finally {
            pool.shutdown();
        }
    }

    /** The best speed of some products in a row, in GFLOP/s. */
    private static double speed(Runnable product, double seconds) {
        long begin = System.nanoTime();
        double best = 0;
        while ((System.nanoTime() - begin) / 1e9 < seconds) {
            long from = System.nanoTime();
            for (int i = 0; i < PRODUCTS_PER_TIMING; i++) {
                product.run();
            }
            Nd4j.getExecutioner().commit();
            double flops = 2.0 * PRODUCTS_PER_TIMING * GEMM_SIZE * GEMM_SIZE * GEMM_SIZE;
            best = Math.max(best, flops / (System.nanoTime() - from));
        }
        return best;
    }

    private static Runnable randomProduct() {
        INDArray numbers = Nd4j.rand(DataType.FLOAT, 3L * GEMM_SIZE * GEMM_SIZE);
        Floats memory = Floats.allocate(numbers.length());
        Floats.of(numbers).copy(0, memory, 0, memory.count());
        return product(memory, GEMM_SIZE);
    }

    /** As our kernels multiply: of three square matrices in a row, the third is the product. */
    private static Runnable product(Floats memory, int size) {
        Gemm gemm = new Gemm();
        Gemm.Matrix left = Gemm.Matrix.rows(memory, 0, size);
        Gemm.Matrix right = Gemm.Matrix.rows(memory, size * size, size);
        Gemm.Matrix result = Gemm.Matrix.rows(memory, 2 * size * size, size);
        return () -> gemm.multiply(size, size, size, left, right, 0, result);
    }

    private static Runnable cudaProduct() {
        INDArray left = Nd4j.rand(DataType.FLOAT, GEMM_SIZE, GEMM_SIZE);
        INDArray right = Nd4j.rand(DataType.FLOAT, GEMM_SIZE, GEMM_SIZE);
        INDArray product = Nd4j.createUninitialized(DataType.FLOAT, new long[] {GEMM_SIZE, GEMM_SIZE}, 'f');
        return () -> Nd4j.gemm(left, right, product, false, false, 1, 0);
    }

    /** The matrix library, and the kernels it was told to use. */
    private static String blas(String vendor) {
        String kernels = System.getenv("OPENBLAS_CORETYPE");
        return kernels == null ? vendor : vendor + ", " + kernels + " kernels";
    }

    private static boolean cudaOnClassPath() {
        try {
            Class.forName(CUDA_BACKEND, false, Engine.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** The folder's name ends with the platform and what the library was built for. */
    private static String nativeBuild(String folder) {
        return folder.substring(folder.lastIndexOf('/') + 1);
    }

    /** libnd4j's own numbers, named as in {@code CpuNDArrayFactory}. */
    private static String simd(int level) {
        return switch (level) {
            case 2 -> "AVX2";
            case 3 -> "AVX-512";
            default -> "generic";
        };
    }

    private static String version(Class<?> type) {
        String version = type.getPackage().getImplementationVersion();
        return version == null ? NativeLibrary.versionOfJar(type) : version;
    }
}
