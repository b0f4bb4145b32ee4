/** The comparison table, always at hand. */
@NullMarked
package org.depthbench.desktop.evidence;

import org.jspecify.annotations.NullMarked;
