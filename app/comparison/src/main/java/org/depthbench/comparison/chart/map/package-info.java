/** Who wins where, as a map. */
@NullMarked
package org.depthbench.comparison.chart.map;

import org.jspecify.annotations.NullMarked;
