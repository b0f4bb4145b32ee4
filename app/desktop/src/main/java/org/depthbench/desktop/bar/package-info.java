/** The window's bars: training, the task, the settings, and the one sentence below them. */
@NullMarked
package org.depthbench.desktop.bar;

import org.jspecify.annotations.NullMarked;
