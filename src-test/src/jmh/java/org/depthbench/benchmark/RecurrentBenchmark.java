package org.depthbench.benchmark;

import java.util.concurrent.TimeUnit;
import org.depthbench.training.fused.function.Gates;
import org.depthbench.training.fused.kernel.LstmCell;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The element-wise part of a step of long short-term memory: 16 rows of 64 units, in the first cache. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RecurrentBenchmark {
    private static final int UNITS = 64;
    private static final int ROWS = 16;

    private final LstmCell cell = new LstmCell(UNITS, 2 * ROWS);
    private final Gates gates = new Gates(UNITS);
    private final float[] given = new float[4 * ROWS * UNITS];
    private final float[] sums = new float[4 * ROWS * UNITS];
    private final float[] hidden = new float[ROWS * UNITS];
    private final float[] deltas = new float[ROWS * UNITS];

    @Setup
    public void prepare() {
        for (int i = 0; i < given.length; i++) {
            given[i] = (float) Math.sin(i);
        }
        for (int i = 0; i < deltas.length; i++) {
            deltas[i] = (float) Math.cos(i);
        }
        cell.beginBackward(ROWS);
    }

    @Benchmark
    public float[] gates() {
        System.arraycopy(given, 0, sums, 0, sums.length);
        gates.open(sums, sums.length);
        return sums;
    }

    @Benchmark
    public float[] forward() {
        System.arraycopy(given, 0, sums, 0, sums.length);
        cell.forward(ROWS, 0, ROWS, sums, hidden);
        return hidden;
    }

    @Benchmark
    public float[] forwardAndBackward() {
        System.arraycopy(given, 0, sums, 0, sums.length);
        cell.forward(ROWS, 0, ROWS, sums, hidden);
        cell.backward(ROWS, 0, ROWS, sums, hidden, deltas);
        return sums;
    }
}
