/** The bytes and characters of a table's file: unpacked, decoded, counted and bounded, and what is said where they cannot be read. */
@NullMarked
package org.depthbench.datasets.table.source;

import org.jspecify.annotations.NullMarked;
