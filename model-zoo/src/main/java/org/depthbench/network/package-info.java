/** Networks as pure data: what they are made of, how they are trained, and what they cost before anything is trained. */
@NullMarked
package org.depthbench.network;

import org.jspecify.annotations.NullMarked;
