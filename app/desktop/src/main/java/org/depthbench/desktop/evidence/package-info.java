/** The comparison table in the window. */
@NullMarked
package org.depthbench.desktop.evidence;

import org.jspecify.annotations.NullMarked;
