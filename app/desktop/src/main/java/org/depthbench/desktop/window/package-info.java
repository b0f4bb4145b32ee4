/** The window as a whole: its bars, its panels, its keys, and pictures of it. */
@NullMarked
package org.depthbench.desktop.window;

import org.jspecify.annotations.NullMarked;
