/** Which network to choose within a person's limits, by what was measured here alone. */
@NullMarked
package org.depthbench.comparison.advice;

import org.jspecify.annotations.NullMarked;
