/** What repeats can carry: intervals, posteriors, tests. Pure functions of numbers, that know nothing of networks. */
@NullMarked
package org.depthbench.comparison.statistics;

import org.jspecify.annotations.NullMarked;
