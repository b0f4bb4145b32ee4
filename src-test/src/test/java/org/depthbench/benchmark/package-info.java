/** Measurements of the program itself, run by hand; they print ratios and decide nothing. */
package org.depthbench.benchmark;
