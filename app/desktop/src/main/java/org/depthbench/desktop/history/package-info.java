/** All runs: reopened, overlaid, renamed, deleted. */
@NullMarked
package org.depthbench.desktop.history;

import org.jspecify.annotations.NullMarked;
