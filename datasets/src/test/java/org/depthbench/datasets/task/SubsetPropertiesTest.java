package org.depthbench.datasets.task;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A subset keeps the classes' shares, and grows by adding. */
class SubsetPropertiesTest {
    private static final int COUNT = 120;
    private static final int CLASSES = 4;

    private final Examples all = new Examples(
            floats(), IntStream.range(0, COUNT).map(i -> i % CLASSES).toArray(), 1);

    @Property(tries = 200)
    void classesKeepTheirShares(@ForAll @IntRange(min = CLASSES, max = COUNT) int count, @ForAll long seed) {
        Examples some = Subset.of(all, count, seed);

        for (int label = 0; label < CLASSES; label++) {
            int wanted = label;
            long found = IntStream.of(some.classes()).filter(l -> l == wanted).count();
            assertTrue(Math.abs(found - (double) count / CLASSES) <= 1);
        }
    }

    @Property(tries = 200)
    void aSmallerOneIsTheBeginningOfALargerOne(@ForAll @IntRange(min = 1, max = COUNT) int count, @ForAll long seed) {
        float[] whole = Subset.of(all, COUNT, seed).features();

        assertArrayEquals(
                Arrays.copyOf(whole, count), Subset.of(all, count, seed).features());
    }

    private static float[] floats() {
        float[] values = new float[COUNT];
        for (int i = 0; i < COUNT; i++) {
            values[i] = i;
        }
        return values;
    }
}
