/** How the parts of the window share it: what fills it, what is folded away, and which keys do what. */
@NullMarked
package org.depthbench.desktop.frame;

import org.jspecify.annotations.NullMarked;
