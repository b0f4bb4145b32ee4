/** The rules by which two trials share the machine, and the events they send while they run. */
@NullMarked
package org.depthbench.comparison.conductor;

import org.jspecify.annotations.NullMarked;
