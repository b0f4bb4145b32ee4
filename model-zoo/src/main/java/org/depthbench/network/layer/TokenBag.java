package org.depthbench.network.layer;

import java.util.Arrays;
import org.depthbench.network.shape.Check;
import org.depthbench.network.shape.Shape;

/**
 * Counts what follows what in a text, wherever it stands: each run of 1 to {@code longest} tokens goes into one of so many buckets by
 * its hash, and the counts are scaled to a mean square of 1 (feature hashing, Weinberger et al. 2009, arXiv:0902.2206). It has no
 * weights, and padding counts nothing.
 *
 * @param buckets values that it puts out
 * @param longest tokens of the longest run, 1 to 5
 */
public record TokenBag(int buckets, int longest) implements LayerSpec {
    public TokenBag {
        Check.range("Buckets of a bag", buckets, 2, 65_536);
        Check.range("Longest run of a bag", longest, 1, 5);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.tokenBag(this);
    }

    @Override
    public Shape.Vector output(Shape input) {
        Shape.Tokens.of(input, "A bag");
        return new Shape.Vector(buckets);
    }

    @Override
    public long parameters(Shape input) {
        return 0;
    }

    @Override
    public long macs(Shape input) {
        return 0;
    }

    @Override
    public int hiddenLayers() {
        return 0;
    }

    @Override
    public String words() {
        return "bag %d of 1–%d".formatted(buckets, longest);
    }

    @Override
    public boolean readsTokens() {
        return true;
    }

    /**
     * The bag of one text.
     *
     * @param tokens where it lies, padded by 0 at its end
     * @param from its first token
     * @param length its tokens and padding
     * @param into gets {@link #buckets} values
     */
    public void fill(float[] tokens, int from, int length, float[] into) {
        Arrays.fill(into, 0, buckets, 0);
        int end = from;
        while (end < from + length && tokens[end] != 0) {
            end++;
        }
        for (int begin = from; begin < end; begin++) {
            int hash = 0;
            for (int next = begin; next < Math.min(end, begin + longest); next++) {
                // FNV's step, then the finaliser of MurmurHash3, so that runs which begin alike do not lie beside each
                // other.
                hash = (hash ^ (int) tokens[next]) * 0x01000193 + 1;
                into[Math.floorMod(mixed(hash), buckets)]++;
            }
        }
        scale(into);
    }

    private static int mixed(int hash) {
        int bits = (hash ^ hash >>> 16) * 0x85EBCA6B;
        bits = (bits ^ bits >>> 13) * 0xC2B2AE35;
        return bits ^ bits >>> 16;
    }

    private void scale(float[] counts) {
        double squares = 0;
        for (int i = 0; i < buckets; i++) {
            squares += counts[i] * counts[i];
        }
        float factor = squares > 0 ? (float) Math.sqrt(buckets / squares) : 0;
        for (int i = 0; i < buckets; i++) {
            counts[i] *= factor;
        }
    }
}
