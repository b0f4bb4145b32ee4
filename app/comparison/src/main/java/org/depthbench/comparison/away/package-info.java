/** Networks taken away from this program: as files and projects that need nothing of it. */
@NullMarked
package org.depthbench.comparison.away;

import org.jspecify.annotations.NullMarked;
