/** Inputs of one's own: drawn, typed or set, with what both networks say of them. */
@NullMarked
package org.depthbench.desktop.attempt;

import org.jspecify.annotations.NullMarked;
