/** The commands: each parses, calls the engine, prints, and answers with an exit code. */
@NullMarked
package org.depthbench.cli;

import org.jspecify.annotations.NullMarked;
