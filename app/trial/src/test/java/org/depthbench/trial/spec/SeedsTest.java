package org.depthbench.trial.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Each name has its own seed, and no seed is one that a generator takes for none. */
class SeedsTest {
    @Property
    void namesDoNotShareSeeds(@ForAll long root) {
        Seeds seeds = new Seeds(root);

        Set<Long> different = LongStream.of(
                        seeds.split(),
                        seeds.init(),
                        seeds.noise(),
                        seeds.shuffle(1),
                        seeds.shuffle(2),
                        seeds.training(1),
                        seeds.training(2))
                .boxed()
                .collect(Collectors.toSet());

        assertEquals(7, different.size());
        assertTrue(different.stream().allMatch(seed -> seed > 0));
        assertEquals(seeds.init(), new Seeds(root).init());
    }
}
