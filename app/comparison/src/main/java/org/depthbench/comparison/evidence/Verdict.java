package org.depthbench.comparison.evidence;

/** Whether what was measured here agrees with what the text claims. */
public enum Verdict {
    AGREES("agrees here"),
    DISAGREES("disagrees here"),
    NOT_YET("not measured yet"),
    /** Measured often enough, and neither is certain: there is too little evidence, or both are as good as equal. */
    UNDECIDED("undecided"),
    /** Nothing to be measured: it is so by the networks' specification. */
    STATED("as specified");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** The verdict in words. */
    public String words() {
        return words;
    }
}
