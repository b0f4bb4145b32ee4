/** Brings data that others publish onto this machine, and sees to it that it is what they published. */
@NullMarked
package org.depthbench.datasets.fetch;

import org.jspecify.annotations.NullMarked;
