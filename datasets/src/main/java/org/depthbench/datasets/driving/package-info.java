/** A small world to drive in, seen from above: closed roads, a car with a camera, an expert, and what can be learned from it. */
@NullMarked
package org.depthbench.datasets.driving;

import org.jspecify.annotations.NullMarked;
