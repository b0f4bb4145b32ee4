package org.depthbench.training.fused.kernel;

import org.depthbench.training.fused.memory.Floats;

/**
 * Dropout: {@code y = x·m/p}, {@code δx = δy·m/p}, where m is 1 with probability p and 0 else (Srivastava et al. 2014, JMLR 15).
 * Which values stay is a hash of the batch's noise and the value's place in the batch, so that neither the number of threads
 * nor the order of work changes it, and nothing has to be remembered for the backward pass.
 */
public final class DropoutKernel implements Kernel {
    private final Tensor input;
    private final Tensor output;
    private final int keepBelow;
    private final float scale;
    private final long layerNoise;
    private final float[] piece = new float[Floats.PIECE];
    private int key;
    private int firstRow;

    /** @param layer the layer's place in the network, so that two layers drop different values */
    public DropoutKernel(double rate, int layer, Tensor input, Tensor output) {
        double keep = 1 - rate;
        this.input = input;
        this.output = output;
        this.keepBelow = (int) Math.round(keep * (1 << 24));
        this.scale = (float) (1 / keep);
        this.layerNoise = 0x9E3779B97F4A7C15L * (layer + 1);
    }

    @Override
    public Tensor output() {
        return output;
    }

    @Override
    public boolean rowByRow() {
        return true;
    }

    @Override
    public void begin(long noise, int first) {
        long mixed = noise ^ layerNoise;
        key = (int) (mixed ^ mixed >>> 32);
        firstRow = first;
    }

    @Override
    public void forward(int from, int rows) {
        copy(input.values(), input.at(from), output.values(), output.at(from), from, rows);
    }

    /** All values stay. */
    @Override
    public void infer(int from, int rows) {
        int all = rows * input.width();
        for (int done = 0; done < all; done += piece.length) {
            int count = Math.min(piece.length, all - done);
            input.values().read(input.at(from) + done, piece, count);
            output.values().write(output.at(from) + done, piece, count);
        }
    }

    @Override
    public void backward(int from, int rows) {
        if (input.hasDeltas()) {
            copy(output.deltas(), output.deltaAt(from), input.deltas(), input.deltaAt(from), from, rows);
        }
    }

    private void copy(Floats source, int sourceAt, Floats target, int targetAt, int from, int rows) {
        int all = rows * input.width();
        int place = (firstRow + from) * input.width();
        for (int done = 0; done < all; done += piece.length) {
            int count = Math.min(piece.length, all - done);
            source.read(sourceAt + done, piece, count);
            drop(piece, count, key, place + done, keepBelow, scale);
            target.write(targetAt + done, piece, count);
        }
    }

    /** Two rounds of multiply and xor-shift mix the bits of place and key (after Steele et al. 2014, OOPSLA). */
    private static void drop(float[] values, int count, int key, int place, int keepBelow, float scale) {
        for (int i = 0; i < count; i++) {
            int bits = (place + i) * 0x9E3779B9 + key;
            bits = (bits ^ bits >>> 16) * 0x85EBCA6B;
            bits = (bits ^ bits >>> 13) * 0xC2B2AE35;
            bits = (bits ^ bits >>> 16) >>> 8;
            // The sign bit of the difference, spread out: all ones where the value stays.
            int stays = (bits - keepBelow) >>> 31;
            values[i] *= scale * stays;
        }
    }
}
