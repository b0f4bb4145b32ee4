/** Tasks made of a person's own data: brought in once, in the open, and from then on tasks like any other. */
@NullMarked
package org.depthbench.datasets.own;

import org.jspecify.annotations.NullMarked;
