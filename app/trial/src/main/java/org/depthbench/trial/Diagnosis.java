package org.depthbench.trial;

/**
 * What the engine found when it was tried out.
 *
 * @param gemmGflops the best rate, in 10⁹ floating-point operations a second, of a 512×512 matrix product
 * @param seconds how long it was tried
 */
public record Diagnosis(EngineFacts engine, double gemmGflops, double seconds) {}
