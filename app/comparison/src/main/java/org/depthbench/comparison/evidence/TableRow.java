package org.depthbench.comparison.evidence;

/** One row of the comparison table: the text's claim beside what was measured here. */
public record TableRow(Row row, Claim claim, Finding finding) {}
