/** The program's entry and its parser. */
@NullMarked
package org.depthbench.cli;

import org.jspecify.annotations.NullMarked;
