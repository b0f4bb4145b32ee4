/** The catalogue of learning tasks. */
@NullMarked
package org.depthbench.datasets;

import org.jspecify.annotations.NullMarked;
