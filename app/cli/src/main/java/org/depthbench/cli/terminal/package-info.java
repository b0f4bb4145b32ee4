/** What is printed, and how: streams, progress, lists, exit codes. */
@NullMarked
package org.depthbench.cli.terminal;

import org.jspecify.annotations.NullMarked;
