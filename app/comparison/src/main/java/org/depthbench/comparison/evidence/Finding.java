package org.depthbench.comparison.evidence;

import java.util.List;

/**
 * What was measured for one row.
 *
 * @param shallow the measured cell of the shallow side, in words and numbers
 * @param deep the measured cell of the deep side
 * @param reason why the verdict is what it is, in one sentence
 * @param runs the numbers in the run history that prove it; none when the comparison at hand alone does
 * @param experiment the number of the experiment that proves it; 0 for none
 */
public record Finding(String shallow, String deep, Verdict verdict, String reason, List<Long> runs, long experiment) {
    public Finding {
        runs = List.copyOf(runs);
    }

    /** One that runs prove. */
    public Finding(String shallow, String deep, Verdict verdict, String reason, List<Long> runs) {
        this(shallow, deep, verdict, reason, runs, 0);
    }

    /** One that an experiment proves, or is on the way to. */
    public static Finding of(String shallow, String deep, Verdict verdict, String reason, long experiment) {
        return new Finding(shallow, deep, verdict, reason, List.of(), experiment);
    }

    public static Finding of(String shallow, String deep, Verdict verdict, String reason) {
        return new Finding(shallow, deep, verdict, reason, List.of());
    }
}
