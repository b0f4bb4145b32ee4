/** The comparison that stands ready or trains, as the window sees it. */
@NullMarked
package org.depthbench.desktop.live;

import org.jspecify.annotations.NullMarked;
