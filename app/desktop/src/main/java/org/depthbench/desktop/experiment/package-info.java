/** Experiments in the window: asked from the table's rows, run beside it, shown with figure and verdict. */
@NullMarked
package org.depthbench.desktop.experiment;

import org.jspecify.annotations.NullMarked;
