/** Figures as files: pictures of pixels, and vectors for pages and print. */
@NullMarked
package org.depthbench.comparison.chart.file;

import org.jspecify.annotations.NullMarked;
