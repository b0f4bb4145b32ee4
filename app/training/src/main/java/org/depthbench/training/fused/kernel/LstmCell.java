package org.depthbench.training.fused.kernel;

import org.depthbench.training.fused.function.Gates;
import org.depthbench.training.fused.memory.Floats;

/**
 * A step of long short-term memory (Hochreiter and Schmidhuber 1997; forget gate: Gers et al. 2000). Of each row's four weighted
 * sums a unit, in the order {@code a, f, o, g}: {@code cₜ = σ(f)·cₜ₋₁ + σ(g)·tanh(a)}, {@code hₜ = σ(o)·tanh(cₜ)}.
 */
public final class LstmCell implements Cell {
    private final int units;
    private final Floats cells;
    private final Floats cellDeltas;
    private final Gates gates;
    private final float[] cell;
    private final float[] before;
    private final float[] cellDelta;
    private int rowsOfBatch;

    /** @param places rows times steps there is room for */
    public LstmCell(int units, int places) {
        this.units = units;
        this.gates = new Gates(units);
        this.cells = Floats.allocate((long) places * units);
        this.cellDeltas = Floats.allocate((long) places * units);
        int most = Math.max(Floats.PIECE, units);
        this.cell = new float[most];
        this.before = new float[most];
        this.cellDelta = new float[most];
    }

    @Override
    public int gates() {
        return 4;
    }

    @Override
    public void forward(int place, int placeBefore, int rows, float[] sums, float[] hidden) {
        int count = rows * units;
        Cell.readOrZero(cells, placeBefore * units, before, count);
        gates.open(sums, 4 * count);
        for (int row = 0; row < rows; row++) {
            remember(sums, row * 4 * units, before, cell, row * units, units);
        }
        cells.write(place * units, cell, count);
        System.arraycopy(cell, 0, hidden, 0, count);
        Gates.tanh(hidden, count);
        for (int row = 0; row < rows; row++) {
            multiply(hidden, row * units, sums, row * 4 * units + 2 * units, units);
        }
    }

    private static void remember(float[] z, int at, float[] before, float[] cell, int to, int units) {
        for (int i = 0; i < units; i++) {
            cell[to + i] = z[at + units + i] * before[to + i] + z[at + 3 * units + i] * z[at + i];
        }
    }

    private static void multiply(float[] values, int at, float[] factors, int factorsAt, int count) {
        for (int i = 0; i < count; i++) {
            values[at + i] *= factors[factorsAt + i];
        }
    }

    @Override
    public void beginBackward(int rows) {
        rowsOfBatch = rows;
        float[] none = new float[units];
        for (int row = 0; row < rows; row++) {
            cellDeltas.write(row * units, none, units);
        }
    }

    @Override
    public void backward(int place, int placeBefore, int rows, float[] kept, float[] hidden, float[] deltas) {
        int count = rows * units;
        int carried = place % rowsOfBatch * units;
        cells.read(place * units, cell, count);
        Gates.tanh(cell, count);
        Cell.readOrZero(cells, placeBefore * units, before, count);
        cellDeltas.read(carried, cellDelta, count);
        for (int row = 0; row < rows; row++) {
            gateDeltas(kept, row * 4 * units, cell, before, cellDelta, deltas, row * units, units);
        }
        cellDeltas.write(carried, cellDelta, count);
    }

    /** Deltas of a, f, o, g replace their values; the cell's delta becomes that of the step before. */
    private static void gateDeltas(
            float[] z, int at, float[] tanh, float[] before, float[] carried, float[] deltas, int row, int units) {
        for (int i = 0; i < units; i++) {
            float a = z[at + i];
            float f = z[at + units + i];
            float o = z[at + 2 * units + i];
            float g = z[at + 3 * units + i];
            float t = tanh[row + i];
            float dh = deltas[row + i];
            float dc = dh * o * (1 - t * t) + carried[row + i];
            z[at + i] = dc * g * (1 - a * a);
            z[at + units + i] = dc * before[row + i] * f * (1 - f);
            z[at + 2 * units + i] = dh * t * o * (1 - o);
            z[at + 3 * units + i] = dc * a * g * (1 - g);
            carried[row + i] = dc * f;
        }
    }
}
