/** The kinds of layers as pure data, and how each is told apart. */
@NullMarked
package org.depthbench.network.layer;

import org.jspecify.annotations.NullMarked;
