package org.depthbench.benchmark;

import org.depthbench.network.choice.Activation;
import org.depthbench.training.fused.function.ActivationFunction;
import org.depthbench.training.fused.memory.Floats;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Each activation of one piece of numbers, and its derivative, in the first cache. */
public class FunctionBenchmark extends InCacheBenchmark {
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
