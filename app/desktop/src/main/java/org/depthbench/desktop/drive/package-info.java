/** Both networks, and the person if wanted, drive the same road live. */
@NullMarked
package org.depthbench.desktop.drive;

import org.jspecify.annotations.NullMarked;
