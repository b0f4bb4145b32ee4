/** Tasks whose real data ships with the program. */
@NullMarked
package org.depthbench.datasets.embedded;

import org.jspecify.annotations.NullMarked;
