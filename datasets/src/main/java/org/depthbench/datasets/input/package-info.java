/** What one example of a task consists of: points, the columns of a table, pixels, frames or text. */
@NullMarked
package org.depthbench.datasets.input;

import org.jspecify.annotations.NullMarked;
