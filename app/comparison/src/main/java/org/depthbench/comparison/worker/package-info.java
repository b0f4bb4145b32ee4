/** Trials in processes of their own: starting them, the private link, and the meter that watches them. */
@NullMarked
package org.depthbench.comparison.worker;

import org.jspecify.annotations.NullMarked;
