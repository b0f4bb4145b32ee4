/** The command that lists tasks and fetches their data. */
@NullMarked
package org.depthbench.cli.task;

import org.jspecify.annotations.NullMarked;
