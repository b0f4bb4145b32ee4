/** A comparison as a page or a JSON document to take away. */
@NullMarked
package org.depthbench.comparison.report;

import org.jspecify.annotations.NullMarked;
