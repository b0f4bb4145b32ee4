package org.depthbench.desktop.own;

import org.depthbench.desktop.words.Words;

/** A share to hold out, as it is typed. */
final class Percent {
    private Percent() {}

    /**
     * The number.
     *
     * @throws IllegalArgumentException with a sentence when it is none from 1 to 90
     */
    static int of(String typed, Words words) {
        try {
            int percent = Integer.parseInt(typed.strip());
            if (percent >= 1 && percent <= 90) {
                return percent;
            }
        } catch (NumberFormatException e) {
            // Said below, like a number out of range.
        }
        throw new IllegalArgumentException(words.get("own.percent", typed));
    }
}
