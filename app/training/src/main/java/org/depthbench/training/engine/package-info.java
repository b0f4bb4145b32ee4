/** What the native maths library is and how fast it runs here. */
@NullMarked
package org.depthbench.training.engine;

import org.jspecify.annotations.NullMarked;
