/** The built program, driven as a person would: started, watched, killed. */
package org.depthbench.program;
