package org.depthbench.datasets.task;

/** Which part of a task's data. */
public enum Split {
    /** What the networks learn from. */
    TRAIN,
    /** What they do not learn from, but by which something is chosen: when to stop, and which epoch is best. */
    VALIDATION,
    /** What they never see while learning, and by which nothing is chosen. */
    TEST
}
