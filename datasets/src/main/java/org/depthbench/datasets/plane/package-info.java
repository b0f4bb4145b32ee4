/** Tasks whose examples are points in the plane, made by formula. */
@NullMarked
package org.depthbench.datasets.plane;

import org.jspecify.annotations.NullMarked;
