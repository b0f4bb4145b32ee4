/** The window as a whole: its workspace, its panels and keys, and what is kept of it between two starts. */
@NullMarked
package org.depthbench.desktop.window;

import org.jspecify.annotations.NullMarked;
