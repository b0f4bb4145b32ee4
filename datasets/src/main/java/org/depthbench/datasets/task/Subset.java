package org.depthbench.datasets.task;

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
        int[] shuffled = PermutationSampler.natural(all.count());
        PermutationSampler.shuffle(RandomSource.XO_SHI_RO_256_PP.create(seed), shuffled);
        int classes = IntStream.of(all.labels()).max().orElse(0) + 1;
        int[] classSizes = new int[classes];
        for (int label : all.labels()) {
            classSizes[label]++;
        }
        // An example's place within its class, as a fraction: sorting by it deals the classes out evenly.
        double[] place = new double[all.count()];
        int[] seen = new int[classes];
        for (int index : shuffled) {
            int label = all.label(index);
            place[index] = (seen[label]++ + 0.5) / classSizes[label];
        }
        int[] chosen = IntStream.of(shuffled)
                .boxed()
                .sorted(Comparator.comparingDouble(index -> place[index]))
                .limit(count)
                .mapToInt(Integer::intValue)
                .toArray();
        return all.select(chosen);
    }
}
