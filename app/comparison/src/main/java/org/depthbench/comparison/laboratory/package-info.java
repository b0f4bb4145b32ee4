/** Where experiments are run: begun, paused, ended, gone on with. */
@NullMarked
package org.depthbench.comparison.laboratory;

import org.jspecify.annotations.NullMarked;
