package org.depthbench.datasets.fetch;

/** Data that is missing, damaged, or not what was published; its message is a sentence for a person. */
public final class UnusableData extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public UnusableData(String sentence) {
        super(sentence);
    }

    public UnusableData(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
