/** The way into the window, from its first frame to its last. */
@NullMarked
package org.depthbench.desktop;

import org.jspecify.annotations.NullMarked;
