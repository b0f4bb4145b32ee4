/** Which class each network takes for which other. */
@NullMarked
package org.depthbench.desktop.mistakes;

import org.jspecify.annotations.NullMarked;
