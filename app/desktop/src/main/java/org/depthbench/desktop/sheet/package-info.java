/** What is read aside, on a sheet over the window: help and logs. */
@NullMarked
package org.depthbench.desktop.sheet;

import org.jspecify.annotations.NullMarked;
