/** The machine that this program runs on. */
@NullMarked
package org.depthbench.comparison.machine;

import org.jspecify.annotations.NullMarked;
