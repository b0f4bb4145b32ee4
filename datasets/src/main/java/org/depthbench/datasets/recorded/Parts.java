package org.depthbench.datasets.recorded;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.depthbench.datasets.task.DataSeeds;
import org.depthbench.datasets.task.Examples;
import org.depthbench.datasets.task.Labels;
import org.depthbench.datasets.task.Subset;

/**
 * Recorded examples in the two parts in which they come.
 *
 * @param groups of each example to learn from and behind them of each to test, the number of what it belongs to, which is on one side as
 *     a whole; none where each stands for itself
 */
public record Parts(Examples train, Examples test, int[] groups) {
    private static final int[] EACH_FOR_ITSELF = {};

    /** Examples that stand each for itself. */
    public Parts(Examples train, Examples test) {
        this(train, test, EACH_FOR_ITSELF);
    }

    /**
     * Examples that stand each for itself.
     *
     * @param held the places of those to test
     */
    public static Parts of(Examples all, IntPredicate held) {
        return new Parts(all.where(held.negate()), all.where(held));
    }

    /**
     * Examples of which some belong together.
     *
     * @param groups of each example the number of what it belongs to
     * @param held the numbers of those groups that are to test
     */
    public static Parts of(Examples all, int[] groups, IntPredicate held) {
        IntPredicate heldPlace = place -> held.test(groups[place]);
        Parts parts = of(all, heldPlace);
        int[] learned = IntStream.of(groups).filter(held.negate()).toArray();
        int[] tested = IntStream.of(groups).filter(held).toArray();
        return new Parts(parts.train, parts.test, joined(learned, tested));
    }

    private static int[] joined(int[] one, int[] other) {
        int[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /** So many examples to learn from and all those to test, as a trial's seeds choose them. */
    public Parts choose(int examples, DataSeeds seeds) {
        Parts divided = seeds.division() == DataSeeds.AS_IT_COMES ? this : dividedAnew(seeds.division());
        return new Parts(Subset.of(divided.train, examples, seeds.split()), divided.test);
    }

    private Parts dividedAnew(long seed) {
        Examples all = train.and(test);
        Places places = divide(all.labels(), groups, test.count(), seed);
        return new Parts(all.select(places.train()), all.select(places.test()));
    }

    /** The places of the examples of each part. */
    public record Places(int[] train, int[] test) {}

    /**
     * Divides examples by chance. Where each stands for itself, classes keep their shares; where some belong together, as many whole
     * groups are held out as fit, so that there is never less to learn from than when the part to test is full.
     *
     * @param groups of each example the number of what it belongs to; none where each stands for itself
     * @param held how many are to test, or as near below it as whole groups come
     */
    public static Places divide(Labels labels, int[] groups, int held, long seed) {
        if (groups.length == 0) {
            int[] order = Subset.places(labels, labels.count(), seed);
            int learned = order.length - held;
            return new Places(
                    Arrays.stream(order, 0, learned).sorted().toArray(),
                    Arrays.stream(order, learned, order.length).sorted().toArray());
        }
        boolean[] tested = heldGroups(groups, held, seed);
        return new Places(
                IntStream.range(0, groups.length)
                        .filter(place -> !tested[groups[place]])
                        .toArray(),
                IntStream.range(0, groups.length)
                        .filter(place -> tested[groups[place]])
                        .toArray());
    }

    private static boolean[] heldGroups(int[] groups, int held, long seed) {
        int[] sizes = new int[IntStream.of(groups).max().orElseThrow() + 1];
        for (int group : groups) {
            sizes[group]++;
        }
        int[] order = PermutationSampler.natural(sizes.length);
        PermutationSampler.shuffle(RandomSource.XO_SHI_RO_256_PP.create(seed), order);
        boolean[] tested = new boolean[sizes.length];
        int room = held;
        for (int group : order) {
            if (sizes[group] <= room) {
                tested[group] = true;
                room -= sizes[group];
            }
        }
        return tested;
    }
}
