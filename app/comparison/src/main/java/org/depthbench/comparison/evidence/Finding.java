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
 * @param glance what is seen of it before it is read
 */
public record Finding(
        String shallow, String deep, Verdict verdict, String reason, List<Long> runs, long experiment, Glance glance) {
    public Finding {
        runs = List.copyOf(runs);
    }

    /** One that the comparison at hand alone proves, or does not. */
    public static Finding of(String shallow, String deep, Verdict verdict, String reason) {
        return new Finding(shallow, deep, verdict, reason, List.of(), 0, Glance.NONE);
    }

    /** The same, proven by runs of these numbers. */
    public Finding by(List<Long> proof) {
        return new Finding(shallow, deep, verdict, reason, proof, experiment, glance);
    }

    /** The same, proven by an experiment, or on the way to. */
    public Finding by(long proof) {
        return new Finding(shallow, deep, verdict, reason, runs, proof, glance);
    }

    /** The same with what is seen of it before it is read. */
    public Finding seen(Glance seen) {
        return new Finding(shallow, deep, verdict, reason, runs, experiment, seen);
    }
}
