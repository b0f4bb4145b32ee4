/** In what the sides of a comparison differ, and two comparisons from each other. */
@NullMarked
package org.depthbench.comparison.contrast;

import org.jspecify.annotations.NullMarked;
