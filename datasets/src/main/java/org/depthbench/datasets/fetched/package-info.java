/** Tasks whose data is fetched when somebody asks for it. */
@NullMarked
package org.depthbench.datasets.fetched;

import org.jspecify.annotations.NullMarked;
