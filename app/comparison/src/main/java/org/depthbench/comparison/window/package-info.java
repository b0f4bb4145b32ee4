/** The window as the command line knows it. */
@NullMarked
package org.depthbench.comparison.window;

import org.jspecify.annotations.NullMarked;
