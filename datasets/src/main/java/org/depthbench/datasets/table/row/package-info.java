/** The rows of a table's file as fields of text: how they are written, and where one ends and the next begins. */
@NullMarked
package org.depthbench.datasets.table.row;

import org.jspecify.annotations.NullMarked;
