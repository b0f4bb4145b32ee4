package org.depthbench.datasets.task;

/** Which part of a task's data. */
public enum Split {
    /** What the networks learn from. */
    TRAIN,
    /** What they never see while learning. */
    TEST
}
