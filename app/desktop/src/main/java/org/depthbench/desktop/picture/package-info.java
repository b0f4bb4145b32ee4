/** The window used without a hand: to take its picture, and to rehearse it. */
@NullMarked
package org.depthbench.desktop.picture;

import org.jspecify.annotations.NullMarked;
