/** How records become JSON documents, each in a numbered form, and are read again. */
@NullMarked
package org.depthbench.trial.document;

import org.jspecify.annotations.NullMarked;
