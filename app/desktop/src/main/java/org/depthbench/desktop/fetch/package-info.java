/** Fetching the data of a task: what will be fetched, how far it is, and the files that a person has already. */
@NullMarked
package org.depthbench.desktop.fetch;

import org.jspecify.annotations.NullMarked;
