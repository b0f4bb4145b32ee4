/** Sounds: recordings, and what is heard in them from moment to moment. */
@NullMarked
package org.depthbench.datasets.sound;

import org.jspecify.annotations.NullMarked;
