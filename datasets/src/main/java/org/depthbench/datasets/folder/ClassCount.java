package org.depthbench.datasets.folder;

/** A class and how many examples it has that can be read. */
public record ClassCount(String name, long count) {}
