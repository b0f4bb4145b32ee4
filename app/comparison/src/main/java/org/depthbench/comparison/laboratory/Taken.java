package org.depthbench.comparison.laboratory;

/**
 * What came of an experiment that was taken in from a file.
 *
 * @param experiment its number here
 * @param joined whether it was here before, so that trials were added to it
 * @param offered trials that the file has
 * @param added how many of them were not here
 * @param trials that the experiment has now
 * @param machines that trained those
 * @param apart whether it stands beside an experiment here that asks the same, because times of different machines are not put together
 */
public record Taken(long experiment, boolean joined, int offered, int added, int trials, long machines, boolean apart) {
    /** The same in words. */
    public String sentence() {
        if (added == 0) {
            return "Experiment %d has all %d trials of this file already. Seeds of its own (--seed) let a machine add to it."
                    .formatted(experiment, offered);
        }
        String what = joined
                ? "Experiment %d got %d of %d trials, and has %d from %s."
                        .formatted(experiment, added, offered, trials, from())
                : "Experiment %d is here now, with %d trials from %s.".formatted(experiment, trials, from());
        return apart ? what + " It stands by itself: times of different machines are never put together." : what;
    }

    private String from() {
        return machines == 1 ? "1 machine" : machines + " machines";
    }
}
