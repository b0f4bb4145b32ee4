/** Texts of which nothing is known: a folder with a folder of text files for each class. */
@NullMarked
package org.depthbench.datasets.text;

import org.jspecify.annotations.NullMarked;
