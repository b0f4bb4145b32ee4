package org.depthbench.benchmark;

import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.depthbench.training.fused.memory.Floats;
import org.depthbench.training.fused.memory.Gemm;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Matrix products of the reference networks' sizes, batch 64: mlp, deep, a step of lstm, transformer, and one head of attention.
 * The counter tells 10⁹ operations a second.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Dorg.bytedeco.javacpp.maxphysicalbytes=0", "-Dorg.bytedeco.javacpp.maxbytes=0"})
public class ProductBenchmark {
    @Param({"64x32x784", "64x256x256", "64x256x129", "1792x256x64", "28x28x16"})
    private String shape = "1x1x1";

    private final Gemm gemm = new Gemm();
    private int m;
    private int n;
    private int k;
    private Gemm.Matrix left = matrix(1, 1);
    private Gemm.Matrix right = matrix(1, 1);
    private Gemm.Matrix result = matrix(1, 1);

    /** What was computed. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Work {
        public double gflop;
    }

    @Setup
    public void prepare() {
        int[] sizes =
                Stream.of(shape.split("x")).mapToInt(Integer::parseInt).toArray();
        m = sizes[0];
        n = sizes[1];
        k = sizes[2];
        Gemm.onTheCallingThread();
        left = matrix(m, k);
        right = matrix(k, n);
        result = matrix(m, n);
    }

    private static Gemm.Matrix matrix(int rows, int columns) {
        Floats memory = Floats.allocate((long) rows * columns);
        memory.fill(0, rows * columns, 0.5f);
        return Gemm.Matrix.rows(memory, 0, columns);
    }

    @Benchmark
    public Gemm.Matrix product(Work work) {
        gemm.multiply(m, n, k, left, right, 0, result);
        work.gflop += 2e-9 * m * n * k;
        return result;
    }
}
