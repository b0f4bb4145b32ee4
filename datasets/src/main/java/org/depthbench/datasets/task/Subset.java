package org.depthbench.datasets.task;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Chooses some of the training examples, so that classes keep their shares and a smaller choice of the same seed is
 * always part of a larger one.
 */
public final class Subset {
    private Subset() {}

    /** {@code count} of the examples, chosen by {@code seed}. */
    public static Examples of(Examples all, int count, long seed) {
        return all.select(places(all.labels(), count, seed));
    }

    /** Where the chosen ones are. */
    public static int[] places(Labels all, int count, long seed) {
        return Arrays.copyOf(order(all, seed), count);
    }

    /** All places, in the order in which they are chosen. */
    static int[] order(Labels all, long seed) {
        int[] shuffled = PermutationSampler.natural(all.count());
        PermutationSampler.shuffle(RandomSource.XO_SHI_RO_256_PP.create(seed), shuffled);
        return all instanceof Labels.Classes labels ? dealt(shuffled, labels.indices()) : shuffled;
    }

    private static int[] dealt(int[] shuffled, int[] labels) {
        int classes = IntStream.of(labels).max().orElse(0) + 1;
        int[] classSizes = new int[classes];
        for (int label : labels) {
            classSizes[label]++;
        }
        // An example's place within its class, as a fraction: sorting by it deals the classes out evenly.
        double[] place = new double[labels.length];
        int[] seen = new int[classes];
        for (int index : shuffled) {
            int label = labels[index];
            place[index] = (seen[label]++ + 0.5) / classSizes[label];
        }
        return IntStream.of(shuffled)
                .boxed()
                .sorted(Comparator.comparingDouble(index -> place[index]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * Chooses whole groups of examples by chance, as many as fit; where none fits, the smallest.
     *
     * @param groups of each example the number of what it belongs to
     * @param most examples, 1 or more
     * @return of each example whether its group is chosen
     */
    public static boolean[] wholeGroups(int[] groups, int most, long seed) {
        int[] sizes = new int[IntStream.of(groups).max().orElseThrow() + 1];
        for (int group : groups) {
            sizes[group]++;
        }
        int[] order = PermutationSampler.natural(sizes.length);
        PermutationSampler.shuffle(RandomSource.XO_SHI_RO_256_PP.create(seed), order);
        int[] there = IntStream.of(order).filter(group -> sizes[group] > 0).toArray();
        int smallest = IntStream.of(there).map(group -> sizes[group]).min().orElseThrow();
        boolean[] chosen = new boolean[sizes.length];
        int room = Math.max(most, smallest);
        for (int group : there) {
            if (sizes[group] <= room) {
                chosen[group] = true;
                room -= sizes[group];
            }
        }
        boolean[] examples = new boolean[groups.length];
        for (int place = 0; place < groups.length; place++) {
            examples[place] = chosen[groups[place]];
        }
        return examples;
    }
}
