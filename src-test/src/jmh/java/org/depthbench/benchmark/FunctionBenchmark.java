package org.depthbench.benchmark;

import java.util.concurrent.TimeUnit;
import org.depthbench.network.Activation;
import org.depthbench.training.fused.function.ActivationFunction;
import org.depthbench.training.fused.memory.Floats;
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

/** Each activation of one piece of numbers, and its derivative, in the first cache. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FunctionBenchmark {
    private static final int UNITS = 64;

    @Param({"RELU", "LEAKY_RELU", "ELU", "GELU", "TANH", "SIGMOID", "SOFTMAX"})
    private Activation activation = Activation.RELU;

    private final float[] given = new float[Floats.PIECE];
    private final float[] values = new float[Floats.PIECE];
    private final float[] deltas = new float[Floats.PIECE];
    private final float[] kept = new float[Floats.PIECE];
    private ActivationFunction function = ActivationFunction.of(Activation.RELU, UNITS);

    @Setup
    public void prepare() {
        function = ActivationFunction.of(activation, UNITS);
        for (int i = 0; i < given.length; i++) {
            given[i] = (float) Math.sin(i);
        }
        System.arraycopy(given, 0, kept, 0, kept.length);
        if (!function.keepsInput()) {
            function.apply(kept, kept.length);
        }
    }

    @Benchmark
    public float[] forward() {
        System.arraycopy(given, 0, values, 0, values.length);
        function.apply(values, values.length);
        return values;
    }

    @Benchmark
    public float[] backward() {
        System.arraycopy(given, 0, deltas, 0, deltas.length);
        function.multiplyByDerivative(deltas, kept, deltas.length);
        return deltas;
    }
}
