/** Programs and workers that are killed, and files that are damaged, many times over. */
package org.depthbench.campaign;
