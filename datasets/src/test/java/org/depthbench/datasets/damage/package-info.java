/** Files that are damaged at random, and what they may not do to who reads them. */
@NullMarked
package org.depthbench.datasets.damage;

import org.jspecify.annotations.NullMarked;
