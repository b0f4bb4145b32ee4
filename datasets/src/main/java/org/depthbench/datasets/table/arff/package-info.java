/** Files in the attribute-relation file format of Weka. */
@NullMarked
package org.depthbench.datasets.table.arff;

import org.jspecify.annotations.NullMarked;
