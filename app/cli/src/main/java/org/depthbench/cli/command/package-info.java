/** The commands: each parses, calls the workbench, prints, and answers with an exit code. */
@NullMarked
package org.depthbench.cli.command;

import org.jspecify.annotations.NullMarked;
