/** What a table consists of: claims, findings, verdicts, and the kept runs that prove them. */
@NullMarked
package org.depthbench.comparison.evidence;

import org.jspecify.annotations.NullMarked;
