package org.depthbench.desktop.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TypeAheadTest {
    private static final List<String> NAMES = List.of("identity", "ReLU", "sigmoid", "softmax", "Übung");

    @Test
    void aLetterGoesToTheNextNameThatBeginsWithIt() {
        assertEquals(OptionalInt.of(1), TypeAhead.next(NAMES, 0, "r"));
        assertEquals(OptionalInt.of(2), TypeAhead.next(NAMES, 1, "s"));
        assertEquals(OptionalInt.of(3), TypeAhead.next(NAMES, 2, "S"));
        assertEquals(OptionalInt.of(4), TypeAhead.next(NAMES, 3, "ü"));
    }

    @Test
    void itGoesRoundAndRound() {
        assertEquals(OptionalInt.of(2), TypeAhead.next(NAMES, 3, "s"));
        assertEquals(OptionalInt.of(1), TypeAhead.next(NAMES, 1, "r"));
        assertEquals(OptionalInt.of(0), TypeAhead.next(NAMES, -1, "i"));
    }

    @Test
    void aLetterThatNoNameBeginsWithChoosesNothing() {
        assertEquals(OptionalInt.empty(), TypeAhead.next(NAMES, 0, "x"));
        assertEquals(OptionalInt.empty(), TypeAhead.next(List.of(), -1, "x"));
    }
}
