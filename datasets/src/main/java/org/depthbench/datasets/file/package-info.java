/** Formats of files in which data comes. */
@NullMarked
package org.depthbench.datasets.file;

import org.jspecify.annotations.NullMarked;
