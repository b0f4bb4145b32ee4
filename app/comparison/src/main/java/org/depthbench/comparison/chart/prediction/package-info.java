/** Charts of what networks say of single examples. */
@NullMarked
package org.depthbench.comparison.chart.prediction;

import org.jspecify.annotations.NullMarked;
