package org.depthbench.datasets.own;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a person wants of a table.
 *
 * @param target the column that is predicted
 * @param holdOut which rows are held out
 * @param name what the task is called; empty for the name of the file
 */
public record Wishes(String target, HoldOut holdOut, Optional<String> name) {
    /** Which rows are held out to test. */
    public sealed interface HoldOut {
        /** What is held out unless somebody says otherwise, in percent. */
        int USUAL_PERCENT = 25;

        /** A share by chance; classes keep theirs. */
        record Share(int percent) implements HoldOut {
            public Share {
                check(percent);
            }
        }

        /** Whole groups by chance: rows that have the same value in a column are on the same side. */
        record Groups(String column, int percent) implements HoldOut {
            public Groups {
                check(percent);
            }
        }

        /** The latest rows by a column of numbers or dates. */
        record Latest(String column, int percent) implements HoldOut {
            public Latest {
                check(percent);
            }
        }

        /** A file of its own, written like the other one. */
        record File(Path file) implements HoldOut {}

        static void check(int percent) {
            if (percent < 1 || percent > 90) {
                throw new UnusableTable(
                        "1 to 90 percent of the rows can be held out, asked for were %d.".formatted(percent));
            }
        }
    }
}
