/** Everything that decides the numbers of a trial: data, network, training settings, seeds, threads. */
@NullMarked
package org.depthbench.trial.spec;

import org.jspecify.annotations.NullMarked;
