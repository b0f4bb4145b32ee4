package org.depthbench.comparison.evidence;

/** Whether what was measured here agrees with what the text claims. */
public enum Verdict {
    AGREES("agrees here"),
    DISAGREES("disagrees here"),
    NOT_YET("not measured yet"),
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
