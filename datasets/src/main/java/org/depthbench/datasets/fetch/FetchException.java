package org.depthbench.datasets.fetch;

/** Why something was not fetched: a sentence for a person, which says what to do. */
public final class FetchException extends Exception {
    private static final long serialVersionUID = 1;

    FetchException(String sentence) {
        super(sentence);
    }

    FetchException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
