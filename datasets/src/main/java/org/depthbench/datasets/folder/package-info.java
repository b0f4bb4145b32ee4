/** Folders with a folder of files for each class. */
@NullMarked
package org.depthbench.datasets.folder;

import org.jspecify.annotations.NullMarked;
