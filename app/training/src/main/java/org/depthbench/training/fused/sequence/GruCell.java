package org.depthbench.training.fused.sequence;

import java.util.Arrays;
import org.depthbench.training.fused.function.Tanh;
import org.depthbench.training.fused.function.Tiny;

/**
 * A step of gated recurrent units (Cho et al. 2014, arXiv:1406.1078), whose reset gate acts on the weighted state, as cuDNN has it. Of four
 * weighted sums, in the order {@code n, r, u, m}, of which n weighs the input alone and m the state alone: {@code ñ = tanh(n + σ(r)·m)},
 * {@code hₜ = (1 - σ(u))·ñ + σ(u)·hₜ₋₁}.
 */
public final class GruCell implements Cell {
    private static final int N = 0;
    private static final int R = 1;
    private static final int U = 2;
    private static final int M = 3;

    /** What is handed on over many steps shrinks without end; deltas below some 10⁻²⁷ count as 0. */
    private static final float TINY_DELTA = 1e-20f;

    private final float[][][] sums;
    /** h of each step, with that of before the first. */
    private final float[][] states;

    /** What the deltas of the state before a step get beside the weights. */
    private final float[] handedOn;

    /**
     * @param steps at most
     * @param values units times rows at most
     */
    public GruCell(int steps, int values) {
        this.sums = new float[4][steps][values];
        this.states = new float[steps + 1][values];
        this.handedOn = new float[values];
    }

    @Override
    public int gates() {
        return sums.length;
    }

    @Override
    public int ofInputAlone() {
        return 1;
    }

    @Override
    public int ofStateAlone() {
        return 1;
    }

    @Override
    public long keptValues() {
        // Of each step four sums and h.
        return 5L * sums[N].length * handedOn.length;
    }

    @Override
    public float[] sums(int gate, int step) {
        return sums[gate][step];
    }

    @Override
    public void forward(int step, int from, int to, float[] hidden) {
        LstmCell.sigmoids(sums[R][step], sums[U][step], from, to);
        propose(sums[N][step], sums[R][step], sums[M][step], from, to);
        mix(sums[N][step], sums[U][step], states[step], states[step + 1], from, to);
        System.arraycopy(states[step + 1], from, hidden, from, to - from);
    }

    private static void propose(float[] n, float[] r, float[] m, int from, int to) {
        for (int i = from; i < to; i++) {
            n[i] = Tanh.of(n[i] + r[i] * m[i]);
        }
    }

    private static void mix(float[] n, float[] u, float[] before, float[] state, int from, int to) {
        for (int i = from; i < to; i++) {
            state[i] = n[i] + u[i] * (before[i] - n[i]);
        }
    }

    @Override
    public void hold(int step, int value) {
        states[step + 1][value] = states[step][value];
    }

    @Override
    public float[] stateDeltas() {
        return handedOn;
    }

    @Override
    public void beginBackward(int values) {
        Arrays.fill(handedOn, 0, values, 0);
    }

    @Override
    public void backward(int step, int from, int to, float[] deltas, float[][] ofSums) {
        update(deltas, handedOn, sums[N][step], sums[U][step], states[step], ofSums[U], ofSums[N], from, to);
        reset(ofSums[N], sums[R][step], sums[M][step], ofSums[R], ofSums[M], from, to);
    }

    /** {@code δu = δh·(hₜ₋₁ - ñ)·u(1 - u)} and {@code δn = δh·(1 - u)·(1 - ñ²)}; the step before is handed {@code δh·u}. */
    private static void update(
            float[] delta,
            float[] handedOn,
            float[] n,
            float[] u,
            float[] before,
            float[] ofU,
            float[] ofN,
            int from,
            int to) {
        for (int i = from; i < to; i++) {
            float all = delta[i] + handedOn[i];
            float kept = all * u[i];
            float taken = all - kept;
            ofU[i] = kept * (1 - u[i]) * (before[i] - n[i]);
            ofN[i] = taken * (1 - n[i] * n[i]);
            handedOn[i] = Tiny.away(kept, TINY_DELTA);
        }
    }

    /** {@code δr = δn·m·r(1 - r)} and {@code δm = δn·r}. */
    private static void reset(float[] ofN, float[] r, float[] m, float[] ofR, float[] ofM, int from, int to) {
        for (int i = from; i < to; i++) {
            float through = ofN[i] * r[i];
            ofM[i] = through;
            ofR[i] = through * m[i] * (1 - r[i]);
        }
    }
}
