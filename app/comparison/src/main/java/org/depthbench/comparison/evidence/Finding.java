package org.depthbench.comparison.evidence;

import java.util.List;

/**
 * What was measured for one row.
 *
 * @param shallow the measured cell of the shallow side, in words and numbers
 * @param deep the measured cell of the deep side
 * @param reason why the verdict is what it is, in one sentence
 * @param runs the numbers in the run history that prove it; none when the comparison at hand alone does
 */
public record Finding(String shallow, String deep, Verdict verdict, String reason, List<Long> runs) {
    public Finding {
        runs = List.copyOf(runs);
    }

    public static Finding of(String shallow, String deep, Verdict verdict, String reason) {
        return new Finding(shallow, deep, verdict, reason, List.of());
    }
}
