package org.depthbench.datasets.damage;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/** Changes whole files at random: bytes and signs added, doubled, taken away, of other files, cut off. */
public final class Damage {
    private static final int MOST_CHANGES = 6;
    private static final String SIGNS = ",;\t|: \"'\n\r{}%@#?\\.-+eE0\0";

    private final List<byte[]> whole;

    /** Of copies of these. */
    public Damage(List<byte[]> whole) {
        this.whole = List.copyOf(whole);
    }

    /** One of them, damaged; never empty. */
    public byte[] any(UniformRandomProvider random) {
        byte[] bytes = one(random);
        int changes = 1 + random.nextInt(MOST_CHANGES);
        for (int i = 0; i < changes; i++) {
            bytes = changed(bytes, random);
        }
        return bytes;
    }

    /** One of them as it is. */
    public byte[] one(UniformRandomProvider random) {
        return whole.get(random.nextInt(whole.size()));
    }

    private byte[] changed(byte[] bytes, UniformRandomProvider random) {
        // The beginning of a file says most of it.
        int at = random.nextInt(3) == 0
                ? random.nextInt(Math.min(64, bytes.length + 1))
                : random.nextInt(bytes.length + 1);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(12));
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        changed.write(bytes, 0, at);
        switch (random.nextInt(8)) {
            case 0 -> changed.write(SIGNS.charAt(random.nextInt(SIGNS.length())));
            case 1 -> changed.write(random.nextInt(256));
            case 2 -> changed.writeBytes(Arrays.copyOfRange(bytes, at, at + length));
            case 3 -> {
                byte[] other = one(random);
                int from = random.nextInt(other.length);
                changed.write(other, from, Math.min(other.length - from, 20));
            }
            case 4 -> at += length;
            case 5 -> {
                changed.write(random.nextInt(2) == 0 ? random.nextInt(256) : random.nextInt(2) * 255);
                at += Math.min(1, length);
            }
            case 6 -> {
                for (int i = 0; i < Math.min(4, length); i++) {
                    changed.write(random.nextInt(2) * 255);
                }
                at += Math.min(4, length);
            }
            default -> {
                changed.write(SIGNS.charAt(random.nextInt(SIGNS.length())));
                at += Math.min(1, length);
            }
        }
        boolean cut = random.nextInt(20) == 0;
        changed.write(bytes, at, cut ? 0 : bytes.length - at);
        return changed.size() == 0 ? new byte[] {'1'} : changed.toByteArray();
    }
}
