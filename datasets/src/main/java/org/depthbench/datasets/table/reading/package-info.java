/** How a file is written, recognised from its content; and its rows opened by that. */
@NullMarked
package org.depthbench.datasets.table.reading;

import org.jspecify.annotations.NullMarked;
