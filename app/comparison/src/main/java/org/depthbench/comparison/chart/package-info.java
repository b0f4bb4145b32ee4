/** What was measured as curves and pictures: the same in the window, in exported files and in reports. */
@NullMarked
package org.depthbench.comparison.chart;

import org.jspecify.annotations.NullMarked;
