/** What a person asks for: two networks, a task, a schedule, seeds and when to stop; and the file it is kept in. */
@NullMarked
package org.depthbench.comparison.spec;

import org.jspecify.annotations.NullMarked;
