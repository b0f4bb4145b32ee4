/** Live charts with a shared cursor and zoom. */
@NullMarked
package org.depthbench.desktop.chart;

import org.jspecify.annotations.NullMarked;
