/** The file that the run history is in. */
@NullMarked
package org.depthbench.comparison.store.file;

import org.jspecify.annotations.NullMarked;
