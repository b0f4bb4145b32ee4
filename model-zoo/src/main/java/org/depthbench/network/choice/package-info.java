/** What can be chosen of a layer: its activation, and its kind. */
@NullMarked
package org.depthbench.network.choice;

import org.jspecify.annotations.NullMarked;
