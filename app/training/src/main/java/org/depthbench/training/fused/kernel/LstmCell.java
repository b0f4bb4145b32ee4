package org.depthbench.training.fused.kernel;

import java.util.Arrays;
import org.depthbench.network.Activation;
import org.depthbench.training.fused.function.ActivationFunction;
import org.depthbench.training.fused.function.Tiny;
import org.depthbench.training.fused.memory.Floats;

/**
 * A step of long short-term memory (Hochreiter and Schmidhuber 1997; forget gate: Gers et al. 2000). Of the weighted sums of four
 * gates, in the order {@code a, f, o, g}: {@code cₜ = σ(f)·cₜ₋₁ + σ(g)·tanh(a)}, {@code hₜ = σ(o)·tanh(cₜ)}.
 */
public final class LstmCell implements Cell {
    private static final int A = 0;
    private static final int F = 1;
    private static final int O = 2;
    private static final int G = 3;

    /** What is forgotten over many steps shrinks without end; deltas below some 10⁻²⁷ count as 0. */
    private static final float TINY_DELTA = 1e-20f;

    private final ActivationFunction tanh = ActivationFunction.of(Activation.TANH, 1);
    private final ActivationFunction sigmoid = ActivationFunction.of(Activation.SIGMOID, 1);
    private final Floats cells;
    private final Floats cellDeltas;
    private final float[] cell = new float[MOST];
    private final float[] before = new float[MOST];
    private final float[] cellDelta = new float[MOST];
    private int valuesOfStep;

    /**
     * @param steps at most
     * @param values units times rows at most
     */
    public LstmCell(int steps, int values) {
        this.cells = Floats.allocate((long) steps * values);
        this.cellDeltas = Floats.allocate(values);
    }

    @Override
    public int gates() {
        return 4;
    }

    @Override
    public void forward(int at, int atBefore, int count, float[][] sums, float[] hidden) {
        readBefore(atBefore, count);
        tanh.apply(sums[A], count);
        sigmoid.apply(sums[F], count);
        sigmoid.apply(sums[O], count);
        sigmoid.apply(sums[G], count);
        remember(sums[F], before, sums[G], sums[A], cell, count);
        cells.write(at, cell, count);
        tanh.apply(cell, count);
        multiply(sums[O], cell, hidden, count);
    }

    private void readBefore(int at, int count) {
        if (at < 0) {
            Arrays.fill(before, 0, count, 0);
        } else {
            cells.read(at, before, count);
        }
    }

    private static void remember(float[] f, float[] before, float[] g, float[] a, float[] cell, int count) {
        for (int i = 0; i < count; i++) {
            cell[i] = f[i] * before[i] + g[i] * a[i];
        }
    }

    private static void multiply(float[] o, float[] tanh, float[] hidden, int count) {
        for (int i = 0; i < count; i++) {
            hidden[i] = o[i] * tanh[i];
        }
    }

    @Override
    public void beginBackward(int values) {
        valuesOfStep = values;
        cellDeltas.fill(0, values, 0);
    }

    @Override
    public void backward(int at, int atBefore, int count, float[][] kept, float[] hidden, float[] deltas) {
        int carried = at % valuesOfStep;
        cells.read(at, cell, count);
        tanh.apply(cell, count);
        readBefore(atBefore, count);
        cellDeltas.read(carried, cellDelta, count);
        toCell(deltas, kept[O], cell, cellDelta, count);
        outputGate(deltas, cell, kept[O], count);
        inner(cellDelta, kept[A], kept[G], count);
        forgetGate(cellDelta, before, kept[F], count);
        cellDeltas.write(carried, cellDelta, count);
    }

    /** {@code δc += δh·o·(1 - tanh²c)}. */
    private static void toCell(float[] delta, float[] o, float[] tanh, float[] cellDelta, int count) {
        for (int i = 0; i < count; i++) {
            cellDelta[i] += delta[i] * o[i] * (1 - tanh[i] * tanh[i]);
        }
    }

    /** {@code δo = δh·tanh c·o(1 - o)}, in place of o. */
    private static void outputGate(float[] delta, float[] tanh, float[] o, int count) {
        for (int i = 0; i < count; i++) {
            o[i] = delta[i] * tanh[i] * o[i] * (1 - o[i]);
        }
    }

    /** {@code δa = δc·g·(1 - a²)} and {@code δg = δc·a·g(1 - g)}, in place of a and g. */
    private static void inner(float[] cellDelta, float[] a, float[] g, int count) {
        for (int i = 0; i < count; i++) {
            float tangent = a[i];
            float gate = g[i];
            a[i] = cellDelta[i] * gate * (1 - tangent * tangent);
            g[i] = cellDelta[i] * tangent * gate * (1 - gate);
        }
    }

    /** {@code δf = δc·cₜ₋₁·f(1 - f)} in place of f; the cell's delta becomes that of the step before, {@code δc·f}. */
    private static void forgetGate(float[] cellDelta, float[] before, float[] f, int count) {
        for (int i = 0; i < count; i++) {
            float gate = f[i];
            float delta = cellDelta[i];
            f[i] = delta * before[i] * gate * (1 - gate);
            cellDelta[i] = Tiny.away(delta * gate, TINY_DELTA);
        }
    }
}
