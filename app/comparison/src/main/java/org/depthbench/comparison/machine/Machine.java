package org.depthbench.comparison.machine;

/**
 * Where a comparison ran.
 *
 * @param cpu the processor's name
 * @param cores logical cores that the program may use
 * @param memoryBytes physical memory
 * @param os operating system and version
 * @param jvm Java machine and version
 * @param depthbench this program's version
 */
public record Machine(String cpu, int cores, long memoryBytes, String os, String jvm, String depthbench) {}
