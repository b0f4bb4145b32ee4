/** The page on which somebody's own data is brought in: what was recognised, what may be changed, and what becomes of it. */
@NullMarked
package org.depthbench.desktop.own;

import org.jspecify.annotations.NullMarked;
