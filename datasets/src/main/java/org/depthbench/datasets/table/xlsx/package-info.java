/**
 * Workbooks of Excel since 2007, read with the platform's own parser of XML: the values of one sheet alone are wanted, and never
 * more of a file than it may unpack to.
 */
@NullMarked
package org.depthbench.datasets.table.xlsx;

import org.jspecify.annotations.NullMarked;
