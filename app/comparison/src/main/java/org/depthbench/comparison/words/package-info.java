/** Texts of the resource bundles, and numbers as people read them. */
@NullMarked
package org.depthbench.comparison.words;

import org.jspecify.annotations.NullMarked;
