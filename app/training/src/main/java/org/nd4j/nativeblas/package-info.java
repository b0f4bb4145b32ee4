/** A class that Deeplearning4j looks for by name and that its version 1.0.0-M2.1 no longer brings. */
package org.nd4j.nativeblas;
