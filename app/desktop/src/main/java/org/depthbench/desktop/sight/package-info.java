/** What each network sees: decision surfaces, predictions, and inputs of one's own. */
@NullMarked
package org.depthbench.desktop.sight;

import org.jspecify.annotations.NullMarked;
