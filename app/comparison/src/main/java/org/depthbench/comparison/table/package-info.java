/** The comparison table: one rule a row, which judges what was measured here against what the text claims. */
@NullMarked
package org.depthbench.comparison.table;

import org.jspecify.annotations.NullMarked;
