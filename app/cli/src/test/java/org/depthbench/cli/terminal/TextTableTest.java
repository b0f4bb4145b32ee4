package org.depthbench.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Words stand left, numbers right, and long cells go on in the next line. */
class TextTableTest {
    private record Fruit(String name, int count) {}

    private static final List<Fruit> FRUIT = List.of(new Fruit("fig", 5), new Fruit("apple", 1200));

    @Test
    void wordsStandLeftAndNumbersRight() {
        assertEquals(
                List.of(" fruit  count ", " fig        5 ", " apple   1200 "),
                TextTable.plain(
                                FRUIT,
                                List.of(
                                        TextTable.words("fruit", Fruit::name),
                                        TextTable.numbers("count", fruit -> Integer.toString(fruit.count()))))
                        .lines()
                        .toList());
    }

    @Test
    void cellsThatAreTooLongGoOnInTheNextLine() {
        assertEquals(
                List.of(
                        " fruit | said of it   ",
                        "-------+--------------",
                        " fig   | There are 5  ",
                        "       | of them.     ",
                        "-------+--------------",
                        " apple | There are    ",
                        "       | 1200 of      ",
                        "       | them.        "),
                TextTable.ruled(
                                FRUIT,
                                List.of(
                                        TextTable.words("fruit", Fruit::name),
                                        TextTable.wrapped("said of it", 14, fruit -> "There are %d of them."
                                                .formatted(fruit.count()))))
                        .lines()
                        .toList());
    }
}
