/** Everything wired together: what the command line and the window both run comparisons with. */
@NullMarked
package org.depthbench.comparison.workbench;

import org.jspecify.annotations.NullMarked;
