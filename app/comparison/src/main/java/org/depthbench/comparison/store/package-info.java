/** Every trial and comparison ever run, kept so that a killed program loses no finished epoch, and asked by queries. */
@NullMarked
package org.depthbench.comparison.store;

import org.jspecify.annotations.NullMarked;
