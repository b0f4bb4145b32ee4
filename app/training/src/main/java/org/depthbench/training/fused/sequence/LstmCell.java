package org.depthbench.training.fused.sequence;

import java.util.Arrays;
import org.depthbench.training.fused.function.Tanh;
import org.depthbench.training.fused.function.Tiny;

/**
 * A step of long short-term memory (Hochreiter and Schmidhuber 1997; forget gate: Gers et al. 2000). Of the weighted sums of four
 * gates, in the order {@code a, f, o, g}: {@code cₜ = σ(f)·cₜ₋₁ + σ(g)·tanh(a)}, {@code hₜ = σ(o)·tanh(cₜ)}.
 *
 * <p>The functions are quotients, {@code tanh z = p/q} and {@code σ(z) = (1 + tanh(z/2))/2}, and a division is the longest
 * instruction of all; two gates share one: {@code p/q = ps/(qs)} and {@code r/s = rq/(qs)}. Three functions in a loop are too many for
 * Java 17 to make vector instructions of it.
 */
public final class LstmCell implements Cell {
    private static final int A = 0;
    private static final int F = 1;
    private static final int O = 2;
    private static final int G = 3;

    /** What is forgotten over many steps shrinks without end; deltas below some 10⁻²⁷ count as 0. */
    private static final float TINY_DELTA = 1e-20f;

    private final float[][][] gates;
    /** c of each step, with that of before the first. */
    private final float[][] cells;

    private final float[][] tanhs;
    private final float[] cellDeltas;

    /**
     * @param steps at most
     * @param values units times rows at most
     */
    public LstmCell(int steps, int values) {
        this.gates = new float[4][steps][values];
        this.cells = new float[steps + 1][values];
        this.tanhs = new float[steps][values];
        this.cellDeltas = new float[values];
    }

    @Override
    public int gates() {
        return gates.length;
    }

    @Override
    public long keptValues() {
        // Of each step four gates, c and its tanh.
        return 6L * tanhs.length * cellDeltas.length;
    }

    @Override
    public float[] sums(int gate, int step) {
        return gates[gate][step];
    }

    @Override
    public void forward(int step, int from, int to, float[] hidden) {
        tanhAndSigmoid(gates[A][step], gates[G][step], from, to);
        sigmoids(gates[F][step], gates[O][step], from, to);
        remember(gates[F][step], cells[step], gates[G][step], gates[A][step], cells[step + 1], from, to);
        give(gates[O][step], cells[step + 1], tanhs[step], hidden, from, to);
    }

    private static void tanhAndSigmoid(float[] tanh, float[] sigmoid, int from, int to) {
        for (int i = from; i < to; i++) {
            float x = Tanh.bounded(tanh[i]);
            float y = Tanh.bounded(0.5f * sigmoid[i]);
            float q = Tanh.denominator(x);
            float s = Tanh.denominator(y);
            float share = 1 / (q * s);
            tanh[i] = Tanh.numerator(x) * (s * share);
            sigmoid[i] = 0.5f + 0.5f * (Tanh.numerator(y) * (q * share));
        }
    }

    /** The sigmoid of two gates. */
    static void sigmoids(float[] one, float[] other, int from, int to) {
        for (int i = from; i < to; i++) {
            float x = Tanh.bounded(0.5f * one[i]);
            float y = Tanh.bounded(0.5f * other[i]);
            float q = Tanh.denominator(x);
            float s = Tanh.denominator(y);
            float share = 1 / (q * s);
            one[i] = 0.5f + 0.5f * (Tanh.numerator(x) * (s * share));
            other[i] = 0.5f + 0.5f * (Tanh.numerator(y) * (q * share));
        }
    }

    private static void remember(float[] f, float[] before, float[] g, float[] a, float[] cell, int from, int to) {
        for (int i = from; i < to; i++) {
            cell[i] = f[i] * before[i] + g[i] * a[i];
        }
    }

    private static void give(float[] o, float[] cell, float[] tanh, float[] hidden, int from, int to) {
        for (int i = from; i < to; i++) {
            float t = Tanh.of(cell[i]);
            tanh[i] = t;
            hidden[i] = o[i] * t;
        }
    }

    @Override
    public void hold(int step, int value) {
        cells[step + 1][value] = cells[step][value];
    }

    @Override
    public float[] stateDeltas() {
        return cellDeltas;
    }

    @Override
    public void beginBackward(int values) {
        Arrays.fill(cellDeltas, 0, values, 0);
    }

    @Override
    public void backward(int step, int from, int to, float[] deltas, float[][] ofSums) {
        outputGate(deltas, tanhs[step], gates[O][step], ofSums[O], cellDeltas, from, to);
        inner(cellDeltas, gates[A][step], gates[G][step], ofSums[A], ofSums[G], from, to);
        forgetGate(cellDeltas, cells[step], gates[F][step], ofSums[F], from, to);
    }

    /** {@code δo = δh·tanh c·o(1 - o)} and {@code δc += δh·o·(1 - tanh²c)}. */
    private static void outputGate(
            float[] delta, float[] tanh, float[] o, float[] ofO, float[] cellDelta, int from, int to) {
        for (int i = from; i < to; i++) {
            float t = tanh[i];
            float gate = o[i];
            float through = delta[i] * gate;
            ofO[i] = through * t * (1 - gate);
            cellDelta[i] += through * (1 - t * t);
        }
    }

    /** {@code δa = δc·g·(1 - a²)} and {@code δg = δc·a·g(1 - g)}. */
    private static void inner(float[] cellDelta, float[] a, float[] g, float[] ofA, float[] ofG, int from, int to) {
        for (int i = from; i < to; i++) {
            float tangent = a[i];
            float through = cellDelta[i] * g[i];
            ofA[i] = through * (1 - tangent * tangent);
            ofG[i] = through * tangent * (1 - g[i]);
        }
    }

    /** {@code δf = δc·cₜ₋₁·f(1 - f)}; the cell's delta becomes that of the step before, {@code δc·f}. */
    private static void forgetGate(float[] cellDelta, float[] before, float[] f, float[] ofF, int from, int to) {
        for (int i = from; i < to; i++) {
            float through = cellDelta[i] * f[i];
            ofF[i] = through * before[i] * (1 - f[i]);
            cellDelta[i] = Tiny.away(through, TINY_DELTA);
        }
    }
}
