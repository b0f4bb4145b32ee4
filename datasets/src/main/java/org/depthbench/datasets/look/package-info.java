/** What somebody brings, before anything is made of it: which kind of file or folder it is, and what a look at it shows. */
@NullMarked
package org.depthbench.datasets.look;

import org.jspecify.annotations.NullMarked;
