/** A side's network as a diagram, with its live weights. */
@NullMarked
package org.depthbench.desktop.diagram;

import org.jspecify.annotations.NullMarked;
