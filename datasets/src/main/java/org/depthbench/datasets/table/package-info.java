/**
 * Reading a table of which nothing is known: {@link org.depthbench.datasets.table.TableFile} looks at a file and says what it
 * recognised and what is open; what it says can be changed, and the file is then read as was said.
 */
@NullMarked
package org.depthbench.datasets.table;

import org.jspecify.annotations.NullMarked;
