/** Work beside the window's own thread. */
@NullMarked
package org.depthbench.desktop.work;

import org.jspecify.annotations.NullMarked;
