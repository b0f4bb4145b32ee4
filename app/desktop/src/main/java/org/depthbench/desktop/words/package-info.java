/** What the window says, in each language. */
@NullMarked
package org.depthbench.desktop.words;

import org.jspecify.annotations.NullMarked;
