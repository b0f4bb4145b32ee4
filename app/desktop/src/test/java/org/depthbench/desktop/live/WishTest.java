package org.depthbench.desktop.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Stop;
import org.junit.jupiter.api.Test;

/** A wish waits until edits have paused, longer where it costs what was trained, and is forgotten once it is taken up. */
class WishTest {
    private static final long START = -5_000;

    private final ComparisonSpec first = Results.spec("iris", 1);
    private final ComparisonSpec second = Results.spec("iris", 2);
    private final Wish wish = new Wish();

    @Test
    void nothingIsWantedAtFirst() {
        assertFalse(wish.pending());
        assertEquals(Optional.empty(), wish.due(Long.MAX_VALUE));
    }

    @Test
    void aWishIsDueOnceEditsHavePaused() {
        wish.want(first, false, false, START);

        assertTrue(wish.pending());
        assertEquals(Optional.empty(), wish.due(START + Wish.PATIENCE_NANOS - 1));
        assertEquals(Optional.of(first), wish.due(START + Wish.PATIENCE_NANOS));
    }

    @Test
    void anotherEditTakesItsPlaceAndBeginsThePatienceAnew() {
        wish.want(first, false, false, START);
        long later = START + Wish.PATIENCE_NANOS - 1;
        wish.want(second, false, false, later);

        assertEquals(Optional.empty(), wish.due(later + Wish.PATIENCE_NANOS - 1));
        assertEquals(Optional.of(second), wish.due(later + Wish.PATIENCE_NANOS));
    }

    @Test
    void anotherEndMustBeMeant() {
        wish.want(first, true, false, START);

        assertEquals(Optional.empty(), wish.due(START + Wish.PATIENCE_WITH_ENDS_NANOS - 1));
        assertEquals(Optional.of(first), wish.due(START + Wish.PATIENCE_WITH_ENDS_NANOS));
    }

    @Test
    void aHurriedWishIsDueAtOnceUntilTheNextEdit() {
        wish.want(first, false, false, START);
        wish.hurry();
        assertEquals(Optional.of(first), wish.due(START));

        wish.want(second, false, false, START);
        assertEquals(Optional.empty(), wish.due(START));
    }

    @Test
    void whatIsWantedAtOnceIsDueWhateverTheClockSays() {
        wish.wantAnew(first);

        assertEquals(Optional.of(first), wish.due(Long.MIN_VALUE));
    }

    @Test
    void whatIsTakenBackIsNotWantedAnyMore() {
        wish.want(first, false, true, START);

        wish.takeBack();

        assertFalse(wish.pending());
        assertEquals(Optional.empty(), wish.due(START + Wish.PATIENCE_NANOS));
    }

    @Test
    void takenBackItLetsWhatTrainedBeforeTheFirstEditTrainAgain() {
        List<Boolean> trainsAgain = Stream.of(true, false)
                .map(plays -> {
                    wish.want(first, false, plays, START);
                    // The first edit has stopped what trained.
                    wish.want(second, false, false, START);
                    return wish.takeBack();
                })
                .toList();

        assertEquals(List.of(true, false), trainsAgain);
    }

    @Test
    void whatWasLostIsWantedAgainInAHurry() {
        wish.want(first, false, false, START);
        wish.clear();
        wish.lose(first);
        assertFalse(wish.pending());

        wish.hurry();

        assertEquals(Optional.of(first), wish.due(START));
    }

    @Test
    void whatWasLostGivesWayToWhatIsWanted() {
        wish.lose(first);
        wish.want(second, false, false, START);

        wish.hurry();

        assertEquals(Optional.of(second), wish.due(START));
    }

    @Test
    void clearedItIsNeitherWantedNorLost() {
        wish.lose(first);
        wish.want(second, false, false, START);

        wish.clear();
        wish.hurry();

        assertFalse(wish.pending());
    }

    @Test
    void onlyAnotherEndIsNoOtherComparison() {
        ComparisonSpec longer = new ComparisonSpec(
                first.task(),
                first.shallow(),
                first.deep(),
                first.seed(),
                first.schedule(),
                first.pace(),
                Stop.afterEpochs(77),
                first.target());

        assertEquals(
                List.of(true, false, false),
                Stream.of(longer, first, second)
                        .map(other -> first.onlyStopsOtherwise(other))
                        .toList());
    }
}
