/** What a learning task is: what is predicted, from which examples, how they are split, and where they come from. */
@NullMarked
package org.depthbench.datasets.task;

import org.jspecify.annotations.NullMarked;
