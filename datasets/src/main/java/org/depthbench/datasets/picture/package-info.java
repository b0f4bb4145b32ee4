/**
 * Reading pictures of which nothing is known: a folder with a folder for each class. {@link
 * org.depthbench.datasets.picture.PictureFolder} looks at it and says what it found; it is then read as was chosen.
 */
@NullMarked
package org.depthbench.datasets.picture;

import org.jspecify.annotations.NullMarked;
