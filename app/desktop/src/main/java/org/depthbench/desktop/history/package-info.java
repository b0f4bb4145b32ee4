/** All runs: reopened, overlaid, compared, marked, deleted. */
@NullMarked
package org.depthbench.desktop.history;

import org.jspecify.annotations.NullMarked;
