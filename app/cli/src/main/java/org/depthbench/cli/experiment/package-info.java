/** The commands about experiments: begin one, go on with one, list and show them. */
@NullMarked
package org.depthbench.cli.experiment;

import org.jspecify.annotations.NullMarked;
