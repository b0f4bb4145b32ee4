/** Which network to choose: the limits that a person has, and the answer from what was measured. */
@NullMarked
package org.depthbench.desktop.advice;

import org.jspecify.annotations.NullMarked;
