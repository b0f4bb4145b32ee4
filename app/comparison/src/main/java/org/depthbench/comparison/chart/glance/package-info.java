/** What is drawn of a row of the table between the numbers of both sides. */
@NullMarked
package org.depthbench.comparison.chart.glance;

import org.jspecify.annotations.NullMarked;
