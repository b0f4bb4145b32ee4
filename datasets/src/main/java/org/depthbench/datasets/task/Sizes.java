package org.depthbench.datasets.task;

/** How many training examples a task can give, and how many it gives unasked. */
public record Sizes(int least, int most, int usual) {}
