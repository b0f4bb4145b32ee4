/** The comparison table: what the text claims, what was measured here, and whether they agree. */
@NullMarked
package org.depthbench.comparison.evidence;

import org.jspecify.annotations.NullMarked;
