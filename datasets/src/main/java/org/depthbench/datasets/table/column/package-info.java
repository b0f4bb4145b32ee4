/** The columns of a table, and how each is filled row by row. */
@NullMarked
package org.depthbench.datasets.table.column;

import org.jspecify.annotations.NullMarked;
