/** Networks as pure data: layers, shapes, training settings, and what they cost before anything is trained. */
@NullMarked
package org.depthbench.network;

import org.jspecify.annotations.NullMarked;
