package org.depthbench.benchmark;

import org.depthbench.training.fused.sequence.Cell;
import org.depthbench.training.fused.sequence.LstmCell;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** The element-wise part of a step of long short-term memory: a stretch of units and rows, in the first cache. */
public class RecurrentBenchmark extends InCacheBenchmark {
    private final LstmCell cell = new LstmCell(2, Cell.MOST);
    private final float[] given = new float[Cell.MOST];
    private final float[][] ofSums = new float[4][Cell.MOST];
    private final float[] hidden = new float[Cell.MOST];
    private final float[] deltas = new float[Cell.MOST];

    @Setup
    public void prepare() {
        for (int i = 0; i < given.length; i++) {
            given[i] = (float) Math.sin(i);
            deltas[i] = (float) Math.cos(i);
        }
        cell.beginBackward(Cell.MOST);
    }

    private void give() {
        for (int gate = 0; gate < cell.gates(); gate++) {
            System.arraycopy(given, 0, cell.sums(gate, 1), 0, given.length);
        }
    }

    @Benchmark
    public float[] forward() {
        give();
        cell.forward(1, 0, Cell.MOST, hidden);
        return hidden;
    }

    @Benchmark
    public float[][] forwardAndBackward() {
        give();
        cell.forward(1, 0, Cell.MOST, hidden);
        cell.backward(1, 0, Cell.MOST, deltas, ofSums);
        return ofSums;
    }
}
