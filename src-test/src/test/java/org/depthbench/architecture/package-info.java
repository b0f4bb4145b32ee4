/** The house's rules, as tests. */
package org.depthbench.architecture;
