/** What is compared, as it is being edited: drafts, undo, and the panel of each side. */
@NullMarked
package org.depthbench.desktop.edit;

import org.jspecify.annotations.NullMarked;
