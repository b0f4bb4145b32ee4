/** Every run ever made, kept so that a killed program loses no finished epoch. */
@NullMarked
package org.depthbench.comparison.history;

import org.jspecify.annotations.NullMarked;
