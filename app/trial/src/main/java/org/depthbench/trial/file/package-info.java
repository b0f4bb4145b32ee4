/** Files written whole or not at all, and what goes wrong in one sentence. */
@NullMarked
package org.depthbench.trial.file;

import org.jspecify.annotations.NullMarked;
