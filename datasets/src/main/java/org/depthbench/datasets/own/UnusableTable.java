package org.depthbench.datasets.own;

/** Why a table that can be read does not make a task: a sentence for a person, with the place and the cure. */
public final class UnusableTable extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    UnusableTable(String sentence) {
        super(sentence);
    }

    UnusableTable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
