/** The messages on the link between a program and its worker. */
@NullMarked
package org.depthbench.trial.wire;

import org.jspecify.annotations.NullMarked;
