/** What a field of text says: a number, a date, or that a value is missing. */
@NullMarked
package org.depthbench.datasets.table.value;

import org.jspecify.annotations.NullMarked;
