package org.depthbench.comparison.evidence;

/**
 * What the text claims in one row, and the rule by which it is judged here.
 *
 * @param title the row's heading
 * @param shallow the claim on shallow networks
 * @param deep the claim on deep ones
 * @param rule when the verdict is what, in words
 */
public record Claim(String title, String shallow, String deep, String rule) {}
