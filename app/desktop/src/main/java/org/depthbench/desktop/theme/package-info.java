/** How the window looks: light, dark, and large for a projector. */
@NullMarked
package org.depthbench.desktop.theme;

import org.jspecify.annotations.NullMarked;
