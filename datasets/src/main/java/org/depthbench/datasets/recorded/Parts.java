package org.depthbench.datasets.recorded;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
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
        int[] places = Subset.places(divided.train.labels(), examples, seeds.split());
        Examples chosen = divided.train.select(places);
        if (groups.length == 0) {
            return new Parts(chosen, divided.test);
        }
        int[] tested = Arrays.copyOfRange(divided.groups, divided.train.count(), groups.length);
        return new Parts(chosen, divided.test, joined(at(places, divided.groups), tested));
    }

    /** Of each example to learn from, the number of what it belongs to; none where each stands for itself. */
    public int[] learnedGroups() {
        return groups.length == 0 ? EACH_FOR_ITSELF : Arrays.copyOf(groups, train.count());
    }

    private static int[] at(int[] places, int[] groups) {
        return IntStream.of(places).map(place -> groups[place]).toArray();
    }

    private Parts dividedAnew(long seed) {
        Examples all = train.and(test);
        Places places = divide(all.labels(), groups, test.count(), seed);
        int[] divided =
                groups.length == 0 ? EACH_FOR_ITSELF : joined(at(places.train(), groups), at(places.test(), groups));
        return new Parts(all.select(places.train()), all.select(places.test()), divided);
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
        boolean[] tested = Subset.wholeGroups(groups, held, seed);
        return new Places(
                IntStream.range(0, groups.length)
                        .filter(place -> !tested[place])
                        .toArray(),
                IntStream.range(0, groups.length).filter(place -> tested[place]).toArray());
    }
}
