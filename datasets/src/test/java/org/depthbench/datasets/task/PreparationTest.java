package org.depthbench.datasets.task;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.depthbench.datasets.input.Column;
import org.junit.jupiter.api.Test;

/** What a network is given for what was recorded, counted by hand. */
class PreparationTest {
    private static final float MISSING = Float.NaN;

    private static final List<Column> COLUMNS = List.of(
            new Column.Quantity("mass", "g", 0),
            new Column.Category("island", "Biscoe", "Dream", "Torgersen"),
            new Column.Quantity("bill", "mm", 1, true),
            new Column.Category("sex", List.of("female", "male"), true));

    /** Mass 2, 4, 6, 8 has mean 5 and standard deviation √5; bill 10 and 30 have mean 20 and standard deviation 10. */
    private static final Examples TRAIN = Examples.unlabelled(
            new float[] {2, 2, 10, 1, 4, 0, MISSING, 0, 6, 2, 30, 1, 8, 1, MISSING, MISSING}, COLUMNS.size());

    private final Preparation preparation = Preparation.OfColumns.of(COLUMNS, TRAIN);

    @Test
    void quantitiesAreStandardisedByThoseThatAreKnownAndCategoriesBecomeOneOfSeveral() {
        float root = (float) Math.sqrt(5);

        assertEquals(4, preparation.recorded());
        assertEquals(1 + 3 + 2 + 3, preparation.inputs());
        assertArrayEquals(
                new float[] {-3 / root, 0, 0, 1, -1, 0, 0, 1, 0}, preparation.apply(new float[] {2, 2, 10, 1}), 1e-6f);
    }

    @Test
    void whatIsMissingIsTheMeanOrNoValueAndIsTold() {
        assertArrayEquals(
                new float[] {0, 1, 0, 0, 0, 1, 0, 0, 1},
                preparation.apply(new float[] {5, 0, MISSING, MISSING}),
                1e-6f);
    }

    @Test
    void undoneItIsWhatWasRecorded() {
        assertArrayEquals(TRAIN.features(), preparation.undo(preparation.apply(TRAIN.features())), 1e-5f);
        assertArrayEquals(new float[] {5, 2, 20, 1}, preparation.middle());
    }

    @Test
    void aColumnThatNeverChangesBecomesNothing() {
        Examples same = Examples.unlabelled(new float[] {7, 7, 7}, 1);

        assertArrayEquals(
                new float[3],
                Preparation.OfColumns.of(List.of(new Column.Quantity("pixels", "", 0)), same)
                        .apply(same.features()));
    }

    @Test
    void aNumberIsSaidAsItWasRecorded() {
        assertEquals("12.0", COLUMNS.get(2).words(12));
        assertEquals("–", COLUMNS.get(2).words(MISSING));
        assertEquals("Dream", COLUMNS.get(1).words(1));
        assertEquals("–", COLUMNS.get(3).words(MISSING));
    }
}
