package org.depthbench.comparison.analysis;

/** Which sources of chance an interval covers, and how it was reckoned for them. */
public enum Chance {
    /** Repeats that share all data: their test examples' luck is in each alike, and is not in the interval. */
    SEEDS(
            "paired Student's t over the repeats",
            "All repeats learned from the same examples and were judged by the same ones; how other examples would have"
                    + " changed it, the interval does not cover."),
    /** Repeats that are judged by the same test examples, whose luck is in the interval too. */
    SEEDS_AND_EXAMPLES(
            "paired Student's t over the repeats, with the variance of the test examples' means added (Satterthwaite)",
            "The split is one of many; how other examples to learn from would have changed it, the interval does not cover."),
    /** Repeats of which each draws data of its own. */
    NEW_DATA(
            "paired Student's t over the repeats",
            "Each repeat drew new data from the same source; of other sources it says nothing."),
    /** Repeats of which each divides the same examples anew, so that they hang together. */
    NEW_SPLITS(
            "corrected resampled Student's t (Nadeau and Bengio 2003)",
            "Each repeat divided the same examples anew; of examples from elsewhere it says nothing.");

    private final String test;
    private final String caveat;

    Chance(String test, String caveat) {
        this.test = test;
        this.caveat = caveat;
    }

    /** By what a difference is tested, in words. */
    public String test() {
        return test;
    }

    /** What a reader has to keep in mind, as a sentence. */
    public String caveat() {
        return caveat;
    }
}
