/** Ready-made networks, shallow and deep, each with training settings that suit it. */
@NullMarked
package org.depthbench.zoo;

import org.jspecify.annotations.NullMarked;
