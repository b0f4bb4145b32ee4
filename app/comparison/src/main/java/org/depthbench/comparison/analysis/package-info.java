/** What follows from an experiment's trials: cells, differences, judgements, sentences. Pure functions of the trials. */
@NullMarked
package org.depthbench.comparison.analysis;

import org.jspecify.annotations.NullMarked;
