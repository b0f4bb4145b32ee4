package org.depthbench.datasets.table.value;

/** As what the values of a column are read. */
public enum Kind {
    /** Numbers. */
    NUMBER,
    /** One of several values. */
    CATEGORY,
    /** Texts, each as it stands. */
    TEXT,
    /** Days and times, kept as they are written. */
    DATE,
    /** Not at all. */
    IGNORE
}
